import { existsSync, renameSync, rmSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { backUp } from './backup.ts';
import { StoreError } from './errors.ts';
import { lockForServer } from './server-lock.ts';

export interface Restored {
  /** where the store that was there is now; absent where there was none */
  aside?: string;
  /** end of its audit chain, so that the chain goes on with a line saying what was replaced */
  replaces?: { seq: number; hash: string };
}

/**
 * Puts a back-up in the place of an embedded store, which is kept beside it. No server may work on it; the key of the
 * audit chain stays as it is.
 * @param from a file that `backUp` made
 * @param now epoch milliseconds, for the name of what was there
 * @throws StoreError in-use, no-backup; then nothing has changed
 */
export async function restore(from: string, file: string, now: number): Promise<Restored> {
  const unlock = lockForServer(file);
  try {
    refuseOther(from);
    const partial = `${file}.restored`;
    rmSync(partial, { force: true });
    await backUp(from, partial);
    const replaces = existsSync(file) ? endOf(file) : undefined;
    const aside = `${file}.before-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`;
    if (existsSync(file)) {
      // the log is in the file already: what is put aside is one file and whole
      renameSync(file, aside);
      for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    }
    renameSync(partial, file);
    return { ...(existsSync(aside) ? { aside } : {}), ...(replaces ? { replaces } : {}) };
  } finally {
    unlock();
  }
}

function refuseOther(from: string): void {
  if (!existsSync(from)) throw new StoreError('no-backup', `There is no file ${from}.`);
  let copy: BetterSqlite.Database | undefined;
  try {
    copy = new BetterSqlite(from, { readonly: true });
    copy.prepare('select max(version) from schema_migration').get();
  } catch {
    throw new StoreError('no-backup', `${from} is no back-up of a UC Doctor store.`);
  } finally {
    copy?.close();
  }
}

/** Also empties the log into the file; a store that cannot be read is put aside as it is. */
function endOf(file: string): Restored['replaces'] {
  let store: BetterSqlite.Database | undefined;
  try {
    store = new BetterSqlite(file);
    store.pragma('wal_checkpoint(TRUNCATE)');
    return store
      .prepare('select seq, hash from audit order by seq desc limit 1')
      .get() as Restored['replaces'];
  } catch {
    return undefined;
  } finally {
    store?.close();
  }
}
