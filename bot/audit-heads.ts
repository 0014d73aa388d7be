import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { AuditHead } from '../store/index.ts';

const head = z.object({ seq: z.number(), hash: z.string(), at: z.number() });

/** The exported ends of the audit chain, oldest first; none where the file is not there. A broken line counts as none. */
export function headsIn(file: string): AuditHead[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    try {
      return [head.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}

/** One line more, on the disk when this returns. */
export function keepHead(file: string, { seq, hash, at }: AuditHead): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const handle = openSync(file, 'a', 0o600);
  try {
    writeSync(handle, `${JSON.stringify({ seq, hash, at })}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
