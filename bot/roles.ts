import type { Role } from '../engine/index.ts';

/** UPNs by role, as configured; everybody else is a user. */
export interface RoleLists {
  agents: readonly string[];
  admins: readonly string[];
}

/** Role of a proven identity. Asked again at every turn, so that a removed agent's old buttons do nothing. */
export function roleOf(upn: string, { agents, admins }: RoleLists): Role {
  const same = (other: string) => other.toLowerCase() === upn.toLowerCase();
  if (admins.some(same)) return 'admin';
  return agents.some(same) ? 'agent' : 'user';
}
