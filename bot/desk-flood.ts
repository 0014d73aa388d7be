import type { Case, CasePort } from '../desk/index.ts';
import type { Speaker } from '../dialogs/dialog.ts';

const dayMs = 24 * 60 * 60_000;
/** Nobody without a role has more to report in a day; each more would be a card in the helpdesk's channel. */
export const mostADay = 20;

/** The case that somebody is shown instead of a new one, where they have reported enough for today. */
export async function enoughFor(
  cases: CasePort,
  { id: requester, role }: Pick<Speaker, 'id' | 'role'>,
  now: number,
): Promise<Case | undefined> {
  if (role !== 'user') return undefined;
  const lately = await cases.list({ requester, since: now - dayMs, most: mostADay });
  if (lately.length < mostADay) return undefined;
  return lately.find(({ status }) => status !== 'withdrawn' && status !== 'resolved') ?? lately[0];
}
