import type { Engine } from './engine.ts';

/** Something a conversation is to be told of at a time. */
export interface Reminder {
  conversation: string;
  id: string;
  /** epoch milliseconds */
  dueAt: number;
  note: string;
  speaker: unknown;
}
export interface ReminderRepository {
  /** takes those that are due, each for one claimer until claimedUntil; who does not finish them loses them again */
  claim(now: number, claimedUntil: number, most: number): Promise<Reminder[]>;
  /** when the next one can be claimed, epoch milliseconds */
  next(): Promise<number | undefined>;
  /** told, or cannot be told; one that was moved meanwhile stays */
  end(reminder: Pick<Reminder, 'conversation' | 'id' | 'dueAt'>): Promise<void>;
}

export function reminderRepository({ db, kind }: Engine): ReminderRepository {
  return {
    async claim(now, claimedUntil, most) {
      const rows = await db.transaction().execute(async (tx) => {
        let query = tx
          .selectFrom('reminder')
          .select(['conversation', 'id'])
          .where('due_at', '<=', now)
          .where('claimed_until', '<=', now)
          .orderBy('due_at')
          .limit(most);
        // on SQLite the transaction holds the whole file
        if (kind === 'postgres') query = query.forUpdate().skipLocked();
        const due = await query.execute();
        const claimed = [];
        for (const { conversation, id } of due)
          claimed.push(
            ...(await tx
              .updateTable('reminder')
              .set({ claimed_until: claimedUntil })
              .where('conversation', '=', conversation)
              .where('id', '=', id)
              .returningAll()
              .execute()),
          );
        return claimed;
      });
      return rows.map(({ conversation, id, due_at, note, speaker }) => ({
        conversation,
        id,
        dueAt: due_at,
        note,
        speaker: JSON.parse(speaker),
      }));
    },
    async next() {
      const rows = await db
        .selectFrom('reminder')
        .select(['due_at', 'claimed_until'])
        .orderBy('due_at')
        .limit(50)
        .execute();
      const times = rows.map(({ due_at, claimed_until }) => Math.max(due_at, claimed_until));
      return times.length > 0 ? Math.min(...times) : undefined;
    },
    async end({ conversation, id, dueAt }) {
      await db
        .deleteFrom('reminder')
        .where('conversation', '=', conversation)
        .where('id', '=', id)
        .where('due_at', '=', dueAt)
        .execute();
    },
  };
}
