import { domainDn } from '../ldap/dn.ts';
import type { PersonSpec } from '../people/person-spec.ts';
import { displayName, people, staff } from '../people.ts';
import { type ForestId, forestSpec } from '../world/forests.ts';
import { type Attributes, type Entry, entry } from './entry.ts';
import type { Plan } from './plan.ts';
import { lyncEnabled, recipient, unifiedMessaging } from './recipient.ts';
import { guidBytes, sidBytes } from './sid.ts';

/** userAccountControl: normal account with a password that does not expire, and the same disabled. */
const ENABLED = '66048';
const DISABLED = '66050';

const userClasses = ['top', 'person', 'organizationalPerson', 'user'];
const person = (plan: Plan, forest: ForestId) => `CN=Person,CN=Schema,${plan.configurationDn(forest)}`;

function user(
  plan: Plan,
  forest: ForestId,
  sid: string,
  enabled: boolean,
  attributes: Attributes,
): Attributes {
  return {
    objectClass: userClasses,
    objectCategory: person(plan, forest),
    objectSid: sidBytes(sid),
    objectGUID: guidBytes(sid),
    userAccountControl: enabled ? ENABLED : DISABLED,
    primaryGroupID: '513',
    ...attributes,
  };
}

function named(plan: Plan, spec: { id: string; family: string }): Attributes {
  return {
    displayName: displayName(spec, plan.names),
    givenName: plan.names.proper('person', spec.id),
    sn: plan.names.proper('family', spec.family),
  };
}

/** The person's object in the Lync forest, and the left-over contact where there is one. */
function lyncObjects(plan: Plan, spec: PersonSpec): Entry[] {
  const { names } = plan;
  const { lync } = spec;
  const mail = lync.mail === undefined ? undefined : names.address(lync.mail);
  const sip = names.address(lync.sip);
  const sam = names.word('person', spec.id);
  const root = plan.rootDn('hoster');
  const linkedTo = typeof lync.mailbox === 'object' ? lync.mailbox.linkedTo : undefined;
  const master = linkedTo === 'stranger' ? plan.strangerSid : linkedTo ? plan.accountSid(spec.id) : undefined;
  const mailbox = lync.mailbox ? recipient(plan, 'hoster', master ? 'linked' : 'user', sam, { master }) : {};
  const made = entry(
    `CN=${displayName(spec, names)},OU=People,${root}`,
    user(plan, 'hoster', plan.lyncSid(spec.id), lync.enabled, {
      ...named(plan, spec),
      sAMAccountName: sam,
      userPrincipalName: names.address(lync.upn ?? `${spec.id}@hoster.test`),
      mail,
      proxyAddresses: [...(lync.mailbox && mail ? [`SMTP:${mail}`] : []), `sip:${sip}`],
      ...lyncEnabled(plan, sip, lync.userEnabled ?? true, plan.originatorSid(spec)),
      ...mailbox,
      ...(lync.um ? unifiedMessaging(plan, 'hoster') : {}),
    }),
  );
  if (!lync.oldContact) return [made];
  const contact = entry(`CN=${displayName(spec, names)},OU=Contacts,${root}`, {
    objectClass: ['top', 'person', 'organizationalPerson', 'contact'],
    objectCategory: person(plan, 'hoster'),
    objectGUID: guidBytes(`contact:${spec.id}`),
    ...named(plan, spec),
    mail,
    targetAddress: mail ? `SMTP:${mail}` : undefined,
    proxyAddresses: [...(mail ? [`SMTP:${mail}`] : []), `sip:${sip}`],
  });
  return [made, contact];
}

/** The person's account in the company's forest. */
function accountObject(plan: Plan, spec: PersonSpec): Entry[] {
  const { account } = spec;
  if (!account) return [];
  const { names } = plan;
  const sam = names.word('person', account.sam ?? spec.id);
  const primary = names.address(account.primary);
  const proxies = [`SMTP:${primary}`, ...account.aliases.map((alias) => `smtp:${names.address(alias)}`)];
  if (account.sipProxy) proxies.push(`sip:${names.address(spec.lync.sip)}`);
  const target = account.target ? names.address(account.target) : undefined;
  if (account.recipient === 'mail-user' && target) proxies.push(`smtp:${target}`);
  const kind = account.recipient === 'mailbox' ? 'user' : account.recipient;
  return [
    entry(
      `CN=${displayName(spec, names)},OU=People,${domainDn(names.dns(plan.domain(spec).dns))}`,
      user(plan, account.forest, plan.accountSid(spec.id), account.enabled ?? true, {
        ...named(plan, spec),
        sAMAccountName: sam,
        userPrincipalName: names.address(account.upn),
        mail: primary,
        proxyAddresses: proxies,
        sIDHistory: account.migrated ? [sidBytes(plan.oldSid(spec))] : undefined,
        ...recipient(plan, account.forest, kind, sam, { target }),
        ...(account.um ? unifiedMessaging(plan, account.forest) : {}),
      }),
    ),
  ];
}

/** Helpdesk and administrators, who live in the Lync forest. */
function staffObjects(plan: Plan): Entry[] {
  return staff.map((one) =>
    entry(
      `CN=${displayName(one, plan.names)},OU=Staff,${plan.rootDn('hoster')}`,
      user(plan, 'hoster', plan.lyncSid(one.id), true, {
        ...named(plan, one),
        sAMAccountName: plan.names.word('person', one.id),
        userPrincipalName: plan.names.address(`${one.id}@hoster.test`),
        mail: plan.names.address(`${one.id}@hoster.test`),
      }),
    ),
  );
}

/** A service account in corp whose SID sits wrongly in somebody's linked mailbox. */
function stranger(plan: Plan): Entry {
  return entry(
    `CN=Archive Service,CN=Users,${plan.rootDn('corp')}`,
    user(plan, 'corp', plan.strangerSid, true, {
      sAMAccountName: 'svc-archive',
      displayName: 'Archive Service',
    }),
  );
}

/** Accounts that a program binds with: a good one, a disabled one and a locked one. */
function readers(plan: Plan, forest: ForestId, password: string): Entry[] {
  const root = forestSpec(forest).root;
  const kinds = [
    { name: 'reader', rid: 1101, enabled: true, lockedOut: false },
    { name: 'reader-disabled', rid: 1102, enabled: false, lockedOut: false },
    { name: 'reader-locked', rid: 1103, enabled: true, lockedOut: true },
  ];
  return kinds.map((one) =>
    entry(
      `CN=${one.name},CN=Users,${plan.rootDn(forest)}`,
      user(plan, forest, `${root.sid}-${one.rid}`, one.enabled, {
        sAMAccountName: one.name,
        userPrincipalName: `${one.name}@${plan.names.dns(root.dns)}`,
        lockoutTime: one.lockedOut ? '133000000000000000' : '0',
      }),
      { password, lockedOut: one.lockedOut },
    ),
  );
}

/** Every account, contact and reader of a forest. */
export function accounts(plan: Plan, forest: ForestId, password: string): Entry[] {
  const made = readers(plan, forest, password);
  if (forest === 'hoster') {
    made.push(...people.flatMap((one) => lyncObjects(plan, one)), ...staffObjects(plan));
  } else {
    const own = people.filter((one) => one.account?.forest === forest);
    made.push(...own.flatMap((one) => accountObject(plan, one)));
    if (forest === 'corp') made.push(stranger(plan));
  }
  return made;
}
