import type { EndpointOwner } from '../facts/derived.ts';
import type { Person } from '../facts/directory.ts';
import type { Candidate, Hop, PoxAnswer } from '../facts/lookup.ts';
import { leadsElsewhere } from './recipient.ts';

/** Where the mailboxes of a tenant are addressed: whatever asks there ends at Exchange Online. */
const tenant = /\.onmicrosoft\.com$/i;

const hasSettings = (pox: PoxAnswer): boolean =>
  pox.internalEwsUrl !== undefined || pox.externalEwsUrl !== undefined;

/** The service was asked for the settings, and gave none: it sends on (and that led nowhere), or refuses. */
const withoutSettings = ({ pox }: Hop): boolean =>
  pox !== undefined &&
  !hasSettings(pox) &&
  (pox.redirectAddr !== undefined || pox.redirectUrl !== undefined || pox.errorCode !== undefined);

const forwarded = (hops: readonly Hop[]): boolean =>
  hops.some(({ pox }) => pox?.redirectAddr !== undefined || pox?.redirectUrl !== undefined);

/**
 * The target of an object in this forest that only leads elsewhere, where the person has no mailbox there: Autodiscover
 * answers for it with the address to ask for instead (EWSD).
 */
function targetIn(forest: string, people: readonly Person[]): string | undefined {
  const there = people.filter((person) => person.forest === forest);
  if (there.some(({ exchange }) => exchange?.mailbox)) return undefined;
  return there.find((person) => leadsElsewhere(person) && person.exchange?.targetAddress)?.exchange
    ?.targetAddress;
}

/**
 * Whose endpoint the client ends at, where the one that answered may send it on: the answer of a forest in which the
 * person is a mere mail user, contact or remote mailbox is not the last, and one without settings is none. Once a
 * redirect has been followed, or settings were handed out, what answered counts.
 * @param people the person's objects in all readable forests
 */
export function finalOwner(
  owner: EndpointOwner,
  { hops }: Candidate,
  people: readonly Person[],
): EndpointOwner {
  const last = hops.at(-1);
  if (last && withoutSettings(last)) return { kind: 'unknown', why: 'sent-on' };
  if (!('forest' in owner) || forwarded(hops) || (last?.pox && hasSettings(last.pox))) return owner;
  const target = targetIn(owner.forest, people);
  if (target === undefined) return owner;
  // To the cloud or to the other forest: either is the same scenario.
  if (owner.kind === 'other-forest' && tenant.test(target)) return owner;
  return { kind: 'unknown', why: 'sent-on', name: owner.forest };
}
