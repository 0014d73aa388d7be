import type { Diagnosis, FeatureId, SymptomId } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { featureEvidence } from './cited.ts';
import { causeEvidence, missingForUser, toneOf } from './diagnosis-user.ts';
import { phrase, sentence } from './phrase.ts';
import { causePhrase, certainty } from './user-words.ts';
import type { Block, Mark, View } from './view.ts';

const everyday: FeatureId[] = ['F20', 'F06', 'F03', 'F09', 'F18'];
/** Features that a complaint is about, told first. */
const concerned: Partial<Record<SymptomId, FeatureId[]>> = {
  meeting_error: ['F20', 'F21', 'F16'],
  add_in_missing: ['F20', 'F21'],
  visual_voicemail_missing: ['F06', 'F08', 'F05', 'F25', 'F20'],
  voicemail_not_working: ['F25', 'F05', 'F06'],
  conversation_history_missing: ['F03', 'F02', 'F24'],
  calendar_presence_wrong: ['F09', 'F10', 'F12'],
  photos_contacts_missing: ['F18', 'F13', 'F19'],
  contact_card_email_wrong: ['F15', 'F22'],
};
const marks: Record<'yes' | 'no' | 'partly' | 'unknown', Mark> = {
  yes: 'good',
  no: 'bad',
  partly: 'partly',
  unknown: 'unknown',
};

/** The longer explanation for the person: the cause, which Exchange, how sure that is, what to expect. */
export function whyView(d: Diagnosis): View {
  const sure = certainty(d);
  const blocks: Block[] = [
    { kind: 'text', phrase: { ...causePhrase(d), cites: causeEvidence(d) }, weight: 'strong' },
    sentence(
      `scenario.${d.scenario}.user`,
      { basis: d.scenarioWhy.basis },
      { cites: d.scenarioWhy.evidence },
    ),
    // Where nothing is claimed there is nothing to be sure of.
    ...(toneOf(d).title === 'unknown' ? [] : [sentence(`why.certainty.${sure}`)]),
  ];
  const wanted = concerned[d.symptoms[0] ?? 'other'] ?? everyday;
  const rows = wanted.flatMap((id) => d.features.filter((row) => row.feature === id));
  if (rows.length > 0) {
    blocks.push(sentence('why.features', undefined, { weight: 'strong', cites: featureEvidence(d) }), {
      kind: 'facts',
      rows: rows.map((row) => ({
        label: phrase(`feature.${row.feature}`),
        value: phrase(`value.works.${row.works}`),
        mark: marks[row.works],
      })),
    });
  }
  const missing = missingForUser(d);
  if (missing) {
    blocks.push({ kind: 'facts', rows: [{ label: phrase('why.missing'), value: missing }] });
  }
  return {
    name: 'why',
    mark: toneOf(d).mark,
    title: phrase('why.title'),
    verdict: d.verdictId,
    blocks,
    actions: [
      {
        id: actionIds.sendToHelpdesk,
        label: phrase('button.send-to-helpdesk'),
        data: { verdict: d.verdictId },
        primary: true,
      },
      { id: actionIds.evidence, label: phrase('button.evidence'), data: { verdict: d.verdictId } },
      { id: actionIds.helped, label: phrase('button.helped'), data: { verdict: d.verdictId } },
    ],
  };
}
