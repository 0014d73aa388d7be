import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Who did what, as a chain; and what was found out about a person the last times. */
export async function audit(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await sql`insert into counter (name, value) values ('audit', 0)`.execute(db);
  await schema
    .createTable('audit')
    .addColumn('seq', 'bigint', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('case_id', 'bigint')
    .addColumn('event_seq', 'integer')
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('detail', 'text')
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('audit_case').on('audit').columns(['case_id', 'event_seq']).execute();
  await sql`create index audit_actor on audit (lower(actor), seq)`.execute(db);
  await sql`create index audit_person on audit (lower(person), seq)`.execute(db);
  await schema
    .createTable('diagnosis')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('verdict_id', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('diagnosis_key', ['person', 'at'])
    .execute();
  await schema.createIndex('diagnosis_age').on('diagnosis').column('at').execute();
}
