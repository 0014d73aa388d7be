import { Book } from './book.ts';
import type { Change } from './change.ts';
import { newMail } from './change-apply.ts';
import { hopsIn, reaches } from './change-certificate.ts';
import { aliasToday, trustToday } from './change-effects.ts';
import { trustedForests } from './change-trust.ts';
import type { Diagnosis, FeatureRow } from './diagnosis.ts';
import type { EvidenceItem } from './evidence.ts';
import type { FeatureId } from './knowledge/ids.ts';
import { type Side, sideOf } from './whatif-compare.ts';

/** The change with this person's own new address in place of '@domain'; unchanged where the person is not known. */
export function resolvedChange(items: readonly EvidenceItem[], change: Change): Change {
  const person = new Book(items).value('lync-person', 'inside');
  const mail = person && newMail(change, person);
  return mail === undefined ? change : { ...change, mail };
}

/** Whether evidence shows that a change (with an address of its own, see resolvedChange) has been made, every part of it. */
export function changeVisible(items: readonly EvidenceItem[], change: Change): boolean {
  const book = new Book(items);
  const network = book.value('complaint', 'inside')?.network ?? 'inside';
  const person = book.value('lync-person', network);
  if (!person) return false;
  const hops = hopsIn(items);
  const parts: boolean[] = [];
  if (change.mail !== undefined)
    parts.push((person.mail ?? '').toLowerCase() === (change.mail ?? '').toLowerCase());
  if (change.comparisonOff !== undefined) {
    const policy = book.value('client-policy', network);
    parts.push(
      policy !== undefined && (policy.disableEmailComparisonCheck ?? false) === change.comparisonOff,
    );
  }
  for (const { domain, target } of change.dns ?? [])
    parts.push(aliasToday(hops, `autodiscover.${domain}`) === target);
  if (change.trust) {
    const pair = trustedForests(book, change, network);
    parts.push(
      pair !== undefined && trustToday(book, pair.lync.name, pair.other.name, network) === change.trust.kind,
    );
  }
  for (const { host, names } of change.certificates ?? []) {
    const shown = hops.filter((hop) => reaches(hop, host)).flatMap(({ tls }) => tls?.chain[0]?.names ?? []);
    parts.push(
      shown.length > 0 &&
        names.every((name) => shown.includes(name)) &&
        shown.every((name) => names.includes(name)),
    );
  }
  return parts.length > 0 && parts.every(Boolean);
}

/** What a diagnosis says that another can be held against. */
export interface Claim {
  scenario: Side['scenario'];
  usable: Side['usable'];
  features: Partial<Record<FeatureId, FeatureRow['works']>>;
}
export function claimOf(diagnosis: Diagnosis): Claim {
  const { scenario, usable } = sideOf(diagnosis);
  const features = Object.fromEntries(diagnosis.features.map(({ feature, works }) => [feature, works]));
  return { scenario, usable, features };
}

/**
 * Whether what was predicted came true. Only what both know is compared: where one says "undetermined" nothing was
 * claimed, or nothing was seen.
 */
export function claimHolds(said: Claim, saw: Claim): 'hit' | 'miss' | 'cannot-tell' {
  const pairs: [string, string, string][] = [
    [said.scenario, saw.scenario, 'undetermined'],
    [said.usable, saw.usable, 'unknown'],
    ...(Object.keys(said.features) as FeatureId[]).map((id): [string, string, string] => [
      said.features[id] ?? 'unknown',
      saw.features[id] ?? 'unknown',
      'unknown',
    ]),
  ];
  const told = pairs.filter(([one, other, open]) => one !== open && other !== open);
  // Features alone may agree by the way whatever the route: a hit needs the route or its use.
  if (!pairs.slice(0, 2).some((pair) => told.includes(pair))) return 'cannot-tell';
  return told.every(([one, other]) => one === other) ? 'hit' : 'miss';
}
