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
const value = (key: string): string => `-Name $gpo -Key ${ps(key)} -ValueName 'TrustModelData'`;

/** What has to be on the list beside today's: the built-in domains, what the person's list held, the fact `suffix`. */
function added(facts: Facts): string {
  const seen = Array.isArray(facts.listed) ? (facts.listed as readonly string[]) : [];
  return [...new Set([...trustedByDefault, ...seen, String(facts.suffix)])].map(ps).join(',');
}

/**
 * Puts the domain of the fact `suffix` on the trusted list by group policy. What the policy holds today is read first
 * and kept: the person's computer shows what applies there, which may come from elsewhere.
 */
export const extendTrustModelData: RemedySpec = {
  id: 'extend-trust-model-data',
  role: 'admin',
  commands: ({ facts }) => [
    '$gpo = Read-Host',
    '$held = @{}',
    ...keys.flatMap((key) => [
      `$held[${ps(key)}] = (Get-GPRegistryValue ${value(key)} -ErrorAction SilentlyContinue).Value`,
      `$list = @($held[${ps(key)}] -split '[,\\s\\x00]+') + @(${added(facts)}) | Where-Object { $_ } | Select-Object -Unique`,
      `Set-GPRegistryValue ${value(key)} -Type String -Value ($list -join ', ')`,
    ]),
  ],
  rollback: () =>
    keys.map(
      (key) =>
        `if ($held[${ps(key)}]) { Set-GPRegistryValue ${value(key)} -Type String -Value $held[${ps(key)}] } else { Remove-GPRegistryValue ${value(key)} }`,
    ),
  waitMinutes: 90,
  waits: ['gpo-refresh', 'sign-out-in'],
  warnings: () => ['exclusive-list'],
};
