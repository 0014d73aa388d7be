import type { MissingArgument, Refusal } from '../../cards/index.ts';
import type { Role } from '../../engine/index.ts';
import type { Speaker, Step } from '../dialog.ts';
import type { TriageState } from '../triage-state.ts';

/** What an argument is made of; each kind is read by grammar.ts. */
export type ArgKind =
  /** an address, DOMAIN\account, an account name, "me", or anything in quotes */
  | 'who'
  /** one person, `domain DOMAIN`, or `all` */
  | 'target'
  | 'address'
  | 'domain'
  /** words KEY=VALUE, one at least */
  | 'change'
  | 'item'
  | 'language'
  | 'depth'
  | 'format'
  | 'when'
  /** number of a case, with or without # */
  | 'case'
  /** how a case ends */
  | 'code'
  /** what a case waits for */
  | 'reason'
  /** the rest, in free words */
  | 'complaint';

export interface Arg {
  name: string;
  kind: ArgKind;
  /** needed: asked for with buttons where it is missing */
  asks?: MissingArgument;
  /** small words that may stand before it */
  after?: readonly string[];
}

/** What was understood of a typed line, by argument name; the same that a button brings as data. */
export type Given = Readonly<Record<string, string>>;
export interface Call {
  given: Given;
  speaker: Speaker;
  /** now, ISO */
  at: string;
  /** a button was pressed on the message that is worked in */
  inPlace: boolean;
}
type Run = (state: TriageState, call: Call) => Step<TriageState>;

/** A typed order, the same on every channel. Default deny: a role that is not named may not. */
export interface Command {
  name: string;
  /** other beginnings that mean it */
  also?: readonly string[];
  /** whole lines that mean it */
  lines?: readonly string[];
  /** message ids of buttons: whoever types what stands on one means it */
  labels?: readonly string[];
  roles: readonly Role[];
  /** what others are told; absent: that it needs another role */
  denied?: Refusal;
  args: readonly Arg[];
  run: Run;
  /** what is asked where an argument is missing, where there is something better than a list */
  missing?: (state: TriageState, call: Call, arg: Arg) => Step<TriageState> | undefined;
}
export const everybody: readonly Role[] = ['user', 'agent', 'admin'];
export const staff: readonly Role[] = ['agent', 'admin'];
