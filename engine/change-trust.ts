import type { Book } from './book.ts';
import type { Change } from './change.ts';
import { factSheet } from './derive/facts.ts';
import { joinedAccount } from './derive/mailboxes.ts';
import type { ForestFacts } from './facts/complaint.ts';
import type { TrustObject, TrustSide } from './facts/directory.ts';
import type { Network } from './knowledge/ids.ts';

/** MS-ADTS directions: at the forest of Lync and at the other one. */
const directions = { 'two-way': [3, 3], 'one-way': [2, 1], none: [0, 0] } as const;
const forestTrust = { type: 2, attributes: 0x8 } as const;

/** The two forests that a trust change is between; undefined where the second cannot be told. */
export function trustedForests(
  book: Book,
  change: Change,
  network: Network,
): { lync: ForestFacts; other: ForestFacts } | undefined {
  const forests = book.value('forests', network) ?? [];
  const person = book.value('lync-person', network);
  const lync = forests.find(({ name }) => name === person?.forest);
  if (!person || !lync || !change.trust) return undefined;
  const named = change.trust.forest?.toLowerCase();
  if (named !== undefined) {
    const meant = forests.find(({ name, dns }) => [name.toLowerCase(), dns].includes(named));
    return meant && meant !== lync ? { lync, other: meant } : undefined;
  }
  const joined = book.value('exchange-person', network);
  const endpoint = factSheet(book, 'windows', network).get('endpoint');
  const owner = endpoint.known ? endpoint.value.owner : undefined;
  const places = [
    book.value('originator-account', network)?.account?.forest,
    joined && joinedAccount(joined)?.person.forest,
    owner?.kind === 'other-forest' ? owner.forest : undefined,
  ];
  const others = forests.filter((forest) => forest !== lync);
  const place = places.find((each) => each !== undefined && each !== lync.name);
  const other = others.find(({ name }) => name === place) ?? (others.length === 1 ? others[0] : undefined);
  return other && { lync, other };
}

const names = ({ dns, aliases }: ForestFacts): string[] =>
  [dns, ...aliases].map((name) => name.toLowerCase());
const about = (partner: ForestFacts) => (trust: TrustObject) =>
  names(partner).includes(trust.partner.toLowerCase()) ||
  (trust.flatName !== undefined && names(partner).includes(trust.flatName.toLowerCase()));

/** One side's trusts as they would be. A side that cannot be read stays unread: nothing is claimed of it. */
function changedSide(side: TrustSide, partner: ForestFacts, direction: 0 | 1 | 2 | 3): TrustSide {
  if (!side.readable) return side;
  const today = side.trusts.find(about(partner));
  const others = side.trusts.filter((trust) => !about(partner)(trust));
  if (direction === 0) return { ...side, trusts: others };
  const base: TrustObject = today ?? { partner: partner.dns, ...forestTrust, direction };
  const { suffixes: _s, disabled: _d, excluded: _e, domains: _m, ...bare } = base;
  // Only who trusts keeps the partner's names; those of a new direction are not known before it is made.
  const kept = (direction & 2) !== 0 ? base : bare;
  return { ...side, trusts: [...others, { ...kept, direction }] };
}

/** Both sides of the trust as they would be. */
export function changedTrusts(
  sides: readonly TrustSide[],
  { lync, other }: { lync: ForestFacts; other: ForestFacts },
  change: Change,
): TrustSide[] {
  const [here, there] = directions[change.trust?.kind ?? 'none'];
  return sides.map((side) => {
    if (side.forest === lync.name) return changedSide(side, other, here);
    return side.forest === other.name ? changedSide(side, lync, there) : side;
  });
}
