import { diagnose } from '../../engine/diagnose.ts';
import type { Diagnosis, Finding } from '../../engine/diagnosis.ts';
import { type NewEvidence, numbered } from '../../engine/evidence.ts';
import { intake } from '../../engine/intake.ts';
import type { Understanding } from '../../engine/understand/understanding.ts';

/** What the product knows when something is reported: what was said and pasted, no directory, no look-up. */
export interface CaseLook {
  understanding: Understanding;
  /** the symptom, "none", or "needs_followup" */
  symptom: string;
  diagnosis: Diagnosis;
  /** what is shown first: failing and open findings, at most three */
  first: Finding[];
  /** id of the question that is asked, of the complaint or of the cause */
  question: string | undefined;
  ms: number;
}

const at = '2026-11-24T08:00:00.000Z';

export function look(say: string, pastes: readonly string[]): CaseLook {
  const start = performance.now();
  const { complaint, said, understanding } = intake({ who: '', say, pastes, at });
  const ms = performance.now() - start;
  const told: NewEvidence = {
    name: 'complaint',
    known: true,
    value: complaint,
    source: 'person',
    vantage: 'person',
    at,
    ms: 0,
  };
  const diagnosis = diagnose(numbered([told, ...said]));
  const { primary } = understanding;
  return {
    understanding,
    symptom: primary === 'unclear' ? 'needs_followup' : primary,
    diagnosis,
    first: diagnosis.findings
      .filter(({ outcome }) => outcome === 'fail' || outcome === 'inconclusive')
      .slice(0, 3),
    question: primary === 'unclear' ? understanding.question : diagnosis.nextQuestion?.id,
    ms,
  };
}
