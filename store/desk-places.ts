import { type Kysely, sql } from 'kysely';
import type { Engine } from './engine.ts';
import type { Place } from './turns.ts';

/** Tables of who is reached where, and of what was found for a case. */
export interface PlaceTables {
  /** conversations that are the helpdesk's or the administrators' */
  desk_place: { role: string; conversation: string; channel: string; made_at: number };
  /** where a person is spoken to alone */
  person_place: { identity: string; conversation: string; kept_at: number };
  /** a diagnosis as it was told, JSON: what [Evidence] of a case shows */
  verdict: { id: string; body: string; kept_at: number };
}

export async function places(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('desk_place')
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('desk_place_key', ['role', 'conversation'])
    .execute();
  await schema
    .createTable('person_place')
    .addColumn('identity', 'text', (column) => column.primaryKey())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('kept_at', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('verdict')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('kept_at', 'bigint', (column) => column.notNull())
    .execute();
}

export type DeskPlaceRole = 'desk' | 'admins';
export interface KeptPlace {
  role: DeskPlaceRole;
  channel: string;
  conversation: string;
}
export interface PlaceRepository {
  all(): Promise<KeptPlace[]>;
  make(place: KeptPlace, now: number): Promise<void>;
  unmake(role: DeskPlaceRole, conversation: string): Promise<void>;
  /** the conversation in which this person is spoken to alone */
  personal(identity: string): Promise<string | undefined>;
  /** a chat of two is one person's: whoever was spoken to there under another name is not any more */
  keepPersonal(names: readonly string[], conversation: string, now: number): Promise<void>;
  /** nobody is spoken to any more where this identity is: it is somebody else's from now on */
  releasePersonal(identity: string): Promise<void>;
  /** a verdict is the same whoever keeps it: the first stays */
  keepVerdict(id: string, body: unknown, now: number): Promise<void>;
  verdict(id: string): Promise<unknown>;
  /** makes a conversation known that nobody has spoken in yet; one that is known is left alone */
  keepConversation(conversation: string, place: Place, now: number): Promise<void>;
}

export function placeRepository({ db }: Engine): PlaceRepository {
  return {
    async all() {
      const rows = await db.selectFrom('desk_place').selectAll().orderBy('made_at').execute();
      return rows.map(({ role, channel, conversation }) => ({
        role: role as DeskPlaceRole,
        channel,
        conversation,
      }));
    },
    async make({ role, channel, conversation }, now) {
      await db
        .insertInto('desk_place')
        .values({ role, channel, conversation, made_at: now })
        .onConflict((conflict) => conflict.columns(['role', 'conversation']).doNothing())
        .execute();
    },
    async unmake(role, conversation) {
      await db
        .deleteFrom('desk_place')
        .where('role', '=', role)
        .where('conversation', '=', conversation)
        .execute();
    },
    async personal(identity) {
      const row = await db
        .selectFrom('person_place')
        .select('conversation')
        .where('identity', '=', identity)
        .executeTakeFirst();
      return row?.conversation;
    },
    keepPersonal: (names, conversation, now) =>
      db.transaction().execute(async (tx) => {
        await tx
          .deleteFrom('person_place')
          .where('conversation', '=', conversation)
          .where('identity', 'not in', names)
          .execute();
        await tx
          .insertInto('person_place')
          .values(names.map((identity) => ({ identity, conversation, kept_at: now })))
          .onConflict((conflict) => conflict.column('identity').doUpdateSet({ conversation, kept_at: now }))
          .execute();
      }),
    async releasePersonal(identity) {
      await db
        .deleteFrom('person_place')
        .where('conversation', 'in', (select) =>
          select
            .selectFrom('person_place')
            .select('conversation')
            .where(sql`lower(identity)`, '=', identity.toLowerCase()),
        )
        .execute();
    },
    async keepVerdict(id, body, now) {
      await db
        .insertInto('verdict')
        .values({ id, body: JSON.stringify(body), kept_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async verdict(id) {
      const row = await db.selectFrom('verdict').select('body').where('id', '=', id).executeTakeFirst();
      return row && (JSON.parse(row.body) as unknown);
    },
    async keepConversation(conversation, { channel, reference }, now) {
      await db
        .insertInto('conversation')
        .values({
          key: conversation,
          state: null,
          version: 0,
          channel,
          reference: JSON.stringify(reference),
          updated_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
