import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.ts';
import { StoreError } from './errors.ts';
import type { Tables } from './tables.ts';

const int8 = 20;

/**
 * A pool over PostgreSQL 15 or newer.
 * @param url postgres://user:password@host:port/database
 * @param trouble told of connections that broke; without a listener a restart of the database would end the process
 * @throws StoreError unreachable, with the host and the database but never the password
 */
export async function openPostgres(url: string, trouble: (cause: Error) => void): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    statement_timeout: 10_000,
    application_name: 'uc-doctor',
    types: {
      // counts and times fit into a number; pg hands bigint over as text
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        oid === int8
          ? Number
          : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  pool.on('error', trouble);
  pool.on('connect', (client) => client.on('error', trouble));
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end().catch(() => undefined);
    const { code, name } = error as { code?: string; name: string };
    throw new StoreError(
      'unreachable',
      `store.url: the database ${shown(url)} does not answer (${code ?? name}). Is it running, and are user and password right?`,
    );
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { kind: 'postgres', db, close: () => db.destroy() };
}

/** Host, port and database alone; nothing where a password that is not encoded may have been taken for one of them. */
export function shown(url: string): string {
  const { host, pathname, search, hash } = URL.parse(url) ?? { host: '', pathname: '', search: '', hash: '' };
  return `${pathname}${search}${hash}`.includes('@') ? '' : `${host}${pathname}`;
}
