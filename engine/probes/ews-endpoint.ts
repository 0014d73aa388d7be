import type { NewEvidence } from '../evidence.ts';
import type { PoxAnswer } from '../facts/lookup.ts';
import { dnsName } from '../knowledge/dns-name.ts';
import { type Network, networks } from '../knowledge/ids.ts';
import type { Probe, ProbeContext } from '../probe.ts';

interface Known {
  from: 'pox' | 'client-rows';
  url: string;
}

/** Most hosts, handed out by different candidates, that are looked at. */
const handedCap = 3;

/**
 * Looks at the EWS hosts themselves, per network, where a URL is known: whatever the Autodiscover answers hand out (which
 * of them counts is judged later), and what the client's own rows show. On the network that was asked for the client's
 * own comes last, which is to say that it counts; on the other it stands in where no answer hands one out.
 * No URL known: no evidence.
 */
export const ewsEndpoint: Probe = {
  name: 'ews-endpoint',
  after: ['autodiscover', 'client-rows'],
  async run(context) {
    const looks = networks.flatMap((network) => {
      const [rows, pox] = [fromRows(context, network), fromPox(context, network)];
      if (network !== context.complaint.network && pox.length > 0)
        return pox.map((each) => [network, each] as const);
      return [...pox, ...(rows ? [rows] : [])].map((each) => [network, each] as const);
    });
    return Promise.all(looks.map(([network, known]) => look(context, network, known)));
  },
};

function fromRows({ known }: ProbeContext, network: Network): Known | undefined {
  const rows = known('client-rows');
  const [own, other] = [rows?.ewsInternalUrl, rows?.ewsExternalUrl];
  const url = network === 'inside' ? own || other : other || own;
  return url ? { from: 'client-rows', url } : undefined;
}

/** Each host once, the first candidate's last. */
function fromPox({ items }: ProbeContext, network: Network): Known[] {
  const answers: PoxAnswer[] = items('autodiscover').flatMap((item) =>
    item.name === 'autodiscover' && item.known && item.value.network === network
      ? item.value.candidates.flatMap(({ hops }) => hops.flatMap(({ pox }) => (pox ? [pox] : [])))
      : [],
  );
  const byHost = new Map<string, Known>();
  for (const { internalEwsUrl, externalEwsUrl } of answers) {
    const url = network === 'inside' ? internalEwsUrl || externalEwsUrl : externalEwsUrl || internalEwsUrl;
    const host = url === undefined ? undefined : URL.parse(url)?.host;
    if (url && host && !byHost.has(host)) byHost.set(host, { from: 'pox', url });
  }
  return [...byHost.values()].slice(0, handedCap).reverse();
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
