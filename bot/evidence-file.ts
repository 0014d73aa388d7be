import { readFileSync, writeFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Diagnosis, EvidenceItem } from '../engine/index.ts';
import { fileTrouble } from './file-trouble.ts';
import { jsonFaultLine } from './json-fault.ts';
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
    throw new UsageError(`cannot write ${file}: ${fileTrouble(error)}`);
  }
}

/** @throws UsageError where the file is not readable or not an evidence file */
export function readEvidence(file: string): EvidenceFile {
  const text = textOf(file);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new UsageError(
      `${file}, line ${jsonFaultLine(text)}: is not JSON here: is it the whole file that --save-evidence wrote?`,
    );
  }
  const checked = fileSchema.safeParse(parsed);
  if (!checked.success) {
    const first = checked.error.issues[0]!;
    const place = first.path.join('.') || 'format';
    throw new UsageError(
      `${file}, line ${lineOf(text, first.path)}: is not an evidence file of this version (${place}: ${first.message})`,
    );
  }
  // As parsed, not as checked: a checker may reorder keys, and a replay must print the same bytes.
  return { ...checked.data, items: (parsed as { items: EvidenceItem[] }).items };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${fileTrouble(error)}`);
  }
}

/** Where this value stands in the text, or, where it is missing, what should hold it. JSON is YAML too. */
function lineOf(text: string, path: readonly PropertyKey[]): number {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false });
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length) as (string | number)[], true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}
