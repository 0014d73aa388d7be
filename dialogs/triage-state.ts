import type { Diagnosis, Progress, Question, Role, StepId, SymptomId } from '../engine/index.ts';
import type { ExamineRequest, Reply, Speaker, Step } from './dialog.ts';

/** What a conversation remembers. JSON, one diagnosis at most. */
export interface TriageState {
  version: 1;
  /** checks and messages started so far: ids never come twice */
  count: number;
  /** the message that is being worked in */
  slot?: string;
  /** the check that is running */
  run?: string;
  steps: Partial<Record<StepId, Progress['state']>>;
  /** what was asked last; no symptom: whatever is wrong */
  request?: ExamineRequest;
  /** the person is being asked which symptom the request is about */
  asking?: true;
  /** the question that is asked then, and the symptoms that the words may mean, likeliest first */
  open?: Question;
  likely?: readonly SymptomId[];
  /** the check that was stopped last: what it knew may still come */
  stopped?: string;
  /** about the speaker, not about somebody else */
  own: boolean;
  /** the last answer, without what servers said word for word */
  diagnosis?: Diagnosis;
}
export const freshTriage = (): TriageState => ({ version: 1, count: 0, steps: {}, own: true });

export function readableTriage(saved: unknown): saved is TriageState {
  return typeof saved === 'object' && saved !== null && (saved as { version?: unknown }).version === 1;
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

/** How deep the answer goes for this speaker. */
export const depthOf = (speaker: Speaker): Role => speaker.role;

/** Somebody else's address, shown to staff only. */
export const shownWho = (state: TriageState): string | undefined =>
  state.own ? undefined : state.request?.who;

/** The diagnosis as it is kept: small enough to save with each turn. */
export function kept(diagnosis: Diagnosis): Diagnosis {
  const evidence = diagnosis.evidence.map(
    ({ raw: _raw, ...item }) => item as (typeof diagnosis.evidence)[number],
  );
  return { ...diagnosis, evidence };
}
