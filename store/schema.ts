import type { Kysely } from 'kysely';
import { places } from './desk-places.ts';
import { audit } from './schema-audit.ts';
import { cases } from './schema-desk.ts';

/** One step forwards. An applied one is never edited: a change is a new step. Columns are only added. */
export interface Migration {
  version: number;
  name: string;
  up(db: Kysely<unknown>): Promise<void>;
}

async function conversations(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('conversation')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('state', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('reference', 'text')
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('inbox')
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('delivery', 'text', (column) => column.notNull())
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('inbox_key', ['conversation', 'delivery'])
    .execute();
  await schema.createIndex('inbox_age').on('inbox').column('received_at').execute();
  await schema
    .createTable('slot')
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('used_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('slot_key', ['conversation', 'slot'])
    .execute();
}

async function outbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('replies', 'text', (column) => column.notNull())
    .addColumn('speaker', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('lease_until', 'bigint', (column) => column.notNull())
    .execute();
}

async function laterWork(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('reminder')
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('speaker', 'text', (column) => column.notNull())
    .addColumn('claimed_until', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('reminder_key', ['conversation', 'id'])
    .execute();
  await schema.createIndex('reminder_due').on('reminder').column('due_at').execute();
  await schema
    .createTable('run')
    .addColumn('conversation', 'text', (column) => column.primaryKey())
    .addColumn('run', 'text', (column) => column.notNull())
    .addColumn('request', 'text', (column) => column.notNull())
    .addColumn('speaker', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('lease_until', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('preference')
    .addColumn('identity', 'text', (column) => column.primaryKey())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .execute();
}

async function presses(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('press')
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('kept_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('press_key', ['conversation', 'id'])
    .execute();
  await db.schema.createIndex('press_age').on('press').column('kept_at').execute();
}

/** In order; the version of the last one is the schema this program knows. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'conversations', up: conversations },
  { version: 2, name: 'reminders, runs and preferences', up: laterWork },
  { version: 3, name: 'outbox', up: outbox },
  { version: 4, name: 'presses', up: presses },
  { version: 5, name: 'cases', up: cases },
  { version: 6, name: 'audit and diagnoses', up: audit },
  { version: 7, name: 'places of the desk and of people', up: places },
];
