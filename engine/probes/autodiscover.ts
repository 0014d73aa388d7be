import type { NewEvidence, Reason } from '../evidence.ts';
import type { Candidate } from '../facts/lookup.ts';
import { dnsName } from '../knowledge/dns-name.ts';
import { type Network, networks } from '../knowledge/ids.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import { startCandidates } from './autodiscover-hops.ts';
import { lookupProgress } from './autodiscover-progress.ts';

/**
 * Looks up every Autodiscover candidate of the mail domain of the Lync object, from both networks, all at once under
 * one deadline (world.deadlineMs). What is not there by then is marked as cut; nothing is judged here.
 */
export const autodiscover: Probe = {
  name: 'autodiscover',
  after: ['lync-person', 'complaint'],
  async run(context) {
    const person = context.known('lync-person');
    if (!person) return [unknown(context, { code: 'prerequisite-unknown', detail: 'lync-person' })];
    const mail = person.mail?.trim();
    if (!mail) return [unknown(context, { code: 'not-found', detail: 'mail' })];
    const judged = dnsName(mail.slice(mail.lastIndexOf('@') + 1));
    if (!mail.includes('@') || !judged.ok)
      return [unknown(context, { code: 'malformed', detail: judged.ok ? 'mail' : judged.why })];
    return lookUp(context, mail, judged.name);
  },
};

/** The same for a domain of which nobody is meant: nothing is asked in anybody's name. `domain` is judged already. */
export const autodiscoverOf = (domain: string): Probe => ({
  name: 'autodiscover',
  after: ['complaint'],
  run: (context) => lookUp(context, undefined, domain),
});

async function lookUp(
  context: ProbeContext,
  mail: string | undefined,
  domain: string,
): Promise<NewEvidence[]> {
  const { world, complaint } = context;
  const began = world.ticks();
  const deadline = new AbortController();
  const stop = (): void => deadline.abort();
  const timer = setTimeout(stop, world.deadlineMs);
  if (context.signal.aborted) stop();
  context.signal.addEventListener('abort', stop, { once: true });
  const progress = lookupProgress(context.progress);
  progress.begin();
  const from = async (network: Network): Promise<NewEvidence> => {
    const at = world.now().toISOString();
    const { candidates, done } = startCandidates({
      world,
      domain,
      ...(mail ? { mail } : {}),
      network,
      signal: deadline.signal,
      left: () => Math.max(0, Math.ceil(world.deadlineMs - (world.ticks() - began))),
      seen: network === complaint.network ? progress.seen : () => {},
    });
    await done;
    if (network === complaint.network) progress.end();
    const ms = Math.round(world.ticks() - began);
    const resolver = resolverOf(candidates);
    const value = { domain, network, ...(resolver ? { resolver } : {}), candidates };
    return { name: 'autodiscover', known: true, value, source: 'http', vantage: network, at, ms };
  };
  try {
    // The asked network comes first in the evidence.
    const order = networks.toSorted((a) => (a === complaint.network ? -1 : 1));
    return await Promise.all(order.map(from));
  } finally {
    clearTimeout(timer);
    context.signal.removeEventListener('abort', stop);
  }
}

/** Which server answered for this network: two networks may well be asked of the same one. */
function resolverOf(candidates: readonly Candidate[]): string | undefined {
  const answers = candidates.flatMap(({ srv, hops }) => [
    ...(srv ? [srv] : []),
    ...hops.flatMap(({ dns }) => dns),
  ]);
  const best =
    answers.find(({ rcode, resolver }) => rcode && resolver) ?? answers.find((each) => each.resolver);
  return best?.resolver;
}

function unknown({ world, complaint }: ProbeContext, reason: Reason): NewEvidence {
  const at = world.now().toISOString();
  const stamp = { source: 'http', vantage: complaint.network, at, ms: 0 } as const;
  return { name: 'autodiscover', known: false, reason, ...stamp };
}
