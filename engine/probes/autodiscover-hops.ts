import type { Candidate, CandidateKind, DnsAnswer, Hop } from '../facts/lookup.ts';
import { dnsName } from '../knowledge/dns-name.ts';
import type { Network } from '../knowledge/ids.ts';
import type { World } from '../probe.ts';

/** One mail domain looked up from one network, under one deadline. */
export interface Search {
  world: World;
  domain: string;
  /** whose settings the service account may ask for; absent: nobody's */
  mail?: string;
  network: Network;
  signal: AbortSignal;
  /** milliseconds until the deadline */
  left(): number;
  seen(step: { answer: DnsAnswer } | { hop: Hop }): void;
}

const path = '/autodiscover/autodiscover.xml';
/** Redirects that say "ask there" (RFC 9110, 15.4). */
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const redirectCap = 5;
const hopCap = 10;
/** A port that misses its own deadline is waited for no longer than this (ms): the evidence must come. */
const graceMs = 150;
/** Two timers that are due at the same moment may ring this far apart (ms). */
const blur = 5;

/** Most equally good SRV records that are followed. */
const targetCap = 4;

/**
 * Starts all four candidates at once. The list fills while they run, by one for each further SRV record that is as good
 * as the best; `done` comes by the deadline, what is open is cut.
 */
export function startCandidates(search: Search): { candidates: Candidate[]; done: Promise<void> } {
  const { domain } = search;
  const candidates: Candidate[] = [];
  const run = (kind: CandidateKind, walk: (candidate: Candidate) => Promise<void>): Promise<void> => {
    const candidate: Candidate = { kind, hops: [] };
    candidates.push(candidate);
    return walk(candidate).then(() => {
      if (search.signal.aborted || search.left() <= blur) candidate.cut = true;
    });
  };
  const srv = async (each: Candidate): Promise<void> => {
    const [best, ...equals] = await bestTargets(each, search);
    if (best === undefined) return;
    await Promise.all([
      follow(each, best, search),
      ...equals.map((url) =>
        run('srv', (other) => {
          other.srv = each.srv!;
          return follow(other, url, search);
        }),
      ),
    ]);
  };
  const running = [
    run('https-autodiscover', (each) => follow(each, `https://autodiscover.${domain}${path}`, search)),
    run('https-root', (each) => follow(each, `https://${domain}${path}`, search)),
    run('http-autodiscover', (each) => follow(each, `http://autodiscover.${domain}${path}`, search)),
    run('srv', srv),
  ];
  return { candidates, done: Promise.all(running).then(() => {}) };
}

/** Asks for the SRV record. URLs to ask, greatest weight first: which of several a client takes is chance (RFC 2782). */
async function bestTargets(candidate: Candidate, search: Search): Promise<string[]> {
  const name = `_autodiscover._tcp.${search.domain}`;
  const { world, network, signal } = search;
  const none = { addresses: [], aliases: [], srv: [], resolver: '', ms: 0 };
  const late: DnsAnswer = { name, type: 'SRV', error: 'timed-out', ...none };
  candidate.srv = await bounded(world.dns.query(name, 'SRV', network, signal), search, () => late);
  search.seen({ answer: candidate.srv });
  // Port 443 only, then the best priority: Exchange's rule for clients.
  const usable = candidate.srv.srv.filter(({ target, port }) => !/^\.?$/.test(target) && port === 443);
  const best = Math.min(...usable.map(({ priority }) => priority));
  const targets = usable
    .filter(({ priority }) => priority === best)
    .sort((one, other) => other.weight - one.weight)
    .map(({ target }) => target.toLowerCase().replace(/\.$/, ''));
  return [...new Set(targets)].slice(0, targetCap).map((target) => `https://${target}${path}`);
}

/** One request to make: where, for whom, and whether the account may be shown there (if the settings name the host). */
interface Step {
  url: string;
  mail: string | undefined;
  account: boolean;
}

/**
 * Looks at a URL and where it leads, each hop judged anew by the port: https only, nothing asked twice, at most five
 * hops by HTTP redirects and ten in all. Where the service itself sends on (POX or SOAP: another address, another
 * URL) the account may be asked with again; whoever redirects by HTTP does not choose where it is shown.
 */
async function follow(candidate: Candidate, start: string, search: Search): Promise<void> {
  const asked = new Set<string>();
  const addresses = new Set([search.mail?.toLowerCase()]);
  let redirected = 0;
  let steps: Step[] = [{ url: start, mail: search.mail, account: start.startsWith('https:') }];
  while (candidate.hops.length < hopCap) {
    const [step, ...others] = steps;
    const key = `${step?.mail?.toLowerCase()} ${step?.url}`;
    if (!step || asked.has(key) || search.signal.aborted) return;
    asked.add(key);
    const hop: Hop = await look(step, search);
    candidate.hops.push(hop);
    search.seen({ hop });
    const sent = sentOn(hop, step, addresses);
    if (sent.length > 0) steps = sent;
    else {
      const url = redirect(hop);
      if (url !== undefined && ++redirected >= redirectCap) return;
      // The second name of a domain is asked only where the first one does not answer.
      steps = url === undefined ? (hop.http ? [] : others) : [{ ...step, url, account: false }];
    }
  }
}

/** Where an authenticated answer sends on (DOMAIN 1.5): only https, only another address or URL. */
function sentOn({ pox }: Hop, step: Step, addresses: Set<string | undefined>): Step[] {
  const url = pox?.redirectUrl === undefined ? null : URL.parse(pox.redirectUrl);
  if (url?.protocol === 'https:') return [{ ...step, url: url.href.replace(/#.*$/, '') }];
  const mail = pox?.redirectAddr?.trim() ?? '';
  const judged = dnsName(mail.slice(mail.lastIndexOf('@') + 1));
  if (!mail.includes('@') || !judged.ok || addresses.has(mail.toLowerCase())) return [];
  addresses.add(mail.toLowerCase());
  return [`autodiscover.${judged.name}`, judged.name].map((host) => ({
    url: `https://${host}${path}`,
    mail,
    account: true,
  }));
}

function look({ url, mail, account }: Step, search: Search): Promise<Hop> {
  const { world, network, signal } = search;
  const secure = url.startsWith('https:');
  const asked = world.web.look(url, {
    network,
    // Over plain http only a redirect counts, so nothing else is asked there.
    challenge: secure,
    deadlineMs: search.left(),
    signal,
    ...(secure && account && mail !== undefined ? { poxFor: mail } : {}),
  });
  return bounded(asked, search, () => {
    const { hostname: host, port } = new URL(url);
    const number = port === '' ? (secure ? 443 : 80) : Number(port);
    return { url, host, port: number, dns: [], error: 'timed-out', ms: 0, unverified: false };
  });
}

function redirect(hop: Hop): string | undefined {
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
