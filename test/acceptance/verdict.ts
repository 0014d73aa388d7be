import type { Diagnosis } from '../../engine/index.ts';
import type { Expected } from '../../lab/expected.ts';

/** What is compared: scenario, usability, the one cause, and every other failing finding. */
export interface Verdict {
  scenario: string;
  usable: string;
  primary: string | null;
  findings: string[];
}

export function verdictOf(diagnosis: Diagnosis): Verdict {
  const failing = diagnosis.findings
    .filter((finding) => finding.outcome === 'fail')
    .map((finding) => finding.rule);
  return {
    scenario: diagnosis.scenario,
    usable: diagnosis.ewsUsable.value,
    primary: diagnosis.primaryCause,
    findings: failing.filter((rule) => rule !== diagnosis.primaryCause).sort(),
  };
}

export function expectedVerdict(row: Expected): Verdict {
  return {
    scenario: row.scenario,
    usable: row.usable,
    primary: row.primary,
    findings: [...row.findings].sort(),
  };
}
