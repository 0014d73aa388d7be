import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/** Cases as their events, a list over them, and what of them is to be shown. */
export async function cases(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('counter')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'bigint', (column) => column.notNull())
    .execute();
  await sql`insert into counter (name, value) values ('turn', 0), ('case', 0)`.execute(db);
  await schema
    .createTable('case_event')
    .addColumn('case_id', 'bigint', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_event_key', ['case_id', 'seq'])
    .execute();
  await schema
    .createTable('case_index')
    .addColumn('id', 'bigint', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('requester', 'text', (column) => column.notNull())
    .addColumn('cause', 'text')
    .addColumn('domain', 'text')
    .addColumn('parent', 'bigint')
    .addColumn('gathering', 'integer', (column) => column.notNull())
    .addColumn('open_key', 'text', (column) => column.unique())
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .execute();
  for (const column of ['status', 'owner', 'requester', 'last_at'])
    await schema.createIndex(`case_${column}`).on('case_index').columns([column, 'id']).execute();
  await schema.createIndex('case_about').on('case_index').columns(['cause', 'domain']).execute();
  await schema
    .createTable('delivery')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('case_id', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'bigint', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('message', 'text')
    .addColumn('why', 'text')
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('fence', 'integer', (column) => column.notNull())
    .addColumn('lease_until', 'bigint', (column) => column.notNull())
    .addColumn('armed_at', 'bigint', (column) => column.notNull())
    .execute();
  await sql`create index delivery_ready on delivery (place, position) where state = 'ready'`.execute(db);
  await sql`create index delivery_due on delivery (next_at) where state = 'ready'`.execute(db);
  await schema.createIndex('delivery_case').on('delivery').column('case_id').execute();
}
