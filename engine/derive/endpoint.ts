import type { CandidateOutcome, Endpoint, EndpointOwner } from '../facts/derived.ts';
import type { CandidateKind } from '../facts/lookup.ts';
import { orders } from '../knowledge/orders.ts';

/** What one or all documented orders may lead to; unsure: to something that could not be looked at from here. */
export type Lead = '1' | '2' | 'cloud' | 'none' | 'unidentified' | 'unusable' | 'unsure';

export function leadOf(owner: EndpointOwner): Lead {
  if (owner.kind === 'lync-forest') return '1';
  if (owner.kind === 'other-forest') return '2';
  return owner.kind === 'cloud' ? 'cloud' : 'unidentified';
}

interface Walk {
  leads: Set<Lead>;
  /** candidates that supplied a lead, in order */
  by: CandidateOutcome[];
}

/** Hosts of the best SRV records (port 443, lowest priority: RFC 2782 lets a client take any of them). */
function bestTargets({ candidate }: CandidateOutcome): string[] {
  const records =
    candidate.srv?.srv.filter(({ target, port }) => port === 443 && !/^\.?$/.test(target)) ?? [];
  const best = Math.min(...records.map(({ priority }) => priority));
  const names = records.filter(({ priority }) => priority === best).map(({ target }) => target);
  return [...new Set(names.map((name) => name.toLowerCase().replace(/\.$/, '')))];
}

/** Of several equally good SRV records one was not asked: the client may take just that. */
function isUnasked(same: readonly CandidateOutcome[]): boolean {
  const asked = new Set(same.map(({ candidate }) => candidate.hops[0]?.host.toLowerCase()));
  return same.some((outcome) => {
    const targets = bestTargets(outcome);
    return targets.length > 1 && targets.some((target) => !asked.has(target));
  });
}

/** What may be passed over, and may as well answer the client, which stands elsewhere and speaks other TLS. */
const unreached: ReadonlySet<CandidateOutcome['result']> = new Set(['silent', 'tls-failed']);

/**
 * Goes through one order as a client would: what is absent or useless is passed over, an answer ends it. A name that
 * nobody looked at, or that only we could not reach, is passed over and leaves its mark: `unsure`.
 */
function walk(kinds: readonly CandidateKind[], outcomes: readonly CandidateOutcome[]): Walk {
  const leads = new Set<Lead>();
  const by: CandidateOutcome[] = [];
  let useless = false;
  let silent = false;
  /** whether a client may go on after this */
  const passes = (outcome: CandidateOutcome): boolean => {
    if (outcome.result === 'absent') return true;
    if (outcome.result === 'answers') {
      const { owner } = outcome;
      leads.add(leadOf(owner!));
      by.push(outcome);
      // A client may refuse the certificate, drop the form, or get no settings there, and go on to the next name.
      const dropped =
        owner?.kind === 'unknown' && (owner.why === 'logon-form' || (owner.why === 'sent-on' && !owner.name));
      return outcome.certificateFault !== undefined || dropped;
    }
    if (outcome.result === 'dns-failed' || outcome.result === 'blocked-by-policy') leads.add('unsure');
    else useless = true;
    silent ||= unreached.has(outcome.result);
    return true;
  };
  for (const kind of kinds) {
    const same = outcomes.filter((each) => each.kind === kind);
    if (same.length === 0 || isUnasked(same)) leads.add('unsure');
    if (same.length > 0 && !same.map(passes).includes(true)) break;
  }
  if (by.length > 0 && silent) leads.add('unsure');
  if (by.length === 0 && !leads.has('unsure')) leads.add(useless ? 'unusable' : 'none');
  return { leads, by };
}

export interface Lookup {
  leads: ReadonlySet<Lead>;
  /** how many candidates were looked at: where none was, nothing is absent */
  asked: number;
  /** every candidate that some order ends at, or may end at */
  by: readonly CandidateOutcome[];
  /** the answering candidate, where every order leads to the same one forest */
  winner?: CandidateOutcome;
  /** the same, but for names that may be asked before and could not be reached from here */
  foreseen?: CandidateOutcome;
}

/** Every documented order walked over the same outcomes. One lead: determined. Several: all are shown. */
export function followOrders(outcomes: readonly CandidateOutcome[]): Lookup {
  const walks = orders.map((order) => walk(order.kinds, outcomes));
  const leads = new Set(walks.flatMap((each) => [...each.leads]));
  const clean = (each: CandidateOutcome): boolean => each.certificateFault === undefined;
  const by = [...new Set(walks.flatMap((each) => each.by))];
  const forests = new Set(by.map((each) => JSON.stringify(each.owner)));
  const identified = [...leads].filter((lead) => lead !== 'unsure');
  const one = identified.length === 1 && forests.size === 1 ? (by.find(clean) ?? by[0]) : undefined;
  const told = { leads, asked: outcomes.length, by };
  if (!one) return told;
  return { ...told, ...(leads.size === 1 ? { winner: one } : { foreseen: one }) };
}

/** The endpoint a winner stands for; the host asked is the Autodiscover host unless an EwsUrl says otherwise. */
export function endpointOf(winner: CandidateOutcome): Endpoint {
  const hop = winner.last!;
  return {
    owner: winner.owner!,
    host: hop.host,
    url: hop.url,
    kind: winner.kind,
    hop,
    ...(hop.challenge ? { challenge: hop.challenge } : {}),
  };
}
