import type { Complaint } from '../desk/index.ts';
import type { Diagnosis } from '../engine/index.ts';
import type { DeskEffect, ExamineRequest, Speaker } from './dialog.ts';
import type { TriageState } from './triage-state.ts';

const longestSaid = 1000;
type OpenCase = Extract<DeskEffect, { kind: 'open-case' }>;

/** What the helpdesk is given: the complaint with every answer, and what was found. Nothing said yet: the person alone. */
export function caseDraft(state: TriageState, speaker: Speaker): OpenCase {
  const { request, diagnosis } = state;
  return {
    kind: 'open-case',
    complaint: complaintOf(request, diagnosis, speaker),
    ...(diagnosis ? { diagnosis } : {}),
  };
}

/** The same with an option that an administrator is asked for; undefined where it cannot be had. */
export function proposalDraft(state: TriageState, number: number, speaker: Speaker): OpenCase | undefined {
  const option = state.diagnosis?.options.find((one) => one.option === number);
  if (!option || option.commands.length === 0) return undefined;
  if (option.possible === 'no' || option.possible === 'current') return undefined;
  const { commands, rollback, mail } = option;
  const change = mail === undefined ? {} : { change: `mail=${mail}` };
  return { ...caseDraft(state, speaker), proposal: { option: option.option, commands, rollback, ...change } };
}

function complaintOf(
  request: ExamineRequest | undefined,
  diagnosis: Diagnosis | undefined,
  speaker: Speaker,
): Complaint {
  const { said = '', answers = {}, who } = request ?? {};
  const about = diagnosis?.person.sip ?? diagnosis?.person.asked ?? who ?? '';
  const cause = diagnosis?.findings.find(
    ({ rule, outcome }) => rule === diagnosis.primaryCause && outcome === 'fail',
  );
  const domain = diagnosis?.person.mail?.split('@')[1]?.toLowerCase();
  return {
    about: about === '' ? speaker.id : about,
    symptoms: diagnosis?.symptoms ?? [],
    said: said.slice(0, longestSaid),
    answers,
    ...(diagnosis ? { verdictId: diagnosis.verdictId, scenario: diagnosis.scenario } : {}),
    ...(cause ? { primaryCause: cause.rule, causeFacts: cause.facts } : {}),
    ...(domain ? { domain } : {}),
  };
}
