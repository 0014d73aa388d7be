import { type Kysely, sql } from 'kysely';
import type { Engine } from './engine.ts';
import { StoreError } from './errors.ts';
import { type Migration, migrations } from './schema.ts';

/** Any number of its own, the same in every instance: who holds it migrates, the others wait. */
const migrationLock = 4_206_198_011;

/**
 * Brings the schema forwards, once, also when several instances start together: everything in one transaction, which
 * on SQLite holds the file from its beginning and on PostgreSQL an advisory lock.
 * @throws StoreError schema-newer where a newer program has been here
 */
export async function migrate({ db, kind }: Engine, known: readonly Migration[] = migrations): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(tx);
    await tx.schema
      .createTable('schema_migration')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('applied_at', 'bigint', (column) => column.notNull())
      .execute();
    const applied = await tx.selectFrom('schema_migration').select('version').execute();
    const done = new Set(applied.map(({ version }) => version));
    refuseNewer(Math.max(0, ...done), known.at(-1)?.version ?? 0);
    for (const { version, name, up } of known) {
      if (done.has(version)) continue;
      await up(tx as unknown as Kysely<unknown>);
      await tx.insertInto('schema_migration').values({ version, name, applied_at: Date.now() }).execute();
    }
  });
}

function refuseNewer(found: number, known: number): void {
  if (found <= known) return;
  throw new StoreError(
    'schema-newer',
    `The store was written by a newer UC Doctor (schema ${found}, this one knows up to ${known}). ` +
      'Start that version again, or restore a back-up made before the upgrade.',
  );
}
