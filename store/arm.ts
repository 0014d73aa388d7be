import { sql } from 'kysely';
import type { Delivery } from '../desk/index.ts';
import type { Within } from './tables.ts';

/** So many rows can one transaction put in order. */
const positions = 10_000;

/** Where its order is kept: a conversation, or a person whose own chat is found when it is sent. */
export function placeOf(delivery: Delivery): string {
  return 'place' in delivery
    ? `${delivery.place.channel} ${delivery.place.conversation}`
    : `person ${delivery.person}`;
}
/** The same message each time: a card is one in its place, a line is one for its event. */
export function keyOf(delivery: Delivery): string {
  const { what, caseId } = delivery;
  return [what, caseId, ...('seq' in delivery ? [delivery.seq] : []), placeOf(delivery)].join(' ');
}

/**
 * Notes what is to be shown. A card that waits already stays where it is in its order and will show the newest state;
 * a line that is noted already stays as it is.
 * @param turn number of the transaction, see inOrder
 */
export async function arm(tx: Within, turn: number, list: readonly Delivery[], now: number): Promise<void> {
  for (const [at, delivery] of list.entries()) {
    const position = turn * positions + at;
    const insert = tx.insertInto('delivery').values({
      key: keyOf(delivery),
      place: placeOf(delivery),
      position,
      case_id: delivery.caseId,
      body: JSON.stringify(delivery),
      state: 'ready',
      revision: 1,
      next_at: now,
      attempts: 0,
      message: null,
      why: null,
      owner: '',
      fence: 0,
      lease_until: 0,
      armed_at: now,
    });
    if ('seq' in delivery) await insert.onConflict((conflict) => conflict.doNothing()).execute();
    else
      await insert
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({
            position: sql`case when delivery.state = 'ready' then delivery.position else ${position} end`,
            next_at: sql`case when delivery.state = 'ready' then delivery.next_at else ${now} end`,
            attempts: sql`case when delivery.state = 'ready' then delivery.attempts else 0 end`,
            revision: sql`delivery.revision + 1`,
            state: 'ready',
            why: null,
            armed_at: now,
          }),
        )
        .execute();
  }
}
