import type { Person } from '../facts/directory.ts';
import type { DirectoryPort, Probe, ProbeContext, Term } from '../probe.ts';
import { joinBack } from './lync-person-join.ts';
import { type Found, look, lyncForests, searchForests, unknown, withoutDirectory } from './search-forests.ts';
import { type Asked, lower, nameTerms, proxiesOf, termsFor } from './search-terms.ts';

const mostCandidates = 10;

/**
 * The one Lync object of who is asked for. An agent's confirmation comes first, then the Lync forests by every term,
 * then the person's account elsewhere and from there back. Several are listed, never guessed among;
 * none is only said where every directory answered.
 */
export const lyncPerson: Probe = {
  name: 'lync-person',
  after: ['complaint'],
  run: (context) => look('lync-person', context, () => find(context)),
};

async function find(context: ProbeContext): Promise<Found<Person>> {
  const asked = termsFor(context.complaint.who);
  const refused = asked.kind === 'refused' ? asked.why : undefined;
  if (refused === 'too-long' || refused === 'malformed') return unknown('malformed', refused);
  const lync = lyncForests(context);
  if (lync.length === 0) return unknown('not-configured', 'no-lync-forest');

  const confirmed = context.world.confirmed.sipFor(lower(context.complaint.who));
  if (confirmed !== undefined) {
    const { answers, unread } = await searchForests(context, lync, [{ attribute: 'sip', value: confirmed }]);
    const hits = lyncObjects(answers.flatMap(({ people }) => people));
    if (hits.length > 0) return oneOf(hits);
    if (unread[0]) return { reason: unread[0].reason };
  }
  if (asked.kind === 'refused') return unknown('not-found', refused);

  if (asked.kind === 'dn') return listed(context, lync, asked.terms);
  const terms = termsIn(context, asked);
  if (!terms) return unknown('not-found', 'unknown-domain');
  const direct = await searchForests(context, lync, terms);
  const here = direct.answers.flatMap(({ people }) => people);
  const hits = preferred(lyncObjects(here), asked);
  const address = asked.kind === 'account' ? undefined : lower(asked.terms[0]?.value ?? '');
  // mail and SMTP proxies of a Lync object are freely set, to steer Autodiscover: who merely holds the address need not
  // be its owner, so the owner's account is asked too, and two answers are not chosen between.
  const owns = ({ lync, upn }: Person) => lower(lync?.sip ?? '') === address || lower(upn ?? '') === address;
  // A bare account name is nobody's alone: the same name elsewhere may be another person, with another Lync object.
  const settled = asked.kind === 'account' ? asked.domain !== undefined : hits.some(owns);
  if (hits.length > 0 && settled) return oneOf(hits);
  const bare = asked.kind === 'account' && asked.domain === undefined;
  // Whom the unread Lync forest holds may be the one that was meant.
  if (direct.unread[0] && (bare || hits.length > 0)) return { reason: direct.unread[0].reason };

  const others = context.world.directories.filter((directory) => !lync.includes(directory));
  const elsewhere = await searchForests(context, others, terms);
  const accounts = [...here, ...elsewhere.answers.flatMap(({ people }) => people)].filter(
    ({ lync }) => lync === undefined,
  );
  if (bare && hits.length > 0)
    return oneOf([...hits, ...(await furtherPeople(context, lync, accounts, hits))]);
  const back = await joinBack(context, lync, accounts);
  const all = distinct([...hits, ...back.hits]);
  if (all.length > 0) return oneOf(all);
  const unread = [...direct.unread, ...back.unread, ...elsewhere.unread, ...withoutDirectory(context)][0];
  if (unread) return { reason: unread.reason };
  // a name proves nothing, so only staff, who see whom they got, are given somebody by it
  const { role, who } = context.complaint;
  const staff = role === 'agent' || role === 'admin';
  return bare && staff ? listed(context, lync, nameTerms(who)) : unknown('not-found', asked.kind);
}

/** Lync objects by their own name; several stay several. */
async function listed(
  context: ProbeContext,
  lync: readonly DirectoryPort[],
  terms: readonly Term[],
): Promise<Found<Person>> {
  const { answers, unread } = await searchForests(context, lync, terms);
  const hits = distinct(lyncObjects(answers.flatMap(({ people }) => people)));
  if (hits.length > 0 && !unread[0]) return oneOf(hits);
  return unread[0] ? { reason: unread[0].reason } : unknown('not-found', 'account');
}

const same = (a: Person, b: Person): boolean => a.dn === b.dn && a.forest === b.forest;
const distinct = (people: readonly Person[]): Person[] =>
  people.filter((hit, index) => people.findIndex((other) => same(other, hit)) === index);

/** Lync objects of accounts that have the name too and lead to none of the hits; one that leads to a hit is the same person's. */
async function furtherPeople(
  context: ProbeContext,
  lync: readonly DirectoryPort[],
  accounts: readonly Person[],
  hits: readonly Person[],
): Promise<Person[]> {
  const back = await Promise.all(accounts.map((account) => joinBack(context, lync, [account])));
  const others = back.filter((each) => !each.hits.some((hit) => hits.some((one) => same(one, hit))));
  return distinct(others.flatMap((each) => each.hits));
}

function lyncObjects(people: readonly Person[]): Person[] {
  return people.filter(({ lync }) => lync !== undefined);
}

/** Terms a forest; an account name with a domain belongs to one forest, and means somebody else in any other. */
function termsIn(
  { world }: ProbeContext,
  asked: Exclude<Asked, { kind: 'refused' }>,
): readonly Term[] | ((forest: string) => readonly Term[]) | undefined {
  if (asked.kind !== 'account' || asked.domain === undefined) return asked.terms;
  const domain = lower(asked.domain);
  const owners = world.forests.filter(({ name, dns, aliases }) =>
    [name, dns, ...aliases].some((one) => lower(one) === domain),
  );
  if (owners.length === 0) return undefined;
  return (forest) => (owners.some(({ name }) => name === forest) ? asked.terms : []);
}

/**
 * An address that several objects use is one person's where that person signs in with it and holds it in every way
 * that the others do: the others are then duplicates, which is a finding of its own. Otherwise all stay.
 */
function preferred(hits: Person[], asked: Exclude<Asked, { kind: 'refused' }>): Person[] {
  if (hits.length < 2 || asked.kind === 'account') return hits;
  const address = lower(asked.terms[0]?.value ?? '');
  const held = (person: Person) => {
    const ways: string[] = [];
    if (lower(person.lync?.sip ?? '') === address) ways.push('sip');
    if (asked.kind === 'sip') return ways;
    if (lower(person.mail ?? '') === address) ways.push('mail');
    if (lower(person.upn ?? '') === address) ways.push('upn');
    for (const scheme of ['sip', 'smtp'] as const) {
      if (proxiesOf(person, scheme).includes(address)) ways.push(`${scheme}-proxy`);
    }
    return ways;
  };
  const signing = hits.filter((person) => held(person).includes('sip'));
  const one = signing[0];
  if (signing.length !== 1 || !one) return hits;
  const ways = held(one);
  return hits.every((hit) => hit === one || held(hit).every((way) => ways.includes(way))) ? [one] : hits;
}

function oneOf(hits: readonly Person[]): Found<Person> {
  const [one] = hits;
  if (one && hits.length === 1) return { value: one };
  const candidates = hits
    .slice(0, mostCandidates)
    .map(({ dn, lync, forest }) => ({ dn, sip: lync?.sip, forest }));
  return unknown('ambiguous', `${hits.length}`, candidates);
}
