import type { SymptomId } from '../knowledge/ids.ts';
import type { QuestionId } from '../knowledge/symptoms.ts';
import { understand } from './understand.ts';
import type { Refusal } from './understanding.ts';

export interface TriageInput {
  id: string;
  text: string;
  pasted?: readonly string[];
}
export interface Triage {
  id: string;
  symptom: SymptomId | 'none' | 'needs_followup';
  alternatives: SymptomId[];
  /** message id is question.<id>; null where nothing is asked */
  question: QuestionId | null;
  /** kinds of what was refused, each once */
  refused: Refusal['kind'][];
}

/** One line of the triage command. */
export function triageLine({ id, text, pasted }: TriageInput): Triage {
  const { primary, alternatives, question, refused } = understand(text, pasted);
  return {
    id,
    symptom: primary === 'unclear' ? 'needs_followup' : primary,
    alternatives,
    question: primary === 'unclear' ? (question ?? null) : null,
    refused: [...new Set(refused.map(({ kind }) => kind))],
  };
}
