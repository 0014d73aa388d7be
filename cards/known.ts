import type { Diagnosis, EvidenceItem, EvidenceName, EvidenceTypes } from '../engine/index.ts';

/** Values of all known observations of one name, with their numbers, in the order of the evidence. */
export function observations<N extends EvidenceName>(
  d: Diagnosis,
  name: N,
): { id: string; value: EvidenceTypes[N] }[] {
  return d.evidence
    .filter((item: EvidenceItem) => item.name === name && item.known)
    .map((item) => ({ id: item.id, value: (item as { value: unknown }).value as EvidenceTypes[N] }));
}

/** The first known observation of a name, or undefined. */
export function known<N extends EvidenceName>(d: Diagnosis, name: N): EvidenceTypes[N] | undefined {
  return observations(d, name)[0]?.value;
}
