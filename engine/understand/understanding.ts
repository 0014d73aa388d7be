import type { SaidFacts } from '../facts/said.ts';
import type { ClientKind, Network, StringCode, SymptomId } from '../knowledge/ids.ts';
import type { SmallTalkId, TopicId } from '../knowledge/lexicon-topics.ts';
import type { QuestionId } from '../knowledge/symptoms.ts';
import type { HostVerdict } from './hosts.ts';

export interface Refusal {
  kind: Exclude<HostVerdict, 'ok'> | 'secret' | 'too-long' | 'demand';
  /** what was refused, shortened and safe to show; never a secret */
  text: string;
}

/** What a message says, as ids and facts; nothing in it was looked up. */
export interface Understanding {
  /** best first */
  symptoms: { id: SymptomId; score: number }[];
  /** everything that is complained of, most urgent first; empty where primary is none or unclear and nothing is told */
  complaints: SymptomId[];
  /** unclear: ask the question; none: nothing for this program */
  primary: SymptomId | 'none' | 'unclear';
  /** what else it may be, most likely first; for unclear everything that it may be */
  alternatives: SymptomId[];
  question?: QuestionId;
  /** known texts that were quoted or pasted */
  strings: StringCode[];
  /** said to be in order */
  negated: SymptomId[];
  client?: ClientKind;
  network?: Network;
  /** who is meant, as typed, where it is said outright (an address, "for anna in sales", "user Bob") */
  about?: string;
  /** who is meant in any wording ("anna cannot make meetings" too), as free words that a directory may be searched for */
  mentioned?: { words: string; kind: 'address' | 'name' };
  /** host named together with a certificate or trust question; name is there where it may be judged further */
  promptHost?: { text: string; name?: string; verdict: HostVerdict };
  refused: Refusal[];
  smallTalk?: SmallTalkId;
  outOfScope?: TopicId;
  signedInMinutes?: number;
  intermittent?: true;
  /** rule ids of causes that the words point at without stating anything */
  suspects: string[];
  /** further facts that the message states */
  said: Partial<SaidFacts>;
  /** the message without secrets; the only form that may be kept */
  redacted: string;
}
