import type { CandidateOutcome, Endpoint, EndpointOwner } from '../facts/derived.ts';
import type { CandidateKind } from '../facts/lookup.ts';
import { orders } from '../knowledge/orders.ts';

/** What one or all documented orders may lead to. */
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

/** Goes through one order as a client would: what is absent or useless is passed over, an answer ends it. */
function walk(kinds: readonly CandidateKind[], outcomes: readonly CandidateOutcome[]): Walk {
  const leads = new Set<Lead>();
  const by: CandidateOutcome[] = [];
  let useless = false;
  for (const kind of kinds) {
    const outcome = outcomes.find((each) => each.kind === kind);
    if (!outcome || outcome.result === 'absent') continue;
    if (outcome.result === 'answers') {
      leads.add(leadOf(outcome.owner!));
      by.push(outcome);
      const form = outcome.owner?.kind === 'unknown' && outcome.owner.why === 'logon-form';
      // A client may refuse the certificate, or drop the form, and go on to the next name.
      if (outcome.certificateFault || form) continue;
      return { leads, by };
    }
    if (outcome.result === 'dns-failed' || outcome.result === 'blocked-by-policy') leads.add('unsure');
    else useless = true;
  }
  if (by.length === 0 && !leads.has('unsure')) leads.add(useless ? 'unusable' : 'none');
  return { leads, by };
}

export interface Lookup {
  leads: ReadonlySet<Lead>;
  /** the answering candidate, where every order leads to the same one forest */
  winner?: CandidateOutcome;
}

/** Every documented order walked over the same outcomes. One lead: determined. Several: all are shown. */
export function followOrders(outcomes: readonly CandidateOutcome[]): Lookup {
  const walks = orders.map((order) => walk(order.kinds, outcomes));
  const leads = new Set(walks.flatMap((each) => [...each.leads]));
  const clean = (each: CandidateOutcome): boolean => each.certificateFault === undefined;
  const by = walks.flatMap((each) => each.by);
  const forests = new Set(by.map((each) => JSON.stringify(each.owner)));
  const winner = leads.size === 1 && forests.size === 1 ? (by.find(clean) ?? by[0]) : undefined;
  return { leads, ...(winner ? { winner } : {}) };
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
