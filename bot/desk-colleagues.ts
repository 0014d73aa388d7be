import type { CaseEvent } from '../desk/index.ts';
import type { Speaker } from '../dialogs/dialog.ts';

/** To whom a case can be given: people of the helpdesk known by name, and whoever had a role in it, the asker included. */
export function colleaguesOf(
  staff: readonly string[],
  events: readonly CaseEvent[],
  { id, role }: Pick<Speaker, 'id' | 'role'>,
): string[] {
  const seen = [...events.map(({ by }) => by), { id, role }];
  const acted = seen.filter((one) => one.role === 'agent' || one.role === 'admin').map((one) => one.id);
  return [...new Set([...staff, ...acted])];
}
