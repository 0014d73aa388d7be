import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { say } from '../cards/index.ts';
import { triageLine } from '../engine/index.ts';
import { exitCodes } from './exit-code.ts';

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  pasted: z.array(z.string()).default([]),
});

/**
 * JSON lines in, one JSON line out for each: `{id, symptom, alternatives, question, refused}`.
 * A line that is not one gets `{id, error}` and does not stop the others; then the exit code is 2.
 */
export async function triageCommand(input: Readable, output: Writable): Promise<number> {
  let faults = 0;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const answer = triaged(line, number);
    if ('error' in answer) faults += 1;
    if (!output.write(`${JSON.stringify(answer)}\n`))
      await new Promise((resolve) => output.once('drain', resolve));
  }
  return faults > 0 ? exitCodes.usage : exitCodes.fine;
}

function triaged(line: string, number: number): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return { id: null, error: `line ${number} is not JSON` };
  }
  const checked = lineSchema.safeParse(parsed);
  if (!checked.success) {
    const id = typeof parsed === 'object' && parsed && 'id' in parsed ? parsed.id : null;
    return { id, error: `line ${number}: needs "id" and "text", and "pasted" as a list of texts` };
  }
  const result = triageLine({ ...checked.data, id: String(checked.data.id) });
  return {
    ...result,
    id: checked.data.id,
    question: result.question === null ? null : say({ id: `question.${result.question}` }, 'en'),
  };
}
