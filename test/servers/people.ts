/**
 * The lab's people of one forest as LDIF that a real server takes.
 *   node people.ts samba|openldap FOREST
 * Samba: SIDs stay those of the lab (ldbadd --relax), what the server makes itself is left out.
 * OpenLDAP: every parent is written, what Windows would know by itself is said.
 */
import { readFileSync } from 'node:fs';
import type { Entry } from './ldif.ts';
import { first, has, parent, parse, print, sidBytes, sidText } from './ldif.ts';
import { directoryOf, password, readerName } from './world.ts';

const known = new Set(
  readFileSync(new URL('attributes.csv', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split(',')[0]!.toLowerCase())
    .concat(['mail', 'displayname', 'givenname', 'sn', 'telephonenumber', 'description', 'cn', 'ou']),
);
const sids = new Set([
  'objectsid',
  'sidhistory',
  'msrtcsip-originatorsid',
  'msexchmasteraccountsid',
  'securityidentifier',
]);
/** DNs as values: a Windows server refuses one that leads nowhere. */
const links = new Set([
  'homemdb',
  'msrtcsip-primaryhomeserver',
  'msrtcsip-targethomeserver',
  'msexchumrecipientdialplanlink',
  'msexchumtemplatelink',
]);
/** Made by a Windows server itself, or not to be set on an add. */
const made = new Set([
  'objectguid',
  'memberof',
  'pwdlastset',
  'lockouttime',
  'msds-user-account-control-computed',
  'sidhistory',
  'cn',
  'ou',
]);

const kindOf = (entry: Entry) =>
  ['user', 'contact', 'trustedDomain'].find((kind) => has(entry, 'objectClass', kind));
const disabled = (entry: Entry) => (Number(first(entry, 'userAccountControl') ?? 512) & 2) !== 0;
const rdn = (dn: string) =>
  dn
    .slice(dn.indexOf('=') + 1, dn.length - parent(dn).length)
    .replace(/,$/, '')
    .replace(/\\(.)/g, '$1');

/** Parents of these DNs up to base, base left out, highest first; OUs and containers. */
function parents(dns: readonly string[], base: string): Entry[] {
  const found = new Map<string, Entry>();
  for (const dn of dns)
    for (let up = parent(dn); up.toLowerCase() !== base.toLowerCase() && up; up = parent(up)) {
      const kind = /^ou=/i.test(up) ? 'organizationalUnit' : 'container';
      found.set(up.toLowerCase(), { dn: up, values: [['objectClass', kind]] });
    }
  return [...found.values()].sort((a, b) => a.dn.split(',').length - b.dn.split(',').length);
}
const linked = (entries: readonly Entry[]) =>
  entries.flatMap(({ values }) =>
    values.filter(([name]) => links.has(name.toLowerCase())).map(([, dn]) => `CN=x,${dn}`),
  );

function openldap(entries: readonly Entry[], base: string): Entry[] {
  const root: Entry = {
    dn: base,
    values: [
      ['objectClass', 'domain'],
      ['dc', rdn(base)],
    ],
  };
  const named = (entry: Entry): Entry => {
    const name = /^ou=/i.test(entry.dn) ? 'ou' : 'cn';
    return { dn: entry.dn, values: [...entry.values, [name, rdn(entry.dn)]] };
  };
  const people = entries.filter(kindOf).map((entry): Entry => {
    const kind = kindOf(entry)!;
    const keep = entry.values
      .filter(([name]) => known.has(name.toLowerCase()) && !/^(cn|ou|sn)$/i.test(name))
      .map(([name, value]): [string, string | Buffer] =>
        sids.has(name.toLowerCase()) && typeof value === 'string' ? [name, sidBytes(value)] : [name, value],
      );
    const person: [string, string][] =
      kind === 'trustedDomain' ? [] : [['sn', String(first(entry, 'sn') ?? rdn(entry.dn))]];
    const login: [string, string][] = kind === 'user' && !disabled(entry) ? [['userPassword', password]] : [];
    return named({ dn: entry.dn, values: [['objectClass', kind], ...person, ...keep, ...login] });
  });
  const above = parents(
    entries.map(({ dn }) => dn),
    base,
  ).map(named);
  return [root, ...above, ...people];
}

function samba(entries: readonly Entry[], base: string): Entry[] {
  const quoted = Buffer.from(`"${password}"`, 'utf16le');
  const people = entries
    .filter((entry) => /^(user|contact)$/.test(kindOf(entry) ?? ''))
    .map((entry): Entry => {
      const kind = kindOf(entry)!;
      const keep = entry.values
        .filter(([name]) => known.has(name.toLowerCase()) && !made.has(name.toLowerCase()))
        .map(([name, value]): [string, string | Buffer] =>
          sids.has(name.toLowerCase()) && typeof value !== 'string' ? [name, sidText(value)] : [name, value],
        );
      const login: [string, Buffer][] = kind === 'user' && !disabled(entry) ? [['unicodePwd', quoted]] : [];
      return { dn: entry.dn, values: [['objectClass', kind], ...keep, ...login] };
    });
  const there = /^CN=(Users|System|Configuration|Services|Builtin|Computers),/i;
  const above = parents([...people.map(({ dn }) => dn), ...linked(people)], base).filter(
    ({ dn }) => !there.test(dn),
  );
  return [...above, ...people];
}

const [target, forest] = process.argv.slice(2);
const { base, ldif } = directoryOf(forest!, target === 'openldap');
const reader = parse(
  `dn: CN=${readerName},CN=Users,${base}\nobjectClass: user\nsAMAccountName: ${readerName}\nuserPrincipalName: ${readerName}@${base.replace(/DC=/gi, '').replaceAll(',', '.')}\nuserAccountControl: 66048\n`,
);
const entries = [...reader, ...parse(ldif)];
process.stdout.write(print(target === 'samba' ? samba(entries, base) : openldap(entries, base)));
