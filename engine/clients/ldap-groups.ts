import { AndFilter, type Client, EqualityFilter, ExtensibleFilter, NotFilter, OrFilter } from 'ldapts';
import { normalDn } from './ldap-dn.ts';
import { compared } from './ldap-terms.ts';
import { valuesOf } from './person-from-values.ts';

/** LDAP_MATCHING_RULE_IN_CHAIN (MS-ADTS 3.1.1.3.4.4.3): follows links through groups within groups. */
const inChain = '1.2.840.113556.1.4.1941';
/** LDAP_MATCHING_RULE_BIT_AND, on userAccountControl: 2 is a disabled account. */
const bitAnd = '1.2.840.113556.1.4.803';
const disabled = '2';

/**
 * Whether the account with this UPN is in one of the groups. Names go over the wire as bytes of typed filters, never
 * as filter text. A server without the rule finds nobody, as the protocol wants it.
 */
export async function inGroups(
  client: Client,
  bases: readonly string[],
  upn: string,
  groups: readonly string[],
): Promise<boolean> {
  const filter = new AndFilter({
    filters: [
      new EqualityFilter({ attribute: 'objectClass', value: 'user' }),
      new EqualityFilter({ attribute: 'userPrincipalName', value: upn }),
      new NotFilter({
        filter: new ExtensibleFilter({ matchType: 'userAccountControl', rule: bitAnd, value: disabled }),
      }),
      new OrFilter({
        filters: groups.map(
          (value) => new ExtensibleFilter({ matchType: 'memberOf', rule: inChain, value: normalDn(value) }),
        ),
      }),
    ],
  });
  const found = await Promise.all(
    bases.map((base) =>
      client.search(base, { filter, attributes: ['userPrincipalName'], sizeLimit: 5, timeLimit: 0 }),
    ),
  );
  const byDn = new Map(
    found.flatMap(({ searchEntries }) => searchEntries.map((entry) => [entry.dn.toLowerCase(), entry])),
  );
  // Active Directory compares without accents: josé would be let in as jose
  const same = [...byDn.values()].filter(
    (entry) => compared(valuesOf(entry).text('userPrincipalName') ?? '') === compared(upn),
  );
  return same.length === 1 && byDn.size === 1;
}

/** Whether a DN lies at or below one of the bases; the empty base is everything. */
export function below(dn: string, bases: readonly string[]): boolean {
  const name = normalDn(dn).toLowerCase();
  return bases.some((base) => {
    const top = normalDn(base).toLowerCase();
    return top === '' || name === top || name.endsWith(`,${top}`);
  });
}
