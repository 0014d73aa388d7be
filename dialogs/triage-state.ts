import type { CompareCandidate, MissingArgument } from '../cards/index.ts';
import type { DiagnosisChange } from '../desk/index.ts';
import type { Diagnosis, Progress, Question, Role, StepId, SymptomId } from '../engine/index.ts';
import type { ExamineRequest, Reply, Speaker, Step, Task } from './dialog.ts';

/** A look that is arranged: what was asked, and the message in which the answer will stand. */
export interface Reminder {
  id: string;
  slot: string;
  /** ISO */
  at: string;
  own: boolean;
  request: ExamineRequest;
}

/** What a conversation remembers. JSON; two diagnoses at most. */
export interface TriageState {
  version: 2;
  /** checks and messages started so far: ids never come twice */
  count: number;
  /** the message that is being worked in */
  slot?: string;
  /** the check or task that is running */
  run?: string;
  /** what runs is this task, shown in this message; absent: it is a check */
  task?: { kind: Task['kind']; slot: string };
  steps: Partial<Record<StepId, Progress['state']>>;
  /** what was asked last; no symptom: whatever is wrong */
  request?: ExamineRequest;
  /** the person is being asked which symptom the request is about */
  asking?: true;
  /** the question that is asked then, and the symptoms that the words may mean, likeliest first */
  open?: Question;
  likely?: readonly SymptomId[];
  /** complained of in the same message and not looked at yet */
  todo?: readonly SymptomId[];
  /** the message that offers another look */
  offer?: string;
  /** it comes and goes: another look is offered where nothing is found */
  sometimes?: true;
  /** the check that was stopped last: what it knew may still come */
  stopped?: string;
  /** about the speaker, not about somebody else */
  own: boolean;
  /** how deep the answer was asked for, where not as deep as the role goes */
  depth?: Role;
  /** the last answer, without what servers said word for word */
  diagnosis?: Diagnosis;
  /** what is not as it was at earlier looks, whoever took them */
  changed?: readonly DiagnosisChange[];
  /** the look before it, where the same was checked again */
  before?: Diagnosis;
  /**
   * A command that waits for what it lacks: what was typed of it, and what is asked for. keep: what was complained of
   * before is meant for whoever is named.
   */
  pending?: { line: string; what: MissingArgument; keep?: true };
  reminders?: readonly Reminder[];
  /** who was asked about lately, last first */
  recent?: readonly CompareCandidate[];
}
export const freshTriage = (): TriageState => ({ version: 2, count: 0, steps: {}, own: true });

/** What outlives a new complaint and a new start. */
export const lasting = ({ reminders, recent }: TriageState): Partial<TriageState> => ({
  ...(reminders && reminders.length > 0 ? { reminders } : {}),
  ...(recent ? { recent } : {}),
});

/** The same without a command that waits; the very same state where none does. */
export function unwaiting(state: TriageState): TriageState {
  if (state.pending === undefined) return state;
  const { pending: _left, ...after } = state;
  return after;
}

/** Nothing but a reply. */
export const say = (state: TriageState, ...replies: Reply[]): Step<TriageState> => ({
  state,
  replies,
  effects: [],
});

/** A slot and run of a number that was not used before. */
export const next = (state: TriageState): { count: number; name: string } => ({
  count: state.count + 1,
  name: `${state.count + 1}`,
});

/** How deep the answer goes: as asked for, else as the role goes; never deeper than a user may look. */
export const depthOf = (speaker: Speaker, state?: TriageState): Role =>
  speaker.role === 'user' ? 'user' : (state?.depth ?? speaker.role);

/** Somebody else's address, shown to staff only. */
export const shownWho = (state: TriageState): string | undefined =>
  state.own ? undefined : state.request?.who;

const settled: readonly string[] = ['pass', 'not-applicable'];
/**
 * The diagnosis as it is kept, small enough to save with each turn: without what servers said word for word, and of
 * rules that found nothing only that. The evidence is whole, so that the rest can be judged again from it.
 */
export function kept(diagnosis: Diagnosis): Diagnosis {
  const evidence = diagnosis.evidence.map(
    ({ raw: _raw, ...item }) => item as (typeof diagnosis.evidence)[number],
  );
  const findings = diagnosis.findings.map((finding) =>
    settled.includes(finding.outcome) ? { ...finding, facts: {}, cites: [], evidence: [] } : finding,
  );
  return { ...diagnosis, findings, evidence };
}
