import type { Engine } from './engine.ts';

/** Messages kept a conversation: older ones are no longer updated. */
const slotsKept = 8;

export interface SlotRepository {
  /** the channel's id of the message that this slot is */
  message(conversation: string, slot: string): Promise<string | undefined>;
  keep(conversation: string, slot: string, message: string, now: number): Promise<void>;
}

export function slotRepository({ db }: Engine): SlotRepository {
  return {
    async message(conversation, slot) {
      const row = await db
        .selectFrom('slot')
        .select('message')
        .where('conversation', '=', conversation)
        .where('slot', '=', slot)
        .executeTakeFirst();
      return row?.message;
    },
    async keep(conversation, slot, message, now) {
      await db.transaction().execute(async (tx) => {
        await tx
          .insertInto('slot')
          .values({ conversation, slot, message, used_at: now })
          .onConflict((conflict) =>
            conflict.columns(['conversation', 'slot']).doUpdateSet({ message, used_at: now }),
          )
          .execute();
        const old = await tx
          .selectFrom('slot')
          .select('slot')
          .where('conversation', '=', conversation)
          .orderBy('used_at', 'desc')
          .orderBy('slot')
          .limit(50)
          .offset(slotsKept)
          .execute();
        if (old.length === 0) return;
        const names = old.map((row) => row.slot);
        await tx
          .deleteFrom('slot')
          .where('conversation', '=', conversation)
          .where('slot', 'in', names)
          .execute();
      });
    },
  };
}
