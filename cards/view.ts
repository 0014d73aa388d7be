/** A channel-neutral picture of a reply: what is said, never how a channel draws it. */

/** A sentence by id; args are data, escaped by each renderer. */
export interface Phrase {
  /** key of cards/messages/<language>/*.json */
  id: string;
  args?: Record<string, string | number>;
  /** ids of evidence that this sentence rests on: E1, E2 … */
  cites?: readonly string[];
}
export type Mark = 'good' | 'bad' | 'partly' | 'unknown' | 'busy' | 'waiting';

export type Block =
  | { kind: 'text'; phrase: Phrase; weight?: 'normal' | 'strong' | 'subtle' }
  /** a fact list: label and value; a value is a phrase or plain data */
  | { kind: 'facts'; rows: { label: Phrase; value: Phrase | string; mark?: Mark }[] }
  /** progress or check list: never colour alone, the mark has a word and a sign */
  | { kind: 'steps'; rows: { label: Phrase; mark: Mark }[] }
  | { kind: 'table'; head: Phrase[]; rows: (Phrase | string)[][] }
  /** commands to copy: shown in a code fence beside the card where cards cannot */
  | { kind: 'code'; caption: Phrase; lines: string[] }
  /** folded until asked for */
  | { kind: 'more'; caption: Phrase; blocks: Block[] };

export interface Action {
  /** what comes back: bot/turn gets { action, ...data } */
  id: string;
  label: Phrase;
  data?: Record<string, string>;
  primary?: boolean;
}
export interface View {
  /** stable name of the view, for lint and pictures: progress, diagnosis-user, question, … */
  name: string;
  /** good, bad …: tone of the whole; drawn as word, sign and colour together */
  mark?: Mark;
  title: Phrase;
  blocks: Block[];
  /** at most 6, one to three are better */
  actions: Action[];
}
