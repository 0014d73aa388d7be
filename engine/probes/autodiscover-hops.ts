import type { Candidate, CandidateKind, DnsAnswer, Hop } from '../facts/lookup.ts';
import type { Network } from '../knowledge/ids.ts';
import type { World } from '../probe.ts';

/** One mail domain looked up from one network, under one deadline. */
export interface Search {
  world: World;
  domain: string;
  /** whose settings the service account may ask for */
  mail: string;
  network: Network;
  signal: AbortSignal;
  /** milliseconds until the deadline */
  left(): number;
  seen(step: { answer: DnsAnswer } | { hop: Hop }): void;
}

const path = '/autodiscover/autodiscover.xml';
/** Redirects that say "ask there" (RFC 9110, 15.4). */
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const hopCap = 5;
/** A port that misses its own deadline is waited for no longer than this (ms): the evidence must come. */
const graceMs = 150;
/** Two timers that are due at the same moment may ring this far apart (ms). */
const blur = 5;

/** Starts all four candidates at once. The list fills while they run; `done` comes by the deadline, what is open is cut. */
export function startCandidates(search: Search): { candidates: Candidate[]; done: Promise<void> } {
  const { domain } = search;
  const run = (kind: CandidateKind, walk: (candidate: Candidate) => Promise<void>) => {
    const candidate: Candidate = { kind, hops: [] };
    const ended = walk(candidate).then(() => {
      if (search.signal.aborted || search.left() <= blur) candidate.cut = true;
    });
    return { candidate, ended };
  };
  const running = [
    run('https-autodiscover', (each) => follow(each, `https://autodiscover.${domain}${path}`, search)),
    run('https-root', (each) => follow(each, `https://${domain}${path}`, search)),
    run('http-autodiscover', (each) => follow(each, `http://autodiscover.${domain}${path}`, search)),
    run('srv', (each) => followSrv(each, search)),
  ];
  return {
    candidates: running.map(({ candidate }) => candidate),
    done: Promise.all(running.map(({ ended }) => ended)).then(() => {}),
  };
}

async function followSrv(candidate: Candidate, search: Search): Promise<void> {
  const name = `_autodiscover._tcp.${search.domain}`;
  const { world, network, signal } = search;
  const none = { addresses: [], aliases: [], srv: [], resolver: '', ms: 0 };
  const late: DnsAnswer = { name, type: 'SRV', error: 'timed-out', ...none };
  candidate.srv = await bounded(world.dns.query(name, 'SRV', network, signal), search, () => late);
  search.seen({ answer: candidate.srv });
  // Port 443 only, then the best priority, then the greatest weight: Exchange's rule for clients.
  const [best] = candidate.srv.srv
    .filter(({ target, port }) => target !== '.' && target !== '' && port === 443)
    .sort((a, b) => a.priority - b.priority || b.weight - a.weight);
  if (best) await follow(candidate, `https://${best.target.replace(/\.$/, '')}${path}`, search);
}

/** Looks at a URL and where it leads, each hop judged anew by the port: https only, no URL twice, five hops. */
async function follow(candidate: Candidate, start: string, search: Search): Promise<void> {
  const visited = new Set<string>();
  let url: string | undefined = start;
  while (url !== undefined && candidate.hops.length < hopCap && !visited.has(url)) {
    if (search.signal.aborted) return;
    visited.add(url);
    const hop: Hop = await look(url, candidate.hops.length === 0, search);
    candidate.hops.push(hop);
    search.seen({ hop });
    url = next(hop);
  }
}

function look(url: string, first: boolean, search: Search): Promise<Hop> {
  const { world, network, signal, mail } = search;
  const secure = url.startsWith('https:');
  const asked = world.web.look(url, {
    network,
    // Over plain http only a redirect counts, so nothing else is asked there.
    challenge: secure,
    deadlineMs: search.left(),
    signal,
    // Never after a redirect: whoever redirects does not choose where an account is shown.
    ...(secure && first ? { poxFor: mail } : {}),
  });
  return bounded(asked, search, () => {
    const { hostname: host, port } = new URL(url);
    const number = port === '' ? (secure ? 443 : 80) : Number(port);
    return { url, host, port: number, dns: [], error: 'timed-out', ms: 0, unverified: false };
  });
}

function next(hop: Hop): string | undefined {
  const { http } = hop;
  // A redirect into a logon form is an answer already: the form, not another endpoint.
  if (!http?.location || !redirects.has(http.status) || http.logonForm) return undefined;
  const target = URL.parse(http.location, hop.url);
  return target?.protocol === 'https:' ? target.href.replace(/#.*$/, '') : undefined;
}

/** The promise's value, or the other where it is still not there a little after the deadline. */
function bounded<T>(promise: Promise<T>, { left, signal }: Search, late: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer = setTimeout(() => resolve(late()), left() + graceMs);
    const sooner = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => resolve(late()), graceMs);
    };
    signal.addEventListener('abort', sooner, { once: true });
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', sooner);
    });
  });
}
