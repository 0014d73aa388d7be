import BetterSqlite from 'better-sqlite3';
import { StoreError } from './errors.ts';

/**
 * Keeps a second server away from an embedded store. The lock is the operating system's on a small file beside it, so
 * it ends with the process, however that ends; commands such as a back-up do not take it.
 * @returns lets go
 * @throws StoreError in-use
 */
export function lockForServer(file: string): () => void {
  if (file === ':memory:') return () => undefined;
  let lock: BetterSqlite.Database | undefined;
  try {
    lock = new BetterSqlite(`${file}-server`, { timeout: 0 });
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('begin exclusive');
  } catch (error) {
    lock?.close();
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY'))
      throw new StoreError(
        'in-use',
        `Another UC Doctor server works on the store ${file}. Stop that one first, or give this one a store of its own (store: { file: … }).`,
      );
    throw error;
  }
  return () => lock.close();
}
