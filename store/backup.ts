import { existsSync, renameSync, rmSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { StoreError } from './errors.ts';

/**
 * Copies an embedded store while a server may be writing to it; a copy of the file alone could miss what is still in
 * its log. The copy is looked over before it takes its name.
 * @param to must not be there yet
 * @returns pages copied
 * @throws StoreError no-backup
 */
export async function backUp(file: string, to: string): Promise<number> {
  if (!existsSync(file)) throw new StoreError('no-backup', `There is no store at ${file}.`);
  if (existsSync(to))
    throw new StoreError('no-backup', `${to} is there already: name another file, or remove it first.`);
  const partial = `${to}.partial`;
  const before = process.umask(0o077);
  const from = new BetterSqlite(file, { readonly: true });
  try {
    rmSync(partial, { force: true });
    const { totalPages } = await from.backup(partial);
    const faults = faultsOf(partial);
    if (faults !== 'ok') throw new StoreError('no-backup', `The copy is not sound: ${faults}`);
    renameSync(partial, to);
    return totalPages;
  } catch (error) {
    rmSync(partial, { force: true });
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      'no-backup',
      `${to} cannot be written (${(error as { code?: string }).code ?? 'failed'}).`,
    );
  } finally {
    from.close();
    process.umask(before);
  }
}

function faultsOf(file: string): string {
  const copy = new BetterSqlite(file);
  try {
    return String(copy.pragma('integrity_check', { simple: true }));
  } finally {
    copy.close();
  }
}
