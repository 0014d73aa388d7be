import { normalDn } from './ldap-dn.ts';
import { compared } from './ldap-terms.ts';
import { type DirectoryEntry, valuesOf } from './person-from-values.ts';

const disabledBit = 2;
const keyOf = (dn: string) => normalDn(dn).toLowerCase();

/** Group membership of an export, both ways it is written: member at the group, memberOf at the account. */
export interface LdifGroups {
  take(entry: DirectoryEntry): void;
  covers(group: string): boolean;
  isMember(upn: string, groups: readonly string[]): boolean;
}

export function ldifGroups(): LdifGroups {
  /** by what is in it: the groups it is in */
  const within = new Map<string, Set<string>>();
  /** by UPN: enabled and disabled accounts alike, so that a name used twice is nobody's */
  const accounts = new Map<string, { key: string; enabled: boolean }[]>();
  const groups = new Set<string>();
  const link = (inner: string, outer: string) => {
    const there = within.get(inner);
    if (there) there.add(outer);
    else within.set(inner, new Set([outer]));
  };

  return {
    take(entry) {
      const values = valuesOf(entry);
      const classes = values.texts('objectClass').map((name) => name.toLowerCase());
      const key = keyOf(entry.dn);
      for (const group of values.texts('memberOf')) link(key, keyOf(group));
      if (classes.includes('group')) {
        groups.add(key);
        for (const member of values.texts('member')) link(keyOf(member), key);
      }
      const upn = values.text('userPrincipalName');
      if (upn === undefined || !classes.includes('user')) return;
      const enabled = ((values.number('userAccountControl') ?? 0) & disabledBit) === 0;
      const name = compared(upn);
      const same = (accounts.get(name) ?? []).filter((each) => each.key !== key);
      accounts.set(name, [...same, { key, enabled }]);
    },
    covers: (group) => groups.has(keyOf(group)),
    isMember(upn, wanted) {
      const [account, another] = accounts.get(compared(upn)) ?? [];
      if (!account?.enabled || another) return false;
      const targets = new Set(wanted.map(keyOf));
      const seen = new Set<string>([account.key]);
      for (const key of seen)
        for (const group of within.get(key) ?? []) {
          if (targets.has(group)) return true;
          seen.add(group); // a set being walked takes what is added to it; a circle adds nothing
        }
      return false;
    },
  };
}
