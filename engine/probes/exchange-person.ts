import type { JoinBy, JoinedPerson, JoinMatch, Person } from '../facts/directory.ts';
import type { Probe, ProbeContext, Term } from '../probe.ts';
import { type Found, look, searchForests, unknown, withoutDirectory } from './search-forests.ts';
import { lower, mailsOf, proxiesOf, proxy, termsFor, uniqueTerms } from './search-terms.ts';

/** NT AUTHORITY\SELF as the master account marks a shared or resource mailbox: no link. */
const self = 'S-1-5-10';

/**
 * The same person in every other forest, with how it was joined and how sure that is. All matches are listed,
 * best first; a display name or account name never joins.
 */
export const exchangePerson: Probe = {
  name: 'exchange-person',
  after: ['lync-person'],
  run: (context) => look('exchange-person', context, () => find(context)),
};

async function find(context: ProbeContext): Promise<Found<JoinedPerson>> {
  const person = context.known('lync-person');
  if (!person) return unknown('prerequisite-unknown', 'lync-person');
  const others = context.world.directories.filter(({ forest }) => forest !== person.forest);
  if (others.length === 0) return unknown('not-configured', 'no-other-forest');
  const who = confirmedTerms(context, person);
  const { answers, unread } = await searchForests(context, others, uniqueTerms([...termsOf(person), ...who]));
  if (answers.length === 0) return { reason: unread[0]?.reason ?? { code: 'crashed' } };
  const matches = answers
    .flatMap(({ people }) => people)
    .flatMap((other) => match(person, other, who) ?? [])
    .sort((a, b) => rank.indexOf(a.by) - rank.indexOf(b.by));
  const missing = [...unread, ...withoutDirectory(context)];
  return {
    value: { searched: answers.map(({ forest }) => forest), matches },
    ...(missing.length > 0 ? { raw: { unread: missing } } : {}),
  };
}

/** Order of strength: what an administrator confirmed or a SID says, one address, a mail or UPN alone. */
const rank: readonly JoinBy[] = [
  'confirmed',
  'originator-sid',
  'object-sid',
  'master-account-sid',
  'proxy-address',
  'mail',
  'upn',
];

/** SIDs by which the Lync object names an account, or is named by one. */
function links(person: Person) {
  const real = (sid: string | undefined) => (sid === self ? undefined : sid);
  const originator = real(person.lync?.originatorSid);
  return {
    originator,
    // who may open the mailbox here is the person only where nothing says who signs in
    master: originator === undefined ? real(person.exchange?.masterAccountSid) : undefined,
    own: [...(person.sid ? [person.sid] : []), ...person.sidHistory],
  };
}

function termsOf(person: Person): Term[] {
  const { originator, master, own } = links(person);
  const account = (value: string): Term[] => [
    { attribute: 'sid', value },
    { attribute: 'sid-history', value },
    { attribute: 'master-account-sid', value },
  ];
  const sips = [...(person.lync ? [lower(person.lync.sip)] : []), ...proxiesOf(person, 'sip')];
  return [
    ...(originator ? account(originator) : []),
    ...(master ? account(master) : []),
    ...own.flatMap(account),
    ...mailsOf(person).flatMap((value): Term[] => [proxy('smtp', value), { attribute: 'mail', value }]),
    ...sips.map((value) => proxy('sip', value)),
    ...(person.upn ? [{ attribute: 'upn', value: person.upn } as const] : []),
  ];
}

/** The address or account that was asked for is the person's own only where an agent confirmed that it is. */
function confirmedTerms({ world, complaint }: ProbeContext, person: Person): Term[] {
  const sip = world.confirmed.sipFor(lower(complaint.who));
  if (sip === undefined || lower(sip) !== lower(person.lync?.sip ?? '')) return [];
  const asked = termsFor(complaint.who);
  return asked.kind === 'address' ? asked.terms : [];
}

function match(person: Person, other: Person, who: readonly Term[]): JoinMatch | undefined {
  const certain = byConfirmation(other, who) ?? bySid(person, other);
  if (certain) return { person: other, by: certain, confidence: 'certain' };
  const mails = mailsOf(person);
  const sips = [...(person.lync ? [lower(person.lync.sip)] : []), ...proxiesOf(person, 'sip')];
  const shared =
    proxiesOf(other, 'smtp').some((value) => mails.includes(value)) ||
    proxiesOf(other, 'sip').some((value) => sips.includes(value));
  if (shared) return { person: other, by: 'proxy-address', confidence: 'likely' };
  if (other.mail && mails.includes(lower(other.mail)))
    return { person: other, by: 'mail', confidence: 'weak' };
  if (other.upn && person.upn && lower(other.upn) === lower(person.upn)) {
    return { person: other, by: 'upn', confidence: 'weak' };
  }
  return undefined;
}

function byConfirmation(other: Person, who: readonly Term[]): JoinBy | undefined {
  const address = who[0] && lower(who[0].value);
  if (address === undefined) return undefined;
  const own = [...mailsOf(other), ...proxiesOf(other, 'sip'), ...(other.upn ? [lower(other.upn)] : [])];
  return own.includes(address) ? 'confirmed' : undefined;
}

function bySid(person: Person, other: Person): JoinBy | undefined {
  const { originator, master, own } = links(person);
  const theirs = [...(other.sid ? [other.sid] : []), ...other.sidHistory];
  if (originator && theirs.includes(originator)) return 'originator-sid';
  if (own.some((sid) => theirs.includes(sid))) return 'object-sid';
  if (master && theirs.includes(master)) return 'master-account-sid';
  const theirMaster = other.exchange?.masterAccountSid;
  if (!theirMaster || theirMaster === self) return undefined;
  return [originator, master, ...own].includes(theirMaster) ? 'master-account-sid' : undefined;
}
