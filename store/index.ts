import { randomUUID } from 'node:crypto';
import type { CasePort } from '../desk/index.ts';
import { type AuditRepository, auditRepository } from './audit.ts';
import { keyBeside } from './audit-key.ts';
import { auditWith, keyFits } from './audit-write.ts';
import { caseRepository } from './cases.ts';
import { type DeliveryRepository, deliveryRepository } from './deliveries.ts';
import { type PlaceRepository, placeRepository } from './desk-places.ts';
import { type DiagnosisRepository, diagnosisRepository } from './diagnoses.ts';
import type { Engine } from './engine.ts';
import { type ErasureRepository, erasureRepository } from './erasure.ts';
import { StoreError } from './errors.ts';
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

export type { AuditLine, AuditQuery, AuditRepository } from './audit.ts';
export { type AuditEntry, type AuditKind, auditKinds } from './audit-line.ts';
export type { AuditFault, AuditHead, Verified } from './audit-verify.ts';
export { backUp } from './backup.ts';
export { type ClaimedDelivery, type DeliveryRepository, deliveryLeaseMs, type Shown } from './deliveries.ts';
export type { DeskPlaceRole, KeptPlace, PlaceRepository } from './desk-places.ts';
export type { DiagnosisRepository } from './diagnoses.ts';
export type { ErasureRepository, Forgotten, Retained, Retention } from './erasure.ts';
export { StoreError } from './errors.ts';
export type { Unsent } from './outbox.ts';
export type { Press, PressRepository } from './presses.ts';
export type { Reminder } from './reminders.ts';
export { restore } from './restore.ts';
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
  readonly audit: AuditRepository;
  readonly diagnoses: DiagnosisRepository;
  readonly erasure: ErasureRepository;
  readonly places: PlaceRepository;
  close(): Promise<void>;
}
export interface OpenOptions {
  /** a server: the embedded store takes only one */
  server?: boolean;
  /** of the audit chain; an embedded store has one beside it where none is given, a database has to be given one */
  auditKey?: string;
  /** told of database connections that broke */
  trouble?: (cause: Error) => void;
}

/**
 * Opens the store and brings its schema forwards.
 * @throws StoreError in-use, schema-newer, unreachable, unreadable, audit-key
 */
export async function openStore(place: StorePlace, options: OpenOptions = {}): Promise<Store> {
  const { server = false, trouble = () => undefined } = options;
  const embedded = 'file' in place;
  const key = options.auditKey ?? (embedded ? undefined : noKey());
  const engine = embedded ? openSqlite(place.file) : await postgres(place.url, trouble);
  let unlock: () => void = () => undefined;
  let auditKey: string;
  try {
    if (embedded && server) unlock = lockForServer(place.file);
    await migrate(engine);
    auditKey = key ?? keyBeside((place as { file: string }).file);
    if (server) await keyFits(engine.db, auditKey);
  } catch (error) {
    unlock();
    await engine.close();
    throw error;
  }
  const audit = auditWith(auditKey);
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
    cases: caseRepository(engine, audit),
    deliveries: deliveryRepository(engine),
    audit: auditRepository(engine, audit, auditKey),
    diagnoses: diagnosisRepository(engine),
    erasure: erasureRepository(engine, audit),
    places: placeRepository(engine),
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

function noKey(): never {
  throw new StoreError(
    'audit-key',
    'A database that servers share needs the key of the audit chain from the settings: audit: { key: … }.',
  );
}

/** A store that ends with the process: tests, and trying things out. */
export const memoryStore = (): Promise<Store> => openStore({ file: ':memory:' });
