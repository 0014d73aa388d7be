import type { ClientRows } from '../facts/complaint.ts';
import type { EndpointOwner, Route, RouteWhy } from '../facts/derived.ts';
import type { SaidFacts } from '../facts/said.ts';
import type { ClientKind, Network } from '../knowledge/ids.ts';
import type { Settling } from '../knowledge/settling.ts';
import { type Lead, type Lookup, leadOf } from './endpoint.ts';

/**
 * What the client itself shows, as far as it decides: its EWS URL's owner, or that it found none. Just after sign-in
 * the latter says nothing yet, and where nobody told when that was, it may be either: `not-deployed-yet`. A client that
 * shows EWS as OK and no address has found one somewhere: `ok-somewhere`.
 */
export type Seen =
  | 'url-lync'
  | 'url-other'
  | 'url-cloud'
  | 'url-unidentified'
  | 'not-deployed'
  | 'not-deployed-yet'
  | 'ok-somewhere'
  | 'nothing';
/** What the look-up for the mail domain came to. */
export type Looked =
  | 'mail-empty'
  | 'lync'
  | 'other'
  | 'cloud'
  | 'none'
  | 'disagree'
  | 'unreached'
  | 'unidentified'
  | 'unusable'
  | 'unsure'
  | 'not-looked-up'
  | 'person-unknown';
export const seenValues: readonly Seen[] = [
  'url-lync',
  'url-other',
  'url-cloud',
  'url-unidentified',
  'not-deployed',
  'not-deployed-yet',
  'ok-somewhere',
  'nothing',
];
export const lookedValues: readonly Looked[] = [
  'mail-empty',
  'lync',
  'other',
  'cloud',
  'none',
  'disagree',
  'unreached',
  'unidentified',
  'unusable',
  'unsure',
  'not-looked-up',
  'person-unknown',
];

type Decision = Pick<Route, 'value' | 'basis' | 'why' | 'ifSame'>;
const observed = (value: Decision['value'], why: RouteWhy): Decision => ({ value, basis: 'observed', why });
const predicted = (value: Decision['value'], why: RouteWhy, ifSame?: '1' | '2' | '3'): Decision => ({
  value,
  basis: 'predicted',
  why,
  ...(ifSame ? { ifSame } : {}),
});

/** What the client shows goes first: only that is observed. A host that it shows and nobody could identify may be anybody's. */
const fromSeen: Record<Seen, Decision | undefined> = {
  'url-lync': observed('1', 'observed-url'),
  'url-other': observed('2', 'observed-url'),
  'url-cloud': observed('2', 'observed-url'),
  'not-deployed': observed('3', 'observed-not-deployed'),
  'url-unidentified': observed('undetermined', 'endpoint-not-identified'),
  'not-deployed-yet': undefined,
  'ok-somewhere': undefined,
  nothing: undefined,
};
/** The rest is predicted from the directory, DNS and the endpoints. Scenario 3 only where absence is proven. */
const fromLookup: Record<Looked, Decision> = {
  'mail-empty': predicted('3', 'mail-empty'),
  lync: predicted('1', 'endpoint-in-lync-forest'),
  other: predicted('2', 'endpoint-in-other-forest'),
  cloud: predicted('2', 'endpoint-in-cloud'),
  none: predicted('3', 'no-name-resolves'),
  disagree: predicted('undetermined', 'orders-disagree'),
  unreached: predicted('undetermined', 'earlier-name-unreached'),
  unidentified: predicted('undetermined', 'endpoint-not-identified'),
  unusable: predicted('undetermined', 'nothing-usable-answered', '3'),
  unsure: predicted('undetermined', 'nothing-usable-answered'),
  'not-looked-up': predicted('undetermined', 'not-looked-up'),
  'person-unknown': predicted('undetermined', 'person-unknown'),
};

/** Something answers, of which the client may yet become aware. */
const answering: ReadonlySet<Looked> = new Set([
  'lync',
  'other',
  'cloud',
  'disagree',
  'unreached',
  'unidentified',
]);

