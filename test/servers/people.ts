/**
 * One forest of the lab as LDIF that a real server takes.
 *   node people.ts samba|openldap FOREST
 * Samba: SIDs stay those of the lab (ldbadd --relax), what the server makes itself is left out; the child domain's
 * people live in the root, since one Samba holds one domain. OpenLDAP: every parent is written, and a fleet for paging.
 */
import { readFileSync } from 'node:fs';
import { type Entry as LabEntry, textOf, type Value } from '../../lab/directory/entry.ts';
import { forestSpec } from '../../lab/world/forests.ts';
import { type Entry, parent, print, rdn, sidText } from './ldif.ts';
import { baseOf, directoryOf, fleet, password, type RigForest } from './world.ts';

type Values = Entry['values'];
const words = (text: string) => new Set(text.toLowerCase().split(/\s+/));
const known = words(
  `mail displayName givenName telephoneNumber description member ${readFileSync(new URL('attributes.csv', import.meta.url), 'utf8').replace(/,.*/g, '')}`,
);
const sids = words('objectSid sIDHistory msRTCSIP-OriginatorSid msExchMasterAccountSid');
/** DNs as values: a Windows server refuses one that leads nowhere. */
const links = words(
  'homeMDB msRTCSIP-PrimaryHomeServer msRTCSIP-TargetHomeServer msExchUMRecipientDialPlanLink msExchUMTemplateLink',
);
/** Made by a Windows server itself, or not to be set when an object is added. */
const made = words('objectGUID memberOf pwdLastSet lockoutTime msDS-User-Account-Control-Computed');

const kindOf = (from: LabEntry) =>
  ['user', 'contact', 'group', 'trustedDomain'].find((kind) =>
    from.attributes.get('objectclass')?.values.includes(kind),
  );
const flat = (from: LabEntry): Values =>
  [...from.attributes.values()].flatMap(({ name, values }) =>
    values.map((value): Values[0] => [name, value]),
  );
const is = (set: Set<string>, [name]: Values[0]) => set.has(name.toLowerCase());
const enabled = (from: LabEntry) => (Number(textOf(from, 'userAccountControl')) & 2) === 0;

/** Below 1200 Samba has given numbers to groups of its own; the lab has only readers there, whom nobody names by SID. */
const rid = (sid: Buffer) => sid.readUInt32LE(sid.length - 4);

/** Everything above these DNs up to base, base left out, highest first. */
function parents(dns: readonly string[], base: string): Entry[] {
  const found = new Map<string, Entry>();
  for (const dn of dns)
    for (let up = parent(dn); up !== base && up; up = parent(up)) {
      const kind = { OU: 'organizationalUnit', DC: 'domain' }[up.slice(0, 2)] ?? 'container';
      found.set(up, { dn: up, values: [['objectClass', kind]] });
    }
  return [...found.values()].sort((a, b) => a.dn.split(',').length - b.dn.split(',').length);
}
/** OpenLDAP wants the naming attribute said. */
const named = ({ dn, values }: Entry): Entry => ({
  dn,
  values: [...values, [dn.slice(0, 2).toLowerCase(), rdn(dn)]],
});

function openldap(entries: readonly LabEntry[], base: string): Entry[] {
  const people = entries.filter(kindOf).map((from): Entry => {
    const kind = kindOf(from)!;
    const values: Values = [['objectClass', kind], ...flat(from).filter((value) => is(known, value))];
    if (kind === 'user' || kind === 'contact') values.push(['sn', textOf(from, 'sn') ?? rdn(from.dn)]);
    if (kind === 'user' && enabled(from)) values.push(['userPassword', password]);
    return named({ dn: from.dn, values });
  });
  const above = parents(
    people.map(({ dn }) => dn),
    base,
  );
  return [named({ dn: base, values: [['objectClass', 'domain']] }), ...above.map(named), ...people];
}

const { root, child } = forestSpec('corp');
/** A DN or SID of the child domain as one of the root domain. */
const inRoot = (text: string) =>
  text.replace(`${child!.sid}-`, `${root.sid}-`).replace(/,DC=emea,DC=corp,/, ',DC=corp,');

function samba(entries: readonly LabEntry[], base: string): Entry[] {
  const there = new Set(entries.map(({ dn }) => dn));
  const quoted = Buffer.from(`"${password}"`, 'utf16le');
  const people = entries
    .filter((from) => /^(user|contact|group)$/.test(kindOf(from) ?? ''))
    .map((from): Entry => {
      const kind = kindOf(from)!;
      const keep = flat(from)
        .filter((value) => is(known, value) && !is(made, value))
        .filter(([name, value]) => name !== 'member' || there.has(String(value)))
        .filter(([name, value]) => name !== 'objectSid' || rid(value as Buffer) >= 1200)
        .map(([name, value]): Values[0] =>
          sids.has(name.toLowerCase()) ? [name, inRoot(sidText(value as Buffer))] : [name, value],
        );
      // the disabled too: only with the right password does a server say that an account is disabled
      const login: Values = kind === 'user' ? [['unicodePwd', quoted]] : [];
      return { dn: inRoot(from.dn), values: [['objectClass', kind], ...keep, ...login] };
    });
  // a group within a group comes after it
  const holdsGroup = ({ values }: Entry) => values.some(([name, dn]) => name === 'member' && groups.has(dn));
  const groups = new Set(people.filter(({ values }) => values[0]![1] === 'group').map(({ dn }): Value => dn));
  const sorted = people.sort((a, b) => Number(holdsGroup(a)) - Number(holdsGroup(b)));
  const targets = people.flatMap(({ values }) =>
    values.filter((value) => is(links, value)).map(([, dn]) => `CN=x,${dn}`),
  );
  const builtIn = /^CN=(Users|System|Configuration|Services),/;
  const above = parents([...people.map(({ dn }) => dn), ...targets], base).filter(
    ({ dn }) => !builtIn.test(dn),
  );
  return [...above, ...sorted];
}

const [target, forest] = process.argv.slice(2) as [string, RigForest];
const base = baseOf(forest);
const entries = directoryOf(forest);
if (target === 'samba') process.stdout.write(print(samba(entries, base)));
else process.stdout.write(print(openldap(forest === 'hoster' ? [...entries, ...fleet()] : entries, base)));
