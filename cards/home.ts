import type { Diagnosis, Role } from '../engine/index.ts';
import { shownName } from './diagnosis-agent.ts';
import { diagnosisUserView, toneOf } from './diagnosis-user.ts';
import { timeOf } from './moment.ts';
import { phrase, phraseArgs, sentence } from './phrase.ts';
import { primaryFinding } from './user-words.ts';
import type { View } from './view.ts';

/** The last answer as it stands on a home tab: to the person whole, to staff whom it was about and what was found. */
export function lastAnswerView(d: Diagnosis, role: Role): View {
  const at = d.evidence
    .map((item) => item.at)
    .sort()
    .at(-1);
  const title = phrase('home.last', { at: at ? timeOf(at) : '-' });
  if (role === 'user') {
    const answer = diagnosisUserView(d);
    const head = sentence(answer.title.id, answer.title.args, { weight: 'strong' });
    return { ...answer, name: 'home-last', title, blocks: [head, ...answer.blocks] };
  }
  const cause = primaryFinding(d);
  return {
    name: 'home-last',
    mark: toneOf(d).mark,
    title,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: phrase('label.person'), value: shownName(d) },
          {
            label: phrase('desk.cause'),
            value: cause
              ? phrase(`rule.${cause.rule}.failure`, phraseArgs(cause.facts))
              : phrase('desk.cause.none'),
          },
          { label: phrase('desk.scenario'), value: phrase(`scenario.${d.scenario}.title`) },
        ],
      },
    ],
    actions: [],
  };
}

/** Where somebody has none of their own that is open. */
export const noCaseView = (): View => ({
  name: 'home-cases',
  title: phrase('home.cases'),
  blocks: [sentence('home.none')],
  actions: [],
});