/** The scenario, decided once: this is the whole table (article; DOMAIN 3.2 as corrected). */
export function decide(seen: Seen, looked: Looked): Decision {
  // It may not have looked to the end: likely where nothing answers, open where something does.
  if (seen === 'not-deployed-yet')
    return predicted(answering.has(looked) ? 'undetermined' : '3', 'observed-not-deployed');
  // Outlook, or a look-up of before, gave it what nobody finds from here: that there is none is disproved.
  const foreseen = fromLookup[looked];
  if (seen === 'ok-somewhere')
    return foreseen.value === '3'
      ? observed('undetermined', 'endpoint-not-identified')
      : { ...foreseen, ifSame: undefined };
  return fromSeen[seen] ?? foreseen;
}

const plain: Record<Lead, Looked> = {
  '1': 'lync',
  '2': 'other',
  cloud: 'cloud',
  none: 'none',
  unidentified: 'unidentified',
  unusable: 'unusable',
  unsure: 'unsure',
};
const fromTold: Record<SaidFacts['mailPoints'], Decision['value']> = {
  'lync-forest': '1',
  'mailbox-forest': '2',
  cloud: '2',
  nowhere: '3',
};
/** What was said of the mail attribute takes the place of an account that was not found, and of nothing else. */
export function orTold(route: Route, told: SaidFacts['mailPoints'] | undefined): Route {
  return told !== undefined && route.why === 'person-unknown'
    ? { ...route, value: fromTold[told], why: 'told-where-mail-points' }
    : route;
}

/** Reduces a look-up to the table's column. */
export function lookedOf(lookup: Lookup): Looked {
  const leads = new Set(lookup.leads);
  const one = lookup.winner ?? lookup.foreseen;
  if (one) leads.delete('unsure');
  if (leads.size !== 1) return 'disagree';
  const [lead] = leads as Set<Lead>;
  const needsOne = lead === '1' || lead === '2' || lead === 'cloud';
  if (!needsOne) return plain[lead!];
  if (!one) return 'disagree';
  return lookup.winner ? plain[lead!] : 'unreached';
}

const leadValue: Record<Lead, '1' | '2' | '3' | 'undetermined'> = {
  '1': '1',
  '2': '2',
  cloud: '2',
  none: '3',
  unidentified: 'undetermined',
  unusable: 'undetermined',
  unsure: 'undetermined',
};
export function betweenOf(lookup: Lookup): NonNullable<Route['between']> {
  return [...new Set([...lookup.leads].map((lead) => leadValue[lead]))].sort();
}

/**
 * Reduces pasted rows to the table's row. A blank URL alone says nothing: the client may still be looking.
 * @param url the EWS address that the client shows
 * @param settling whether it may still be looking; undefined where nobody said
 */
export function seenOf(
  rows: ClientRows | undefined,
  url: string | undefined,
  owner: EndpointOwner | undefined,
  settling: Settling | undefined,
): Seen {
  if (!rows) return 'nothing';
  if (url === undefined) {
    if (rows.ews === 'ok') return 'ok-somewhere';
    if (rows.ews !== 'not-deployed' || settling === 'pending') return 'nothing';
    return settling === 'failed' ? 'not-deployed' : 'not-deployed-yet';
  }
  if (!owner) return 'url-unidentified';
  const lead = leadOf(owner);
  if (lead === '1') return 'url-lync';
  if (lead === '2') return 'url-other';
  return lead === 'cloud' ? 'url-cloud' : 'url-unidentified';
}

export function routeOf(
  client: ClientKind,
  network: Network,
  seen: Seen,
  looked: Looked,
  lookup: Lookup | undefined,
): Route {
  const decision = decide(seen, looked);
  const told = decision.why === 'orders-disagree' || decision.why === 'earlier-name-unreached';
  const between = lookup && told ? { between: betweenOf(lookup) } : {};
  const same = lookup?.foreseen && leadValue[leadOf(lookup.foreseen.owner!)];
  const ifSame =
    decision.why === 'earlier-name-unreached' && same && same !== 'undetermined' ? { ifSame: same } : {};
  // Sources differ on whether Lync reuses what Outlook found, so a prediction for Windows must say so.
  return {
    client,
    network,
    ...decision,
    ...between,
    ...ifSame,
    outlookMayDiffer: client === 'windows' && decision.basis === 'predicted',
  };
}
