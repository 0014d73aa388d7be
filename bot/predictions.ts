import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import {
  type Claim,
  changeVisible,
  claimHolds,
  claimOf,
  clientKinds,
  type Diagnosis,
  networks,
  parseChange,
  type WhatIf,
} from '../engine/index.ts';
import { fileTrouble } from './file-trouble.ts';

const claim = z.object({
  scenario: z.enum(['1', '2', '3', 'undetermined']),
  usable: z.enum(['yes', 'no', 'unknown']),
  features: z.record(z.string(), z.enum(['yes', 'no', 'partly', 'unknown'])),
});
const prediction = z.object({
  kind: z.literal('prediction'),
  id: z.string(),
  at: z.iso.datetime(),
  sip: z.string(),
  change: z.array(z.string()),
  client: z.enum(clientKinds),
  network: z.enum(networks),
  checkAfter: z.iso.datetime(),
  says: claim,
});
const score = z.object({
  kind: z.literal('score'),
  prediction: z.string(),
  at: z.iso.datetime(),
  result: z.enum(['hit', 'miss']),
  saw: claim,
});
export type Prediction = z.infer<typeof prediction>;
export type Score = z.infer<typeof score>;
export interface Kept extends Prediction {
  score?: Score;
}

/** The file of predictions could not be written or read; the message names it and says why. */
export class PredictionsError extends Error {
  readonly code = 'predictions-file';
  constructor(file: string, what: string) {
    super(`predictionsFile: ${file}: ${what}`);
    this.name = 'PredictionsError';
  }
}
const failed = (file: string, error: unknown): PredictionsError =>
  new PredictionsError(file, fileTrouble(error));

/** One line more, in one write, flushed. A line that a crash cut off is closed first, so that it costs only itself. */
function append(file: string, line: Prediction | Score): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const handle = openSync(file, 'a+', 0o600);
    try {
      const { size } = fstatSync(handle);
      const last = Buffer.alloc(1);
      const torn = size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a;
      writeSync(handle, `${torn ? '\n' : ''}${JSON.stringify(line)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw failed(file, error);
  }
}

function lineOf(text: string): Prediction | Score | undefined {
  try {
    const checked = z.discriminatedUnion('kind', [prediction, score]).safeParse(JSON.parse(text));
    return checked.success ? checked.data : undefined;
  } catch {
    return undefined;
  }
}

/** Predictions of a person, oldest first, each with its score where it has one; everybody's without a person. */
export function predictionsOf(file: string, sip?: string): Kept[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw failed(file, error);
  }
  const lines = text.split('\n').flatMap((line) => lineOf(line) ?? []);
  const scores = new Map(
    lines.flatMap((line) => (line.kind === 'score' ? [[line.prediction, line] as const] : [])),
  );
  return lines.flatMap((line): Kept[] => {
    if (line.kind !== 'prediction') return [];
    if (sip !== undefined && line.sip.toLowerCase() !== sip.toLowerCase()) return [];
    const given = scores.get(line.id);
    return [{ ...line, ...(given ? { score: given } : {}) }];
  });
}

/** Keeps what was predicted; nothing where the change would change nothing, or nobody was found. */
export function keepPrediction(
  file: string,
  result: WhatIf,
  after: Diagnosis,
  at: string,
): Prediction | undefined {
  const { sip } = result.person;
  if (sip === undefined || !result.effects.some(({ state }) => state === 'changes')) return undefined;
  const { change, client, network } = result;
  const line: Prediction = {
    kind: 'prediction',
    id: randomUUID(),
    at,
    sip,
    change,
    client,
    network,
    checkAfter: result.earliest.at,
    says: claimOf(after),
  };
  append(file, line);
  return line;
}

/** Scores every waiting prediction of the diagnosed person whose change can be seen now; each only once. */
export function scorePredictions(file: string, diagnosis: Diagnosis, at: string): Kept[] {
  const { sip } = diagnosis.person;
  const complaint = diagnosis.evidence.find((item) => item.name === 'complaint');
  if (sip === undefined || !complaint?.known || complaint.name !== 'complaint') return [];
  const { client, network } = complaint.value;
  const saw = claimOf(diagnosis);
  return predictionsOf(file, sip).flatMap((kept): Kept[] => {
    if (kept.score || kept.client !== client || kept.network !== network) return [];
    const parsed = parseChange(kept.change);
    if (!parsed.ok || !changeVisible(diagnosis.evidence, parsed.change)) return [];
    const result = claimHolds(kept.says as Claim, saw);
    if (result === 'cannot-tell') return [];
    const line: Score = { kind: 'score', prediction: kept.id, at, result, saw };
    append(file, line);
    return [{ ...kept, score: line }];
  });
}
