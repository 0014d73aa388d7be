import type { AuditKey, AuditLook, ReadyReport, View } from '../cards/index.ts';
import type { Case, CaseCommand, CaseRefusal, Complaint, DiagnosisChange, Proposal } from '../desk/index.ts';
import type {
  Diagnosis,
  DomainReport,
  Moves,
  PeopleComparison,
  Progress,
  Role,
  WhatIf,
} from '../engine/index.ts';

/** What a person did, or what an effect brought back. at: when, ISO; the bot's clock, as a reducer has none. */
export type Input =
  /** files: how many came along; they are not opened */
  | { kind: 'text'; text: string; attachments?: string[]; files?: number; at?: string }
  | { kind: 'action'; id: string; data: Record<string, string>; at?: string }
  | { kind: 'progress'; run: string; progress: Progress }
  | {
      kind: 'examined';
      run: string;
      diagnosis: Diagnosis;
      /** stopped by the person: what was known by then */
      partial?: true;
      /** what is not as it was at earlier looks */
      changed?: DiagnosisChange[];
    }
  | { kind: 'examine-failed'; run: string; code: string }
  | TaskResult
  | DeskResult
  /** the time has come that an effect 'remind' named */
  | { kind: 'reminder-due'; id: string };

/** What somebody wants to see of a case. */
export type CaseLook = 'card' | 'evidence' | 'recheck' | 'whatif' | 'resolve' | 'give';

/** What the desk answered. now: epoch milliseconds, for the age of what is shown. */
export type DeskResult =
  /** again: the same was reported before. proposed: what an administrator is asked for with it */
  | { kind: 'case-opened'; case: Case; again: boolean; proposed?: true }
  /** nowhere to send it to: no channel has been made the helpdesk's */
  | { kind: 'no-desk'; option?: number }
  /** quiet: the cards show it by themselves */
  | { kind: 'case-done'; case: Case; quiet: boolean; now: number }
  | { kind: 'case-refused'; id: number; refusal: CaseRefusal | { code: 'missing' } }
  | {
      kind: 'case-seen';
      case: Case;
      look: CaseLook;
      colleagues: string[];
      diagnosis?: Diagnosis;
      now: number;
    }
  | { kind: 'cases-listed'; cases: Case[]; now: number }
  | { kind: 'desk-placed'; what: DeskRole; on: boolean }
  | ({ kind: 'audit-read' } & AuditLook);

/** What a conversation can be made to be. */
export type DeskRole = 'desk' | 'admins';

/** What a task brought back; `run` is the task's. */
export type TaskResult =
  | { kind: 'whatif-done'; run: string; result: WhatIf }
  | { kind: 'moves-done'; run: string; result: Moves }
  | { kind: 'compared'; run: string; result: PeopleComparison }
  | { kind: 'domain-checked'; run: string; result: DomainReport }
  /** parts: the text itself, where there is no place to open it */
  | { kind: 'report-made'; run: string; report: ReadyReport; parts: string[][] }
  | { kind: 'task-failed'; run: string; code: string };

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
  /** forests whose groups could not be read when last asked: somebody may have less of a role than usual */
  unread?: readonly string[];
}

/** A person of a channel that proves no address: channel, workspace, person. An agent links it to an account. */
export const chatIdentity = /^slack:[A-Z0-9]{2,30}:[A-Z0-9]{2,30}$/i;

export type Reply =
  /**
   * slot: replies with the same slot update one message in place. aside: for the speaker alone, where others read too;
   * only: said to nobody where that cannot be
   */
  { slot?: string; view: View; aside?: true | 'only' };

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
  /** it is looked again for this case */
  case?: number;
}
/** Work that takes a while, is stopped like a check, and comes back as a TaskResult of the same run. */
export type Task =
  /** change: words KEY=VALUE; domain: for scope domain */
  | {
      kind: 'whatif';
      run: string;
      who: string;
      change: string[];
      scope: 'person' | 'domain' | 'all';
      domain?: string;
    }
  | { kind: 'compare'; run: string; a: string; b: string }
  | { kind: 'check-domain'; run: string; domain: string }
  | {
      kind: 'report';
      run: string;
      format: 'html' | 'json';
      diagnosis: Diagnosis;
      depth: Role;
      locale: string;
    };

export type Effect =
  | { kind: 'examine'; request: ExamineRequest }
  | Task
  | { kind: 'cancel'; run: string }
  | { kind: 'confirm-mapping'; identity: string; sip: string }
  /** kept with the state, outlives a restart; the same id again moves it. note: for those who look into the store, no words of a person */
  | { kind: 'remind'; id: string; minutes: number; note: string }
  | { kind: 'forget-reminder'; id: string }
  /** BCP 47 tag; kept for the speaker, and what this turn says is said in it already */
  | { kind: 'set-language'; language: string }
  /** something was refused to this speaker: for the log. what: a command or press, never words of a person */
  | { kind: 'refused'; what: string; why: string }
  | DeskEffect;

/** What is asked of the helpdesk's cases; comes back as a DeskResult. */
export type DeskEffect =
  | { kind: 'open-case'; complaint: Complaint; diagnosis?: Diagnosis; proposal?: Omit<Proposal, 'expiresAt'> }
  /** all: with every case under it. quiet: pressed on a card that shows it by itself */
  | { kind: 'case'; id: number; command: CaseCommand; all?: true; quiet: boolean }
  | { kind: 'see-case'; id: number; look: CaseLook }
  | { kind: 'list-cases'; own: boolean }
  | { kind: 'place-desk'; what: DeskRole; on: boolean }
  /** value: number of a case, or who */
  | { kind: 'read-audit'; key: AuditKey; value: string };
const deskEffects: readonly string[] = [
  'open-case',
  'case',
  'see-case',
  'list-cases',
  'place-desk',
  'read-audit',
];
export const isDeskEffect = (effect: Effect): effect is DeskEffect => deskEffects.includes(effect.kind);

export const taskKinds = ['whatif', 'compare', 'check-domain', 'report'] as const;
export const isTask = (effect: Effect): effect is Task =>
  (taskKinds as readonly string[]).includes(effect.kind);

export interface Step<S> {
  state: S;
  replies: Reply[];
  effects: Effect[];
}
/** A pure reducer: performs nothing itself, keeps only small JSON with a version. */
export type Reducer<S> = (state: S, input: Input, speaker: Speaker) => Step<S>;
