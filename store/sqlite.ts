import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { Engine } from './engine.ts';
import { StoreError } from './errors.ts';
import type { Tables } from './tables.ts';

/** How long a write waits for another process (a back-up, a command) before it fails, milliseconds. */
const busyMs = 5000;

/** A transaction takes the file at once: one that begins by reading and then writes could not be waited for. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}
class ImmediateDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;
  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver({ database: this.#database });
  }
}

/**
 * Opens the embedded database, made where it is not there; it and its folder are for their owner only.
 * Every commit is on the disk before it is acknowledged (synchronous FULL; NORMAL was measured to lose some).
 * @param file path, or ":memory:"
 * @throws StoreError unreadable
 */
export function openSqlite(file: string): Engine & { raw: BetterSqlite.Database } {
  const raw = opened(file);
  const statements = new Map<string, BetterSqlite.Statement>();
  // preparing a statement takes longer than running it
  const prepare = (text: string) => {
    const known = statements.get(text) ?? raw.prepare(text);
    if (statements.size < 200) statements.set(text, known);
    return known;
  };
  const database = { prepare, close: () => void raw.close() } as unknown as SqliteDatabase;
  const db = new Kysely<Tables>({ dialect: new ImmediateDialect(database) });
  return { kind: 'sqlite', db, raw, close: () => db.destroy() };
}

function opened(file: string): BetterSqlite.Database {
  const before = process.umask(0o077);
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const raw = new BetterSqlite(file, { timeout: busyMs });
    raw.pragma('journal_mode = WAL');
    raw.pragma('synchronous = FULL');
    raw.pragma('foreign_keys = ON');
    return raw;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    throw new StoreError('unreadable', `The store ${file} cannot be opened (${code ?? message}).`);
  } finally {
    process.umask(before);
  }
}
