import type { ClientPolicy } from '../facts/complaint.ts';
import { LookError, type PolicyPort } from '../probe.ts';
import { booleanOf, importedText, type Row, rowsIn, textOf } from './policy-rows.ts';

export { PolicyImportError } from './policy-rows.ts';

type Values = Pick<ClientPolicy, 'disableEmailComparisonCheck' | 'disableNtCredentials' | 'savePassword'>;

/** What an import holds; names in lower case, without "Tag:". */
export interface PolicySource {
  /** Get-CsClientPolicy: global, site:…, name -> its identity as printed and what it says */
  policies: ReadonlyMap<string, { name: string; values: Values }>;
  /** Get-CsUser: SIP address or other identity -> policy granted ('' is none) and pool */
  users: ReadonlyMap<string, { policy: string; pool?: string }>;
  /** Get-CsEffectivePolicy: identity -> policy in force */
  effective: ReadonlyMap<string, string>;
  /** Get-CsPool: pool -> site:… */
  sites: ReadonlyMap<string, string>;
  /** objects that are none of these, or whose values cannot be read */
  ignored: number;
}

/** "Tag:Name", "Name", "Site:Town", "Global" as one key. */
const policyKey = (name: string) => name.replace(/^tag:/i, '').trim().toLowerCase();
const sipKey = (text: string) =>
  text
    .replace(/^sips?:/i, '')
    .trim()
    .toLowerCase();

type Kind = 'policy' | 'user' | 'effective' | 'pool' | 'other';
function kindOf(row: Row): Kind {
  if (row.has('sipaddress')) return 'user';
  if (row.has('disableemailcomparisoncheck') && row.has('identity')) return 'policy';
  if (row.has('clientpolicy')) return 'effective';
  if (row.has('site') && row.has('identity')) return 'pool';
  return 'other';
}

/**
 * Reads any mix of Get-CsClientPolicy, Get-CsUser, Get-CsEffectivePolicy and Get-CsPool rows as `ConvertTo-Json` writes them.
 * Errors: PolicyImportError where the text is no JSON.
 */
export function importPolicies(bytes: Buffer): PolicySource {
  const policies = new Map<string, { name: string; values: Values }>();
  const users = new Map<string, { policy: string; pool?: string }>();
  const effective = new Map<string, string>();
  const sites = new Map<string, string>();
  let ignored = 0;
  const take: Record<Kind, (row: Row) => boolean> = {
    policy(row) {
      const name = textOf(row.get('identity'));
      const check = booleanOf(row.get('disableemailcomparisoncheck'));
      const nt = booleanOf(row.get('disablentcredentials'));
      const save = booleanOf(row.get('savepassword'));
      if (!name || check === undefined || nt === undefined || save === undefined) return false;
      const values = { disableEmailComparisonCheck: check, disableNtCredentials: nt, savePassword: save };
      policies.set(policyKey(name), { name, values });
      return true;
    },
    user(row) {
      const sip = textOf(row.get('sipaddress'));
      // without the property the row says nothing of the policy, which is not "none granted"
      if (!sip || !row.has('clientpolicy')) return false;
      const pool = textOf(row.get('registrarpool')) ?? textOf(row.get('homeserver'));
      const granted = { policy: textOf(row.get('clientpolicy')) ?? '', pool };
      users.set(sipKey(sip), granted);
      return true;
    },
    effective(row) {
      const identity = textOf(row.get('identity')) ?? textOf(row.get('userprincipalname'));
      const policy = textOf(row.get('clientpolicy'));
      if (!identity || !policy) return false;
      effective.set(sipKey(identity), policy);
      return true;
    },
    pool(row) {
      const pool = textOf(row.get('identity')) ?? textOf(row.get('fqdn'));
      const site = textOf(row.get('site'));
      if (!pool || !site) return false;
      sites.set(pool.toLowerCase(), /^site:/i.test(site) ? site.toLowerCase() : `site:${site.toLowerCase()}`);
      return true;
    },
    other: () => false,
  };
  const miss = () => {
    ignored += 1;
  };
  for (const row of rowsIn(importedText(bytes), (one) => kindOf(one) !== 'other', miss)) {
    if (!take[kindOf(row)](row)) miss();
  }
  return { policies, users, effective, sites, ignored };
}

/**
 * Policies of people from an import; undefined is nothing imported.
 * A policy granted to the person wins over the site's, the site's over the global one.
 */
export function createPolicies(source: PolicySource | undefined): PolicyPort {
  return {
    effective(sip, pool) {
      if (!source || source.policies.size === 0) throw new LookError('not-configured', 'client-policies');
      const inForce = source.effective.get(sipKey(sip));
      if (inForce !== undefined) return named(source, inForce, 'effective');
      const user = source.users.get(sipKey(sip));
      if (!user) return allAgree(source, () => true);
      if (user.policy !== '') return named(source, user.policy, 'user-row');
      return byScope(source, user.pool ?? pool);
    },
  };
}

function named(source: PolicySource, name: string, basis: ClientPolicy['basis']): ClientPolicy {
  const policy = source.policies.get(policyKey(name));
  if (!policy) throw new LookError('ambiguous', `policy-not-imported ${name}`);
  return { name: policy.name, basis, ...policy.values, ...globalValue(source) };
}

/** No policy of the person's own: that of the pool's site where it has one, else the global one. */
function byScope(source: PolicySource, pool: string | undefined): ClientPolicy {
  const siteKeys = [...source.policies.keys()].filter((key) => key.startsWith('site:'));
  if (siteKeys.length === 0) return named(source, 'Global', 'scope');
  const site = pool === undefined ? undefined : source.sites.get(pool.toLowerCase());
  if (site !== undefined) return named(source, source.policies.has(site) ? site : 'Global', 'scope');
  return allAgree(source, (key) => key === 'global' || key.startsWith('site:'));
}

/** Which policy it is does not matter where all that it can be say the same. */
function allAgree(source: PolicySource, may: (key: string) => boolean): ClientPolicy {
  if (!source.policies.has('global')) throw new LookError('ambiguous', 'policy-not-imported Global');
  const possible = [...source.policies].filter(([key]) => may(key)).map(([, { values }]) => values);
  const first = possible[0];
  const told = new Set(possible.map((values) => JSON.stringify(values)));
  if (!first || told.size !== 1)
    throw new LookError('ambiguous', `${told.size} of ${possible.length} differ`);
  return { basis: 'all-agree', ...first };
}

/** What is set for everybody is worth knowing even where the person has another policy: somebody expects it to work. */
function globalValue(source: PolicySource): Pick<ClientPolicy, 'globalDisableEmailComparisonCheck'> {
  const global = source.policies.get('global');
  return global ? { globalDisableEmailComparisonCheck: global.values.disableEmailComparisonCheck } : {};
}
