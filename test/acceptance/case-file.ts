import { readFileSync } from 'node:fs';

/** One collected report, as far as measuring needs it; each field may be missing in a line. */
export interface CollectedCase {
  id: string;
  record_type: 'case' | 'negative' | 'ambiguous' | 'adversarial';
  utterance: string;
  utterance_short: string;
  pasted_evidence?: string[];
  symptom: string;
  symptom_alternatives: string[];
  scenario: string;
  root_cause: { slug: string; sentence: string; family?: string };
  fix?: string;
  resolution_confirmed: boolean;
  ideal_question?: string;
  attack_type?: string;
}

/** Reads a file of one JSON object a line. Errors: a line that is no JSON, named by its number. */
export function collectedCases(file: string): CollectedCase[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as CollectedCase];
      } catch {
        throw new Error(`${file}: line ${at + 1} is no JSON`);
      }
    });
}
