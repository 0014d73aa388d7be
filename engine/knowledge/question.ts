import type { EvidenceName, EvidenceTypes } from '../evidence.ts';
import type { ClientKind, SymptomId } from './ids.ts';

/**
 * What it takes to answer: one tap on what one knows, opening a window on one's own computer, typing a command and pasting
 * what it prints, or rights that an administrator has.
 */
export type Effort = 'tap' | 'look' | 'command' | 'administer';

/** Answers to one fact. A null answer says that the person could not tell. */
interface AskFor<F extends EvidenceName> {
  fact: F;
  answers: Readonly<Record<string, EvidenceTypes[F] | null>>;
  effort: Effort;
  /** what an answer tells of the complaint itself, best first: it takes the place of what was vague */
  means?: Readonly<Record<string, readonly SymptomId[]>>;
  /** nobody on another client is asked; absent: anybody */
  clients?: readonly ClientKind[];
  /** asked by the engine only where one of these is complained of; [] never, only by the understanding; absent: always */
  about?: readonly SymptomId[];
  /** asked only where this fact is known and one of these: else the words would hang in the air */
  onlyIf?: { readonly fact: EvidenceName; readonly is: readonly unknown[] };
  /** questions whose facts the same window or output shows too: who pastes it has answered them as well */
  also?: readonly string[];
  /** may be typed out where no button says it: what must be in the text */
  typed?: 'address' | 'version' | 'host' | 'url';
  /** the answer that says none of the others: it has its button however many there are */
  otherwise?: string;
  /** answered by typing or pasting more than a button says: what may come, for weighing only */
  samples?: readonly EvidenceTypes[F][];
}
/**
 * A question: the fact it supplies, its answers and what each is worth. Symptom questions have the fact 'complaint'.
 * Message ids question.<id> and question.<id>.<answer>; "I don't know" is always an answer too.
 */
export type Ask = { [F in EvidenceName]: AskFor<F> }[EvidenceName];
