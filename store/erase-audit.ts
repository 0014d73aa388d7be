import { digestOf, freshSalt } from './audit-line.ts';
import { erased } from './erase-text.ts';
import { naming } from './naming.ts';
import type { Within } from './tables.ts';

/**
 * Replaces somebody in the personal part of the audit. What the chain holds of a line is the digest of its first
 * content, so it stays whole; the digest of what stands there now goes into the line that records the erasure.
 * @returns line -> digest of its content now
 */
export async function eraseInAudit(
  tx: Within,
  identities: readonly string[],
  replace: (text: string) => string,
): Promise<Record<string, string>> {
  const lines: Record<string, string> = {};
  const rows = await tx
    .selectFrom('audit')
    .select(['seq', 'actor', 'person', 'detail'])
    .where((all) =>
      all.or([naming('actor', identities), naming('person', identities), naming('detail', identities)]),
    )
    .orderBy('seq')
    .execute();
  for (const { seq, ...before } of rows) {
    const { actor, person, detail } = before;
    const after = {
      actor: replace(actor),
      person: person === null ? null : replace(person),
      detail: detail === null ? null : JSON.stringify(erased(JSON.parse(detail), replace, false)),
    };
    if (JSON.stringify(after) === JSON.stringify(before)) continue;
    const personal = { ...after, salt: freshSalt() };
    await tx.updateTable('audit').set(personal).where('seq', '=', seq).execute();
    lines[seq] = digestOf(personal);
  }
  return lines;
}
