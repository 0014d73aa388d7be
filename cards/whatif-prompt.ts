import type { Diagnosis } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { shownName } from './diagnosis-agent.ts';
import { known } from './known.ts';
import { phrase, sentence } from './phrase.ts';
import type { Action, View } from './view.ts';

/** Changes worth predicting for this person, as words KEY=VALUE with the message that names them; four at most. */
export function likelyChanges(d: Diagnosis): { change: string; label: string; value?: string }[] {
  const today = d.person.mail?.toLowerCase();
  const addresses = d.options
    .filter(({ possible, mail }) => possible !== 'no' && mail && mail.toLowerCase() !== today)
    .map(({ option, mail }) => ({
      change: `mail=${mail}`,
      label: `whatif.prompt.option${option}`,
      value: mail,
    }));
  const off = known(d, 'client-policy')?.disableEmailComparisonCheck === true;
  const policy = {
    change: `policy.DisableEmailComparisonCheck=${off ? 'false' : 'true'}`,
    label: off ? 'whatif.prompt.compare' : 'whatif.prompt.no-compare',
  };
  return [
    ...addresses.slice(0, 2).map(({ value, ...one }) => ({ ...one, ...(value ? { value } : {}) })),
    policy,
    { change: 'trust=two-way', label: 'whatif.prompt.trust' },
    ...(today ? [{ change: 'mail=none', label: 'whatif.prompt.empty' }] : []),
  ].slice(0, 5);
}

/** Asks which change is meant; any other may be typed. Nothing is changed by any of these. */
export function whatIfPromptView(d: Diagnosis): View {
  const actions = likelyChanges(d).map(
    ({ change, label, value }): Action => ({
      id: actionIds.whatIf,
      label: phrase(label, { value }),
      data: { verdict: d.verdictId, change },
    }),
  );
  return {
    name: 'whatif-prompt',
    title: phrase('whatif.prompt.title', { name: shownName(d) }),
    verdict: d.verdictId,
    blocks: [
      sentence('whatif.prompt.text'),
      sentence('whatif.prompt.typed', undefined, { weight: 'subtle' }),
    ],
    actions,
  };
}
