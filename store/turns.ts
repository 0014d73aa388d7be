import type { Engine } from './engine.ts';
import { databaseNow } from './engine.ts';
import { sendLeaseMs } from './outbox.ts';
import { leaseMs } from './runs.ts';
import type { Within } from './tables.ts';

/** Where a conversation is and how to speak there at a later time; reference is the channel's own JSON. */
export interface Place {
  channel: string;
  reference: unknown;
}
export interface KeptState {
  state: unknown;
  /** 0: nothing remembered yet */
  version: number;
}
/** What is read at the beginning of a turn. */
export interface ReadState extends KeptState {
  /** where the conversation is, as JSON */
  reference: string | null;
}
/** Everything that one turn changes: kept together or not at all. */
export interface TurnChange extends KeptState {
  conversation: string;
  /** epoch milliseconds */
  now: number;
  /** id of the delivery that had this effect; absent where nothing was delivered */
  delivery?: string;
  place?: Place;
  /** the check that begins; takes the place of an earlier one */
  begins?: { run: string; request: unknown; speaker: unknown; owner: string };
  /** the check that ended or was stopped */
  ends?: string;
  /** what it says; kept until it is known to be out. ids sort in the order of saying */
  says?: { id: string; replies: unknown; speaker: unknown; owner: string };
  reminders?: readonly { id: string; dueAt: number; note: string; speaker: unknown }[];
  forgets?: readonly string[];
  language?: { identity: string; language: string };
}
/** conflict: somebody wrote since it was read. duplicate: this delivery had its effect before. */
export type Outcome = 'kept' | 'conflict' | 'duplicate';

export interface TurnRepository {
  read(conversation: string): Promise<ReadState>;
  /** whether this delivery had its effect before */
  known(conversation: string, delivery: string): Promise<boolean>;
  /** one transaction; nothing of it is kept unless it answers 'kept' */
  commit(change: TurnChange): Promise<Outcome>;
  /** records a delivery that had no other effect; false where it was known */
  first(conversation: string, delivery: string, now: number): Promise<boolean>;
  /** records many of those at once */
  record(deliveries: readonly { conversation: string; delivery: string; at: number }[]): Promise<void>;
  place(conversation: string): Promise<Place | undefined>;
  /** forgets deliveries received before this time; @returns how many */
  prune(before: number): Promise<number>;
}

class NotKept extends Error {
  readonly outcome: Exclude<Outcome, 'kept'>;
  constructor(outcome: NotKept['outcome']) {
    super(outcome);
    this.outcome = outcome;
  }
}

export function turnRepository(engine: Engine): TurnRepository {
  const { db } = engine;
  return {
    async read(conversation) {
      const row = await db
        .selectFrom('conversation')
        .select(['state', 'version', 'reference'])
        .where('key', '=', conversation)
        .executeTakeFirst();
      const { state, version = 0, reference = null } = row ?? {};
      return { state: state ? JSON.parse(state) : undefined, version, reference };
    },
    async known(conversation, delivery) {
      const row = await db
        .selectFrom('inbox')
        .select('received_at')
        .where('conversation', '=', conversation)
        .where('delivery', '=', delivery)
        .executeTakeFirst();
      return row !== undefined;
    },
    async record(deliveries) {
      if (deliveries.length === 0) return;
      await db
        .insertInto('inbox')
        .values(
          deliveries.map(({ conversation, delivery, at }) => ({ conversation, delivery, received_at: at })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async commit(change) {
      try {
        await db.transaction().execute((tx) => write(tx, engine, change));
        return 'kept';
      } catch (error) {
        if (error instanceof NotKept) return error.outcome;
        throw error;
      }
    },
    first: (conversation, delivery, now) => received(db, conversation, delivery, now),
    async place(conversation) {
      const row = await db
        .selectFrom('conversation')
        .select(['channel', 'reference'])
        .where('key', '=', conversation)
        .executeTakeFirst();
      return row?.reference ? { channel: row.channel, reference: JSON.parse(row.reference) } : undefined;
    },
    async prune(before) {
      const { numDeletedRows } = await db
        .deleteFrom('inbox')
        .where('received_at', '<', before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

async function received(db: Within, conversation: string, delivery: string, now: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('inbox')
    .values({ conversation, delivery, received_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function write(tx: Within, engine: Engine, change: TurnChange): Promise<void> {
  const { conversation, delivery, now } = change;
  if (delivery !== undefined && !(await received(tx, conversation, delivery, now)))
    throw new NotKept('duplicate');
  if (!(await stateKept(tx, change))) throw new NotKept('conflict');
  if (change.ends !== undefined)
    await tx
      .deleteFrom('run')
      .where('conversation', '=', conversation)
      .where('run', '=', change.ends)
      .execute();
  if (change.begins) await begin(tx, engine, conversation, change.begins, now);
  if (change.says) {
    const { id, replies, speaker, owner } = change.says;
    const [said, who] = [JSON.stringify(replies), JSON.stringify(speaker)];
    const lease_until = databaseNow(engine, sendLeaseMs);
    await tx
      .insertInto('outbox')
      .values({ id, conversation, replies: said, speaker: who, owner, lease_until })
      .execute();
  }
  if (change.forgets?.length)
    await tx
      .deleteFrom('reminder')
      .where('conversation', '=', conversation)
      .where('id', 'in', change.forgets)
      .execute();
  for (const { id, dueAt, note, speaker } of change.reminders ?? []) {
    const row = { due_at: dueAt, note, speaker: JSON.stringify(speaker), claimed_until: 0 };
    await tx
      .insertInto('reminder')
      .values({ conversation, id, ...row })
      .onConflict((conflict) => conflict.columns(['conversation', 'id']).doUpdateSet(row))
      .execute();
  }
  if (change.language) {
    const { identity, language } = change.language;
    await tx
      .insertInto('preference')
      .values({ identity, language, updated_at: now })
      .onConflict((conflict) => conflict.column('identity').doUpdateSet({ language, updated_at: now }))
      .execute();
  }
}

async function stateKept(tx: Within, { conversation, state, version, place, now }: TurnChange) {
  const where = place && { channel: place.channel, reference: JSON.stringify(place.reference) };
  const row = { state: JSON.stringify(state), version: version + 1, updated_at: now };
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('conversation')
      .values({ key: conversation, channel: '', reference: null, ...row, ...where })
      // a conversation can be known before anybody has spoken in it
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet({ ...row, ...where })
          .where('conversation.version', '=', 0),
      )
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tx
    .updateTable('conversation')
    .set({ ...row, ...where })
    .where('key', '=', conversation)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function begin(
  tx: Within,
  engine: Engine,
  conversation: string,
  { run, request, speaker, owner }: NonNullable<TurnChange['begins']>,
  now: number,
): Promise<void> {
  const row = {
    run,
    request: JSON.stringify(request),
    speaker: JSON.stringify(speaker),
    attempts: 1,
    started_at: now,
    owner,
  };
  const lease_until = databaseNow(engine, leaseMs);
  await tx
    .insertInto('run')
    .values({ conversation, ...row, lease_until })
    .onConflict((conflict) => conflict.column('conversation').doUpdateSet({ ...row, lease_until }))
    .execute();
}
