/** A channel-neutral picture of a reply: what is said, never how a channel draws it. */

/**
 * What stands in a sentence: data, or several, listed as the language lists them: plain items by `ui.list`, phrases
 * by `ui.parts`.
 */
export type Argument = string | number | readonly (string | Phrase)[];
/** A sentence by id; args are data, escaped by each renderer. */
export interface Phrase {
  /** key of cards/messages/<language>/*.json */
  id: string;
  args?: Record<string, Argument>;
  /** ids of evidence that this sentence rests on: E1, E2 … */
  cites?: readonly string[];
}
export type Mark = 'good' | 'bad' | 'partly' | 'unknown' | 'busy' | 'waiting';

export type PictureId = 'configuration-information' | 'outlook-add-in';

export type Block =
  | { kind: 'text'; phrase: Phrase; weight?: 'normal' | 'strong' | 'subtle' }
  /** a fact list: label and value; a value is a phrase or plain data */
  | { kind: 'facts'; rows: { label: Phrase; value: Phrase | string; mark?: Mark }[] }
  /** progress or check list: never colour alone, the mark has a word and a sign */
  | { kind: 'steps'; rows: { label: Phrase; mark: Mark }[] }
  | { kind: 'table'; head: Phrase[]; rows: (Phrase | string)[][] }
  /** commands to copy, or with `text` another text as it stands: in a code fence beside the card where cards cannot */
  | { kind: 'code'; caption: Phrase; lines: string[]; text?: true }
  /** answers to the sentence before it, where the view's own buttons are for something else; six at most */
  | { kind: 'choices'; actions: Action[] }
  /** a small drawing of our own (cards/pictures); alt says what it shows, for those who do not see it */
  | { kind: 'picture'; picture: PictureId; alt: Phrase }
  /** folded until asked for; where a card has no room for it, `fetch` brings it as a reply of its own */
  | { kind: 'more'; caption: Phrase; blocks: Block[]; fetch?: Omit<Action, 'label'> };

export interface Action {
  /** what comes back: bot/turn gets { action, ...data } */
  id: string;
  label: Phrase;
  data?: Record<string, string>;
  primary?: boolean;
  /** opens this address instead of coming back */
  href?: string;
}
export interface View {
  /** stable name of the view, for lint and pictures: progress, diagnosis-user, question, … */
  name: string;
  /** good, bad …: tone of the whole; drawn as word, sign and colour together */
  mark?: Mark;
  title: Phrase;
  /** id of the diagnosis that is told: citations can then be tapped, and what is cut here stands in its report */
  verdict?: string;
  blocks: Block[];
  /** at most 6, one to three are better */
  actions: Action[];
  /** draws the card as it is now, where a client asks for that; never pressed by people */
  refresh?: Action;
}
