import { readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ConfirmedPort } from '../probe.ts';

/** The file of confirmations cannot be trusted. It is never overwritten: a person has to look at it. */
export class ConfirmedFileError extends Error {
  readonly code = 'confirmed-file';
  constructor(file: string, what: string) {
    super(`${file}: ${what}. Restore it from a copy, or move it away to start with no confirmations.`);
    this.name = 'ConfirmedFileError';
  }
}

export interface Confirmation {
  sip: string;
  /** who confirmed it */
  by: string;
  /** ISO time */
  at: string;
}
export interface Confirmed extends ConfirmedPort {
  /** who confirmed what of this identity, if anybody */
  of(identity: string): Confirmation | undefined;
  /** Keeps that this chat identity or address is this Lync object; on disk when it resolves. */
  confirm(identity: string, sip: string, by: string, at: string): Promise<void>;
}

const key = (identity: string) => identity.trim().toLowerCase();
const bare = (sip: string) => sip.trim().replace(/^sips?:/i, '');

/**
 * Confirmations in a JSON file, read once and replaced as a whole at each change.
 * Errors: ConfirmedFileError at once where the file is there and is not ours; a missing file is an empty one.
 */
export function createConfirmed(file: string): Confirmed {
  const known = read(file);
  let last: Promise<void> = Promise.resolve();
  return {
    of: (identity) => known.get(key(identity)),
    sipFor: (identity) => known.get(key(identity))?.sip,
    confirm(identity, sip, by, at) {
      // one after the other, and a failed write does not hold up the next
      const written = last.then(async () => {
        const next = new Map(known).set(key(identity), { sip: bare(sip), by, at });
        await replace(file, `${JSON.stringify({ version: 1, people: Object.fromEntries(next) }, null, 2)}\n`);
        known.set(key(identity), { sip: bare(sip), by, at });
      });
      last = written.catch(() => {});
      return written;
    },
  };
}

function read(file: string): Map<string, Confirmation> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return new Map();
    throw new ConfirmedFileError(file, `cannot be read (${code})`);
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new ConfirmedFileError(file, 'is not JSON');
  }
  const { version, people } = (parsed ?? {}) as { version?: unknown; people?: unknown };
  if (version !== 1 || !people || typeof people !== 'object' || Array.isArray(people)) {
    throw new ConfirmedFileError(file, 'is not a file of confirmations, version 1');
  }
  const entries = Object.entries(people);
  const wrong = entries.find(([, one]) => typeof one?.sip !== 'string' || one.sip === '');
  if (wrong) throw new ConfirmedFileError(file, `says no SIP address for ${JSON.stringify(wrong[0])}`);
  return new Map(entries.map(([identity, one]) => [key(identity), one as Confirmation]));
}

/** Whole or not at all: written beside, flushed, then renamed over. */
async function replace(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  // the default file lies in a folder that a fresh installation does not have
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  // the rename itself is on disk only with its folder; not every system can flush a folder
  const folder = await open(dirname(file), 'r').catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
