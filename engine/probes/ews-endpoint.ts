import type { NewEvidence } from '../evidence.ts';
import type { PoxAnswer } from '../facts/lookup.ts';
import { dnsName } from '../knowledge/dns-name.ts';
import { type Network, networks } from '../knowledge/ids.ts';
import type { Probe, ProbeContext } from '../probe.ts';

interface Known {
  from: 'pox' | 'client-rows';
  url: string;
}

/**
 * Looks at the EWS host itself, per network, where its URL is known: from the client's own rows first for the network
 * that was asked for (they are what that client really uses), from an Autodiscover answer first for the other.
 * No URL known: no evidence.
 */
export const ewsEndpoint: Probe = {
  name: 'ews-endpoint',
  after: ['autodiscover', 'client-rows'],
  async run(context) {
    const looks = networks.map((network) => {
      const [rows, pox] = [fromRows(context, network), fromPox(context, network)];
      const known = network === context.complaint.network ? (rows ?? pox) : (pox ?? rows);
      return known ? look(context, network, known) : undefined;
    });
    return Promise.all(looks.filter((each) => each !== undefined));
  },
};

function fromRows({ known }: ProbeContext, network: Network): Known | undefined {
  const rows = known('client-rows');
  const [own, other] = [rows?.ewsInternalUrl, rows?.ewsExternalUrl];
  const url = network === 'inside' ? own || other : other || own;
  return url ? { from: 'client-rows', url } : undefined;
}

function fromPox({ items }: ProbeContext, network: Network): Known | undefined {
  const answers: PoxAnswer[] = items('autodiscover').flatMap((item) =>
    item.name === 'autodiscover' && item.known && item.value.network === network
      ? item.value.candidates.flatMap(({ hops }) => hops.flatMap(({ pox }) => (pox ? [pox] : [])))
      : [],
  );
  for (const { internalEwsUrl, externalEwsUrl } of answers) {
    const url = network === 'inside' ? internalEwsUrl || externalEwsUrl : externalEwsUrl || internalEwsUrl;
    if (url) return { from: 'pox', url };
  }
  return undefined;
}

async function look(context: ProbeContext, network: Network, { from, url }: Known): Promise<NewEvidence> {
  const { world, signal } = context;
  const began = world.ticks();
  const stamp = { source: 'http', vantage: network, at: world.now().toISOString() } as const;
  const target = endpoint(url);
  if ('why' in target) {
    const reason = { code: 'malformed', detail: target.why } as const;
    return { name: 'ews-endpoint', known: false, reason, ...stamp, ms: 0 };
  }
  const options = { network, challenge: true, deadlineMs: world.deadlineMs, signal };
  const hop = await world.web.look(target.url, options);
  const ms = Math.round(world.ticks() - began);
  const value = { url: target.url, from, network, hop };
  return { name: 'ews-endpoint', known: true, value, ...stamp, ms };
}

/** The host of a shown URL with EWS's own path: a pasted path is nobody's to choose, and "/WSSecurity" takes no plain request. */
function endpoint(shown: string): { url: string } | { why: string } {
  const url = URL.parse(shown.trim());
  if (url?.protocol !== 'https:') return { why: 'not-https' };
  const judged = dnsName(url.hostname);
  if (!judged.ok) return { why: judged.why };
  return { url: `https://${judged.name}${url.port === '' ? '' : `:${url.port}`}/EWS/Exchange.asmx` };
}
