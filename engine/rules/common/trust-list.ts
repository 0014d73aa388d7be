import { ps } from '../../quote.ts';
import type { Facts, RemedySpec } from '../../rule.ts';

/** What Lync trusts where TrustModelData is not configured (KB2833618). A configured list replaces it. */
export const trustedByDefault = [
  'lync.com',
  'outlook.com',
  'lync.glbdns.microsoft.com',
  'microsoftonline.com',
] as const;

const keys = ['15.0', '16.0'].map(
  (version) => `HKLM\\Software\\Policies\\Microsoft\\Office\\${version}\\Lync`,
);
const policy = (make: (key: string) => string): string[] => ['$gpo = Read-Host', ...keys.map(make)];

/** The list as it should read: built-in domains, what was there already, and the fact `suffix`. */
function list(facts: Facts): string {
  const today = Array.isArray(facts.listed) ? (facts.listed as readonly string[]) : [];
  return [...new Set([...trustedByDefault, ...today, String(facts.suffix)])].join(', ');
}

/** Puts the domain of the fact `suffix` on the trusted list by group policy, keeping the built-in ones. */
export const extendTrustModelData: RemedySpec = {
  id: 'extend-trust-model-data',
  role: 'admin',
  commands: ({ facts }) =>
    policy(
      (key) =>
        `Set-GPRegistryValue -Name $gpo -Key ${ps(key)} -ValueName 'TrustModelData' -Type String -Value ${ps(list(facts))}`,
    ),
  rollback: ({ facts }) =>
    policy((key) =>
      Array.isArray(facts.listed)
        ? `Set-GPRegistryValue -Name $gpo -Key ${ps(key)} -ValueName 'TrustModelData' -Type String -Value ${ps(facts.listed.join(', '))}`
        : `Remove-GPRegistryValue -Name $gpo -Key ${ps(key)} -ValueName 'TrustModelData'`,
    ),
  waitMinutes: 90,
  waits: ['gpo-refresh', 'sign-out-in'],
  warnings: () => ['exclusive-list'],
};
