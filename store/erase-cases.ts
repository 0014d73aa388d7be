import { type CaseEvent, caseOf } from '../desk/index.ts';
import { indexed } from './case-index.ts';
import { erased } from './erase-text.ts';
import { naming } from './naming.ts';
import type { Within } from './tables.ts';

/**
 * Replaces somebody in every case that names them; what waits to be shown to them is dropped.
 * @returns how many cases named them
 */
export async function eraseInCases(
  tx: Within,
  identities: readonly string[],
  replace: (text: string) => string,
): Promise<number> {
  const named = await tx
    .selectFrom('case_event')
    .select('case_id')
    .distinct()
    .where(naming('body', identities))
    .orderBy('case_id')
    .execute();
  const isThem = (who: string) => replace(who) !== who;
  let cases = 0;
  for (const { case_id } of named) {
    const rows = await tx
      .selectFrom('case_event')
      .select(['seq', 'body'])
      .where('case_id', '=', case_id)
      .orderBy('seq')
      .execute();
    const before = rows.map(({ seq, body }) => ({ ...JSON.parse(body), seq }) as CaseEvent);
    const { requester, complaint } = caseOf(case_id, before);
    const own = isThem(requester) || isThem(complaint.about);
    const after: CaseEvent[] = [];
    for (const { seq, ...body } of before) {
      const { by } = body;
      // their own chat is theirs; the desk's is not an agent's
      const { conversation, ...who } = by;
      const theirs = isThem(by.id) && by.role === 'user' && conversation !== undefined;
      const kept = { ...body, by: theirs ? { ...who, conversation: by.id } : by };
      const clean = erased(kept, replace, own) as Omit<CaseEvent, 'seq'>;
      after.push({ ...clean, seq } as CaseEvent);
      await tx
        .updateTable('case_event')
        .set({ body: JSON.stringify(clean) })
        .where('case_id', '=', case_id)
        .where('seq', '=', seq)
        .execute();
    }
    if (JSON.stringify(after) !== JSON.stringify(before)) cases++;
    await indexed(tx, caseOf(case_id, after));
    if (own)
      await tx
        .deleteFrom('delivery')
        .where('case_id', '=', case_id)
        .where((all) =>
          all.or(['requester-card %', 'requester-notice %'].map((key) => all('key', 'like', key))),
        )
        .execute();
  }
  await tx.deleteFrom('delivery').where(naming('key', identities)).execute();
  return cases;
}
