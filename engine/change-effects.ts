import { Book } from './book.ts';
import type { Change, ChangePart, TrustKind } from './change.ts';
import { newMail } from './change-apply.ts';
import { hopsIn, reaches } from './change-certificate.ts';
import { trustedForests } from './change-trust.ts';
import { domainOf } from './derive/mailboxes.ts';
import type { EvidenceItem } from './evidence.ts';
import type { Hop } from './facts/lookup.ts';
import type { Network } from './knowledge/ids.ts';
import { mayAuthenticate } from './trust.ts';

/** changes: something is really different; unclear: it cannot be told between which two forests. */
export type EffectState = 'changes' | 'already-so' | 'no-effect' | 'unclear';
export interface Effect {
  part: ChangePart;
  /** what the part is about: attribute, policy parameter, DNS name, forest or host */
  on: string;
  state: EffectState;
}

/** How the two forests trust each other as far as both directions are known. */
export type TrustToday = TrustKind | 'other-way' | 'unknown';
export function trustToday(book: Book, lync: string, other: string, network: Network): TrustToday {
  const [sides, forests] = [book.value('trusts', network), book.value('forests', network)];
  if (!sides || !forests) return 'unknown';
  const inward = mayAuthenticate(other, lync, sides, forests).value;
  const outward = mayAuthenticate(lync, other, sides, forests).value;
  if (inward === 'unknown' || outward === 'unknown') return 'unknown';
  if (inward === 'yes') return outward === 'yes' ? 'two-way' : 'one-way';
  return outward === 'yes' ? 'other-way' : 'none';
}

/** What the name resolved to: the alias at the end, '' for an address of its own, null where it does not exist. */
export function aliasToday(hops: readonly Hop[], name: string): string | null | undefined {
  const answers = hops.filter(({ host }) => host === name).flatMap(({ dns }) => dns);
  if (answers.length === 0) return undefined;
  if (answers.every(({ rcode, addresses }) => rcode === 'NXDOMAIN' || (rcode && addresses.length === 0)))
    return null;
  return answers.find(({ aliases }) => aliases.length > 0)?.aliases[0] ?? '';
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));

/** What each part of a change would really do to this person's evidence. */
export function effectsOf(items: readonly EvidenceItem[], change: Change): Effect[] {
  const book = new Book(items);
  const network = book.value('complaint', 'inside')?.network ?? 'inside';
  const person = book.value('lync-person', network);
  if (!person) return [];
  const hops = hopsIn(items);
  const mail = newMail(change, person);
  const effects: Effect[] = [];
  if (mail !== undefined)
    effects.push({
      part: 'mail',
      on: 'mail',
      state: (mail ?? '').toLowerCase() === (person.mail ?? '').toLowerCase() ? 'already-so' : 'changes',
    });
  if (change.comparisonOff !== undefined) {
    const today = book.value('client-policy', network)?.disableEmailComparisonCheck;
    const same = today !== undefined && (today ?? false) === change.comparisonOff;
    effects.push({
      part: 'policy',
      on: 'DisableEmailComparisonCheck',
      state: same ? 'already-so' : 'changes',
    });
  }
  const domain = mail === null ? undefined : domainOf(mail ?? person.mail ?? '');
  for (const { domain: changed, target } of change.dns ?? []) {
    const on = `autodiscover.${changed}`;
    const asked = changed === domain || hops.some((hop) => reaches(hop, on));
    const same = aliasToday(hops, on) === target;
    effects.push({ part: 'dns', on, state: !asked ? 'no-effect' : same ? 'already-so' : 'changes' });
  }
  if (change.trust) {
    const pair = trustedForests(book, change, network);
    const on = pair?.other.name ?? change.trust.forest ?? '';
    const today = pair && trustToday(book, pair.lync.name, pair.other.name, network);
    const state = !pair ? 'unclear' : today === change.trust.kind ? 'already-so' : 'changes';
    effects.push({ part: 'trust', on, state });
  }
  for (const { host, names } of change.certificates ?? []) {
    const seen = hops.filter((hop) => reaches(hop, host) && hop.tls !== undefined);
    const same = seen.every(({ tls }) => tls?.verified && sameNames(tls.chain[0]?.names ?? [], names));
    // With a new mail value or name the look-up may come to the host only after the change.
    const later = effects.some(
      ({ part, state }) => (part === 'mail' || part === 'dns') && state === 'changes',
    );
    const state = seen.length === 0 ? (later ? 'changes' : 'no-effect') : same ? 'already-so' : 'changes';
    effects.push({ part: 'certificate', on: host, state });
  }
  return effects;
}
