import type { Person } from '../facts/directory.ts';
import type { DirectoryPort, ProbeContext, Term } from '../probe.ts';
import { searchForests, type Unread } from './search-forests.ts';
import { mailsOf, proxiesOf, proxy, unique, uniqueTerms } from './search-terms.ts';

/** From an account to its Lync object, strongest link first: each step is tried only where the one before found nobody. */
const steps: readonly ((account: Person) => Term[])[] = [
  ({ sid, sidHistory }) =>
    [...(sid ? [sid] : []), ...sidHistory].flatMap((value): Term[] => [
      { attribute: 'originator-sid', value },
      { attribute: 'master-account-sid', value },
    ]),
  ({ exchange }) =>
    exchange?.masterAccountSid && exchange.masterAccountSid !== 'S-1-5-10'
      ? [{ attribute: 'originator-sid', value: exchange.masterAccountSid }]
      : [],
  (account) => proxiesOf(account, 'sip').map((value): Term => ({ attribute: 'sip', value })),
  (account) =>
    mailsOf(account).flatMap((value): Term[] => [{ attribute: 'mail', value }, proxy('smtp', value)]),
  ({ upn }) => (upn ? [{ attribute: 'upn', value: upn }] : []),
];

/** Lync objects that belong to any of these accounts; every step asks all Lync forests once. */
export async function joinBack(
  context: ProbeContext,
  lync: readonly DirectoryPort[],
  accounts: readonly Person[],
): Promise<{ hits: Person[]; unread: Unread[] }> {
  const unread = new Map<string, Unread>();
  for (const step of steps) {
    const terms = uniqueTerms(accounts.flatMap(step));
    if (terms.length === 0) continue;
    const found = await searchForests(context, lync, terms);
    for (const one of found.unread) unread.set(one.forest, one);
    const hits = found.answers.flatMap(({ people }) => people).filter((person) => person.lync !== undefined);
    const places = unique(hits.map(({ forest, dn }) => `${forest} ${dn}`));
    const each = places.map((place) => hits.find(({ forest, dn }) => `${forest} ${dn}` === place) as Person);
    if (each.length > 0) return { hits: each, unread: [...unread.values()] };
  }
  return { hits: [], unread: [...unread.values()] };
}
