import { sql } from 'kysely';
import { naming } from './naming.ts';
import type { Within } from './tables.ts';

const isOf = (names: readonly string[]) => sql<boolean>`lower(identity) in (${sql.join(names)})`;

/**
 * What was said with them and about them, and what waits to be said.
 * @param replace leaves a text alone that names somebody else only, whose address ends alike
 */
export async function forgetTalk(
  tx: Within,
  identities: readonly string[],
  replace: (text: string) => string,
): Promise<{ conversations: number; diagnoses: number }> {
  const names = identities.map((name) => name.toLowerCase());
  const found = await tx.deleteFrom('diagnosis').where('person', 'in', names).executeTakeFirst();
  await tx.deleteFrom('preference').where(isOf(names)).execute();
  for (const column of ['id', 'body'] as const)
    await tx.deleteFrom('verdict').where(naming(column, identities)).execute();
  const own = await ownChats(tx, names);
  await tx.deleteFrom('person_place').where(isOf(names)).execute();
  const likely = await tx
    .selectFrom('conversation')
    .select(['key', 'state', 'reference'])
    .where((all) => all.or(['key', 'state', 'reference'].map((column) => naming(column, identities))))
    .execute();
  const isNamed = (text: string | null) => text !== null && replace(text) !== text;
  const named = likely.filter(({ key, state, reference }) => [key, state, reference].some(isNamed));
  const keys = [...new Set([...own, ...named.map(({ key }) => key)])];
  if (keys.length > 0)
    // the state begins anew; the version goes on, so that a turn under way does not bring it back
    await tx
      .updateTable('conversation')
      .set(({ eb }) => ({ state: null, version: eb('version', '+', 1) }))
      .where('key', 'in', keys)
      .execute();
  const placed = named.filter(({ reference }) => isNamed(reference)).map(({ key }) => key);
  await emptied(tx, own, placed);
  for (const column of ['speaker', 'note', 'conversation'] as const)
    await tx.deleteFrom('reminder').where(naming(column, identities)).execute();
  for (const column of ['speaker', 'request', 'conversation'] as const)
    await tx.deleteFrom('run').where(naming(column, identities)).execute();
  for (const column of ['speaker', 'replies', 'conversation'] as const)
    await tx.deleteFrom('outbox').where(naming(column, identities)).execute();
  await tx.deleteFrom('press').where(naming('data', identities)).execute();
  return { conversations: keys.length, diagnoses: Number(found.numDeletedRows) };
}

async function ownChats(tx: Within, names: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('person_place')
    .select('conversation')
    .distinct()
    .where(isOf(names))
    .execute();
  return rows.map(({ conversation }) => conversation);
}

/** Their own chats go as a whole: where those are names them in the channel's words, not by an address. */
async function emptied(tx: Within, own: readonly string[], placed: readonly string[]): Promise<void> {
  const nowhere = [...own, ...placed];
  if (nowhere.length > 0)
    await tx.updateTable('conversation').set({ reference: null }).where('key', 'in', nowhere).execute();
  if (own.length === 0) return;
  for (const table of ['inbox', 'slot', 'press', 'reminder', 'run', 'outbox'] as const)
    await tx.deleteFrom(table).where('conversation', 'in', own).execute();
}
