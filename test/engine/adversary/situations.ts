import { type Candidate, type Diagnosis, diagnose, type EwsLook, type Hop } from '../../../engine/index.ts';
import {
  account,
  byAddress,
  bySid,
  evidence,
  found,
  linked,
  noTrust,
  oneWay,
  own,
  type Situation,
} from '../build.ts';
import { candidates, looks } from '../derive/lookups.ts';

/** A linked person with a mailbox in corp, for whom everything but the look-up is in order. */
export const linkedPerson: Situation = {
  lync: linked(),
  joined: [bySid(account())],
  origin: found(account()),
  trusts: oneWay,
  duplicates: [],
};
/** The article's person: an account of their own beside Lync, the mailbox in corp, no trust. */
export const ownPerson: Situation = {
  ...linkedPerson,
  lync: own(),
  joined: [byAddress(account())],
  origin: undefined,
  trusts: noTrust,
};
export const diagnosed = (given: Situation, base: Situation = linkedPerson): Diagnosis =>
  diagnose(evidence({ ...base, ...given }));

export const ewsUrl = 'https://mail.d.test/EWS/Exchange.asmx';
/** A look at the EWS host, by the short name of what it came to. */
export const ewsLook = (look: string, from: EwsLook['from'], url = ewsUrl): EwsLook => ({
  url,
  from,
  network: 'inside',
  hop: { ...looks[look]!(new URL(url).hostname), url },
});
/** A look-up in which autodiscover.d.test came to this hop, and other names to what is given by short names. */
export const first = (hop: Hop, others: Parameters<typeof candidates>[0] = {}): Candidate[] => [
  { kind: 'https-autodiscover', hops: [hop] },
  ...candidates(others).slice(1),
];
export const at = (look: string, extra: Partial<Hop> = {}): Hop => ({
  ...looks[look]!('autodiscover.d.test'),
  ...extra,
});
