import type { Diagnosis, EvidenceName, UsableWhy } from '../engine/index.ts';

/** Ids of all observations of these names, known or not, in the order of the evidence. */
export function idsOf(d: Diagnosis, ...names: EvidenceName[]): string[] {
  return d.evidence.filter(({ name }) => names.includes(name)).map(({ id }) => id);
}

const looked: EvidenceName[] = ['autodiscover', 'ews-endpoint'];
const credential: EvidenceName[] = ['lync-person', 'originator-account', 'trusts', ...looked];
/** What each reason for "usable" or "not usable" rests on. */
const usableNames: Record<UsableWhy, EvidenceName[]> = {
  'observed-ok': ['client-rows'],
  'observed-not-initialized': ['client-rows'],
  'observed-other': ['client-rows'],
  'no-route': ['lync-person', ...looked],
  certificate: looked,
  'pre-authentication': looked,
  'windows-authentication-not-offered': looked,
  'credential-refused': credential,
  'credential-accepted': credential,
  'not-the-mailbox-owner': ['lync-person', 'exchange-person', 'master-account', ...looked],
  'no-mailbox-there': ['lync-person', 'exchange-person', ...looked],
  'nobody-can-sign-in': ['lync-person', 'originator-account'],
  'lync-disabled': ['lync-person'],
  'depends-on-windows-logon': ['windows-logon', ...credential],
  'cloud-modern-authentication': looked,
  'trust-unknown': ['trusts', ...looked],
  'trust-selective': ['trusts', ...looked],
  'trust-partial': ['trusts', ...credential],
  'account-locked': ['lync-person', 'originator-account', 'said.password'],
  'windows-logon-barred': ['client-policy', ...credential],
  'password-not-saved': ['client-policy', 'windows-logon', ...credential],
  'ews-closed': ['said.ewsAccess'],
  'credential-unknown': credential,
  'endpoint-unknown': looked,
  unreachable: looked,
};

/** Ids of what the use of Exchange was judged by. */
export function usableEvidence(d: Diagnosis): string[] {
  const ids = idsOf(d, ...usableNames[d.ewsUsable.why]);
  return ids.length > 0 ? ids : d.scenarioWhy.evidence;
}

/** Ids of what the feature table rests on: which Exchange answers, and whether it can be used. */
export const featureEvidence = (d: Diagnosis): string[] => [
  ...new Set([...d.scenarioWhy.evidence, ...usableEvidence(d)]),
];
