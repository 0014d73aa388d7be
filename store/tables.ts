import type { Kysely, Transaction } from 'kysely';
import type { PlaceTables } from './desk-places.ts';
import type { AuditTables } from './tables-audit.ts';
import type { DeskTables } from './tables-desk.ts';

/** Times are epoch milliseconds; JSON is text: the same on both engines. */
export interface Tables extends DeskTables, AuditTables, PlaceTables {
  schema_migration: { version: number; name: string; applied_at: number };
  /** what a dialog remembers, and how to speak there at a later time */
  conversation: {
    key: string;
    /** JSON; null: nothing remembered yet */
    state: string | null;
    /** grows with each write: who writes over another's is told */
    version: number;
    channel: string;
    /** JSON, the channel's own */
    reference: string | null;
    updated_at: number;
  };
  /** deliveries that had their effect */
  inbox: { conversation: string; delivery: string; received_at: number };
  /** which message a slot is, so that it is updated in place */
  slot: { conversation: string; slot: string; message: string; used_at: number };
  /** what a turn says and has not been told to be out */
  outbox: {
    /** sorts in the order of saying */
    id: string;
    conversation: string;
    /** JSON, both */
    replies: string;
    speaker: string;
    owner: string;
    lease_until: number;
  };
  reminder: {
    conversation: string;
    id: string;
    due_at: number;
    note: string;
    /** JSON */
    speaker: string;
    claimed_until: number;
  };
  /** the check that is running in a conversation */
  run: {
    conversation: string;
    run: string;
    /** JSON, both */
    request: string;
    speaker: string;
    attempts: number;
    started_at: number;
    owner: string;
    lease_until: number;
  };
  /** what a button stands for, where a channel's buttons carry an id alone */
  press: {
    conversation: string;
    id: string;
    action: string;
    /** JSON */
    data: string;
    kept_at: number;
  };
  preference: { identity: string; language: string; updated_at: number };
}
export type Database = Kysely<Tables>;
export type Within = Transaction<Tables> | Database;
