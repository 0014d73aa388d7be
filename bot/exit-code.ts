import type { Diagnosis } from '../engine/index.ts';

export const exitCodes = { fine: 0, fault: 1, usage: 2, cannotTell: 3 } as const;

/** 0 nothing wrong, 1 a fault found, 3 cannot tell: the person, the route or the complaint stays open. */
export function exitCode(diagnosis: Diagnosis): number {
  if (diagnosis.person.found !== 'one') return exitCodes.cannotTell;
  if (diagnosis.primaryCause !== null) return exitCodes.fault;
  const certain = diagnosis.findings.some(
    (finding) => finding.outcome === 'fail' && finding.severity === 'fault' && !finding.likely,
  );
  if (certain) return exitCodes.fault;
  const undecided = diagnosis.scenario === 'undetermined' || diagnosis.ewsUsable.value === 'unknown';
  const openFault = diagnosis.findings.some(
    (finding) =>
      finding.severity === 'fault' && (finding.outcome === 'inconclusive' || finding.outcome === 'fail'),
  );
  const open = undecided || openFault || diagnosis.symptoms.length > 0;
  return open ? exitCodes.cannotTell : exitCodes.fine;
}
