import type { Engine } from './engine.ts';

/** What a button stands for, where a channel's buttons carry an id alone. */
export interface Press {
  id: string;
  action: string;
  data: Readonly<Record<string, string>>;
}
/** Buttons kept a conversation: some dozens of cards back; who presses an older one is told that it is old. */
const pressesKept = 400;

export interface PressRepository {
  /** the same id again is the same button */
  keep(conversation: string, presses: readonly Press[], now: number): Promise<void>;
  read(conversation: string, id: string): Promise<Omit<Press, 'id'> | undefined>;
  /** forgets buttons of messages not written since this time; @returns how many */
  prune(before: number): Promise<number>;
}

export function pressRepository({ db }: Engine): PressRepository {
  return {
    async keep(conversation, presses, now) {
      if (presses.length === 0) return;
      const rows = presses.map(({ id, action, data }) => ({
        conversation,
        id,
        action,
        data: JSON.stringify(data),
        kept_at: now,
      }));
      await db.transaction().execute(async (tx) => {
        await tx
          .insertInto('press')
          .values(rows)
          .onConflict((conflict) => conflict.columns(['conversation', 'id']).doUpdateSet({ kept_at: now }))
          .execute();
        const old = await tx
          .selectFrom('press')
          .select('id')
          .where('conversation', '=', conversation)
          .orderBy('kept_at', 'desc')
          .orderBy('id')
          .limit(200)
          .offset(pressesKept)
          .execute();
        if (old.length === 0) return;
        const ids = old.map((row) => row.id);
        await tx
          .deleteFrom('press')
          .where('conversation', '=', conversation)
          .where('id', 'in', ids)
          .execute();
      });
    },
    async read(conversation, id) {
      const row = await db
        .selectFrom('press')
        .select(['action', 'data'])
        .where('conversation', '=', conversation)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && { action: row.action, data: JSON.parse(row.data) };
    },
    async prune(before) {
      const { numDeletedRows } = await db
        .deleteFrom('press')
        .where('kept_at', '<', before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
