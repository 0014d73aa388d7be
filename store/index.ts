import { randomUUID } from 'node:crypto';
import type { CasePort } from '../desk/index.ts';
import { caseRepository } from './cases.ts';
import { type DeliveryRepository, deliveryRepository } from './deliveries.ts';
import type { Engine } from './engine.ts';
import { migrate } from './migrate.ts';
import { type OutboxRepository, outboxRepository } from './outbox.ts';
import { type PreferenceRepository, preferenceRepository } from './preferences.ts';
import { type PressRepository, pressRepository } from './presses.ts';
import { type ReminderRepository, reminderRepository } from './reminders.ts';
import { type RunRepository, runRepository } from './runs.ts';
import { lockForServer } from './server-lock.ts';
import { type SlotRepository, slotRepository } from './slots.ts';
import { openSqlite } from './sqlite.ts';
import { type TurnRepository, turnRepository } from './turns.ts';

export { backUp } from './backup.ts';
export { type ClaimedDelivery, type DeliveryRepository, deliveryLeaseMs, type Shown } from './deliveries.ts';
export { StoreError } from './errors.ts';
export type { Unsent } from './outbox.ts';
export type { Press, PressRepository } from './presses.ts';
export type { Reminder } from './reminders.ts';
export { leaseMs, type OrphanedRun } from './runs.ts';
export type { KeptState, Outcome, Place, ReadState, TurnChange } from './turns.ts';

/** Where the store is: an embedded file (":memory:" for one that ends with the process), or a PostgreSQL database. */
export type StorePlace = { file: string } | { url: string };

/** What outlives the process. Errors of the database pass through; a failed commit has changed nothing. */
export interface Store {
  /** of this process's time with the store: what it runs is marked with it */
  readonly owner: string;
  /** no other server can have this store open */
  readonly exclusive: boolean;
  readonly turns: TurnRepository;
  readonly slots: SlotRepository;
  readonly runs: RunRepository;
  readonly outbox: OutboxRepository;
  readonly reminders: ReminderRepository;
  readonly preferences: PreferenceRepository;
  readonly presses: PressRepository;
  readonly cases: CasePort;
  readonly deliveries: DeliveryRepository;
  close(): Promise<void>;
}
export interface OpenOptions {
  /** a server: the embedded store takes only one */
  server?: boolean;
  /** told of database connections that broke */
  trouble?: (cause: Error) => void;
}

/**
 * Opens the store and brings its schema forwards.
 * @throws StoreError in-use, schema-newer, unreachable, unreadable
 */
export async function openStore(place: StorePlace, options: OpenOptions = {}): Promise<Store> {
  const { server = false, trouble = () => undefined } = options;
  const embedded = 'file' in place;
  const engine = embedded ? openSqlite(place.file) : await postgres(place.url, trouble);
  let unlock: () => void = () => undefined;
  try {
    if (embedded && server) unlock = lockForServer(place.file);
    await migrate(engine);
  } catch (error) {
    unlock();
    await engine.close();
    throw error;
  }
  return {
    owner: randomUUID(),
    exclusive: embedded && (server || place.file === ':memory:'),
    turns: turnRepository(engine),
    slots: slotRepository(engine),
    runs: runRepository(engine),
    outbox: outboxRepository(engine),
    reminders: reminderRepository(engine),
    preferences: preferenceRepository(engine),
    presses: pressRepository(engine),
    cases: caseRepository(engine),
    deliveries: deliveryRepository(engine),
    close: async () => {
      await engine.close();
      unlock();
    },
  };
}

/** Loaded where it is used: most run without a database server. */
async function postgres(url: string, trouble: (cause: Error) => void): Promise<Engine> {
  const { openPostgres } = await import('./postgres.ts');
  return openPostgres(url, trouble);
}

/** A store that ends with the process: tests, and trying things out. */
export const memoryStore = (): Promise<Store> => openStore({ file: ':memory:' });
