import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Diagnosis, EvidenceItem } from '../engine/index.ts';
import { UsageError } from './usage-error.ts';

const format = 'uc-doctor-evidence/1';
const observation = z.looseObject({
  id: z.string(),
  name: z.string(),
  known: z.boolean(),
  source: z.string(),
  vantage: z.string(),
  at: z.iso.datetime(),
  ms: z.number(),
});
const fileSchema = z.strictObject({
  format: z.literal(format),
  tookMs: z.number(),
  rulesVersion: z.string(),
  items: z.array(observation),
});
export interface EvidenceFile {
  items: EvidenceItem[];
  tookMs: number;
  rulesVersion: string;
}

/** Writes what a diagnosis rests on, to be judged again elsewhere. Secrets are never in evidence. */
export function writeEvidence(file: string, diagnosis: Diagnosis): void {
  const { evidence, tookMs, rulesVersion } = diagnosis;
  const text = `${JSON.stringify({ format, tookMs, rulesVersion, items: evidence }, null, 1)}\n`;
  try {
    writeFileSync(file, text, { mode: 0o600 });
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${(error as NodeJS.ErrnoException).code ?? 'failed'}`);
  }
}

/** @throws UsageError where the file is not readable or not an evidence file */
export function readEvidence(file: string): EvidenceFile {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new UsageError(
      code
        ? `cannot read ${file}: ${code}`
        : `${file} is not JSON: is it the file that --save-evidence wrote?`,
    );
  }
  const checked = fileSchema.safeParse(parsed);
  if (!checked.success) {
    const first = checked.error.issues[0]!;
    throw new UsageError(
      `${file} is not an evidence file of this version (${first.path.join('.') || 'format'}: ${first.message})`,
    );
  }
  // As parsed, not as checked: a checker may reorder keys, and a replay must print the same bytes.
  return { ...checked.data, items: (parsed as { items: EvidenceItem[] }).items };
}
