import type { ForestFacts } from '../facts/complaint.ts';
import type { LinkedAccount, TrustObject, TrustSide } from '../facts/directory.ts';
import { outbound, towards } from '../trust.ts';

/** Domain part of an account's SID: all but the last number (MS-DTYP 2.4.2). */
const domainSid = (sid: string): string => sid.slice(0, sid.lastIndexOf('-'));

/** SIDs of the domains that a trust lets in, as far as this side knows them. */
const domainsOf = ({ sid, domains = [] }: TrustObject): string[] =>
  [sid, ...domains.map((domain) => domain.sid)].flatMap((each) => each ?? []);

/**
 * Trusted partners that are no configured forest and may hold the account of this SID: theirs is its domain, or which
 * domains they have is not told. There nobody has looked.
 */
function partnersBeyond(sid: string, sides: readonly TrustSide[], forests: readonly ForestFacts[]): string[] {
  const trusts = sides.flatMap((side) =>
    side.readable
      ? side.trusts.filter((trust) =>
          forests.every((forest) => {
            const { named, unclear } = towards({ ...side, trusts: [trust] }, forest);
            return named.length + unclear.length === 0;
          }),
        )
      : [],
  );
  const mayHold = (trust: TrustObject): boolean => {
    const known = domainsOf(trust);
    return (trust.direction & outbound) !== 0 && (known.length === 0 || known.includes(domainSid(sid)));
  };
  return [...new Set(trusts.filter(mayHold).map(({ partner }) => partner))];
}

/**
 * An account that is in no configured forest may be in another that is trusted: then "nowhere" proves nothing, as where
 * a forest could not be read.
 */
export function lookedBeyond(
  linked: LinkedAccount,
  sides: readonly TrustSide[],
  forests: readonly ForestFacts[],
): LinkedAccount {
  if (linked.found !== 'nowhere') return linked;
  const beyond = partnersBeyond(linked.sid, sides, forests);
  return beyond.length === 0 ? linked : { ...linked, unread: [...linked.unread, ...beyond] };
}
