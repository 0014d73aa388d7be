import type { Case, CaseFilter } from '../desk/index.ts';
import type { Within } from './tables.ts';

/** Of what has not ended there is one: a complaint sent twice is one case, and a cause gathers in one place. */
export const ongoing: readonly string[] = ['open', 'claimed', 'waiting'];

/** Requester, person and verdict of a complaint; cause and domain of what gathers. */
export function openKey({
  requester,
  complaint,
  gathers,
}: Pick<Case, 'requester' | 'complaint' | 'gathers'>) {
  return JSON.stringify(
    gathers
      ? ['gathers', gathers.cause, gathers.domain]
      : ['complaint', requester, complaint.about, complaint.verdictId ?? null],
  );
}

/** The case that has this key, where one has it. */
export async function holderOf(tx: Within, key: string): Promise<number | undefined> {
  const row = await tx.selectFrom('case_index').select('id').where('open_key', '=', key).executeTakeFirst();
  return row?.id;
}

/** Made from the case in the same transaction as its events, so that a list cannot say anything else than they do. */
export async function indexed(tx: Within, one: Case): Promise<void> {
  const about = one.gathers ?? { cause: one.complaint.primaryCause, domain: one.complaint.domain };
  const key = ongoing.includes(one.status) ? openKey(one) : null;
  const holder = key === null ? undefined : await holderOf(tx, key);
  const row = {
    version: one.version,
    status: one.status,
    owner: one.owner,
    requester: one.requester,
    cause: about.cause ?? null,
    domain: about.domain ?? null,
    parent: one.parent ?? null,
    gathering: one.gathers ? 1 : 0,
    // one that comes back after another began leaves the key to that one
    open_key: holder === undefined || holder === one.id ? key : null,
    opened_at: one.openedAt,
    last_at: one.lastAt,
  };
  await tx
    .insertInto('case_index')
    .values({ id: one.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function hasEnded(tx: Within, id: number): Promise<boolean> {
  const row = await tx.selectFrom('case_index').select('status').where('id', '=', id).executeTakeFirst();
  return !row || !ongoing.includes(row.status);
}

/** Newest first. */
export async function listed(db: Within, filter: CaseFilter): Promise<number[]> {
  const { status, owner, requester, since, cause, domain, gathering, most = 100 } = filter;
  let query = db.selectFrom('case_index').select('id').orderBy('id', 'desc').limit(most);
  if (status) query = query.where('status', 'in', status);
  if (owner !== undefined) query = query.where('owner', '=', owner);
  if (requester !== undefined) query = query.where('requester', '=', requester);
  if (since !== undefined) query = query.where('last_at', '>=', since);
  if (cause !== undefined) query = query.where('cause', '=', cause);
  if (domain !== undefined) query = query.where('domain', '=', domain);
  if (gathering !== undefined) query = query.where('gathering', '=', gathering ? 1 : 0);
  return (await query.execute()).map(({ id }) => id);
}
