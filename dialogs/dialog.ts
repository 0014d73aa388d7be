import type { View } from '../cards/view.ts';
import type { Diagnosis, Progress, Role } from '../engine/index.ts';

/** What a person did, or what an effect brought back. */
export type Input =
  | { kind: 'text'; text: string; attachments?: string[] }
  | { kind: 'action'; id: string; data: Record<string, string> }
  | { kind: 'progress'; run: string; progress: Progress }
  | {
      kind: 'examined';
      run: string;
      diagnosis: Diagnosis /** stopped by the person: what was known by then */;
      partial?: true;
    }
  | { kind: 'examine-failed'; run: string; code: string }
  /** the time has come that an effect 'remind' named */
  | { kind: 'reminder-due'; id: string };

/** Who speaks: decided by bot/identity and bot/roles, never by what was typed. */
export interface Speaker {
  /** stable identity in this channel, already verified: UPN, or channel id */
  id: string;
  /** directory search terms for the speaker's own object, strongest first; empty where nothing is proof */
  self: string[];
  role: Role;
  locale: string;
  /** guests and people of other workspaces: may be told how to get help, nothing else */
  foreign: boolean;
}

export type Reply =
  /** slot: replies with the same slot update one message in place */
  { slot?: string; view: View };

export interface ExamineRequest {
  /** id of this run, unique in the conversation */
  run: string;
  who: string;
  symptoms: string[];
  said: string;
  client?: string;
  network?: string;
  answers: Record<string, string>;
  /** who answers what is asked about it */
  role?: Role;
}
export type Effect =
  | { kind: 'examine'; request: ExamineRequest }
  | { kind: 'cancel'; run: string }
  | { kind: 'confirm-mapping'; identity: string; sip: string }
  /** kept with the state, outlives a restart; the same id again moves it. note: for those who look into the store, no words of a person */
  | { kind: 'remind'; id: string; minutes: number; note: string }
  | { kind: 'forget-reminder'; id: string }
  /** BCP 47 tag; kept for the speaker, and what this turn says is said in it already */
  | { kind: 'set-language'; language: string };

export interface Step<S> {
  state: S;
  replies: Reply[];
  effects: Effect[];
}
/** A pure reducer: performs nothing itself, keeps only small JSON with a version. */
export type Reducer<S> = (state: S, input: Input, speaker: Speaker) => Step<S>;
