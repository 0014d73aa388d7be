import type { Socket } from 'node:net';
import type { Hop } from '../facts/lookup.ts';
import type { DnsPort, LookOptions, WebPort } from '../probe.ts';
import { dnsName } from './dns-name.ts';
import type { Guard } from './guard.ts';
import { readOffers, schemesOf } from './http-challenges.ts';
import { openSession, type Session } from './http-session.ts';
import { type Deadline, startDeadline } from './net-deadline.ts';
import { portOf, resolveAllowed, targetOf } from './peek-address.ts';
import { dial, type Line } from './peek-dial.ts';
import { type Account, type Asking, askChallenge, describeHttp, get } from './peek-http.ts';
import { askSettings, isMissing, soapSchemes } from './pox-ask.ts';
import { lookAsOldClient } from './tls-old.ts';
import { lazyTrust, type Trust } from './tls-trust.ts';

export interface WebSettings {
  dns: DnsPort;
  guard: Guard;
  /** PEM of the company's CA(s), trusted besides the system's store */
  ca?: string;
  /** for labs: "443" or "host:443" (which wins) to the local port that is connected to instead */
  connectTo?: Readonly<Record<string, number>>;
  /** most bytes of one body that are read */
  maxBytes: number;
  /** hosts: exact names; Basic over verified TLS only */
  serviceAccount?: Account & { hosts: readonly string[] };
}

/**
 * A port that looks at one URL: name, addresses, connection, certificate, answer, challenge. Redirects are not followed,
 * no cookie is kept, no credential leaves but by the service account's rule. Nothing throws; every socket is closed
 * when the look ends, and it ends by its deadline with what was seen until then.
 */
export function createWeb(settings: WebSettings): WebPort {
  const trust = lazyTrust(settings.ca);
  return {
    async look(text, options) {
      const began = performance.now();
      const url = URL.parse(text);
      const hop = emptyHop(url, text);
      if (!url) return { ...hop, blocked: 'malformed' };
      const sockets = new Set<Socket>();
      const deadline = startDeadline(options.deadlineMs, options.signal);
      try {
        await fill(hop, url, options, settings, trust, sockets, deadline);
      } finally {
        deadline.done();
        for (const socket of sockets) socket.destroy();
      }
      hop.ms = Math.round(performance.now() - began);
      return hop;
    },
  };
}

function emptyHop(url: URL | null, text: string): Hop {
  if (url) {
    url.username = '';
    url.password = '';
    url.hash = '';
  }
  const host = url?.hostname.replace(/\.$/, '') ?? '';
  const shown = url?.href ?? text.slice(0, 200);
  return { url: shown, host, port: url ? portOf(url) : 0, dns: [], ms: 0, unverified: false };
}

/** Fills in one stage after another; the first that fails is the last. */
async function fill(
  hop: Hop,
  url: URL,
  options: LookOptions,
  settings: WebSettings,
  trust: () => Trust,
  sockets: Set<Socket>,
  deadline: Deadline,
): Promise<void> {
  const judged = dnsName(hop.host);
  hop.blocked = targetOf(url, settings.guard, judged.ok ? { name: judged.name } : { why: judged.why });
  if (hop.blocked) return;
  delete hop.blocked;
  const { guard } = settings;
  const dns = options.dns ?? settings.dns;
  const addresses = await resolveAllowed(hop.host, options.network, dns, guard, deadline);
  hop.dns = addresses.dns;
  if (addresses.blocked) hop.blocked = addresses.blocked;
  if (addresses.allowed.length === 0) return;

  const mapped = settings.connectTo ?? {};
  // Where all of a lab has one address, a port stands for it: an alias leads to its target's.
  const names = [...hop.dns.flatMap(({ aliases }) => aliases.at(-1) ?? []), hop.host];
  const own = names.map((name) => mapped[`${name}:${hop.port}`]).find((each) => each !== undefined);
  const port = own ?? mapped[String(hop.port)] ?? hop.port;
  const target = { host: hop.host, port, secure: url.protocol === 'https:' };
  const line = await dial(target, addresses.allowed, trust, sockets, deadline);
  Object.assign(hop, { connect: line.connect, unverified: line.unverified });
  if (line.tls) hop.tls = line.tls;
  if (line.error) hop.error = line.error;
  if (line.socket) await converse(hop, url, line, line.socket, options, settings, trust, deadline);
}

async function converse(
  hop: Hop,
  url: URL,
  line: Line,
  socket: Socket,
  options: LookOptions,
  settings: WebSettings,
  trust: () => Trust,
  deadline: Deadline,
): Promise<void> {
  const session = openSession(socket);
  const asking = { url, maxBytes: settings.maxBytes, deadline, again: line.again };
  const result = await get(session, asking);
  if (!result.ok) {
    hop.error = result.error;
    return;
  }
  hop.http = describeHttp(result.answer, url);
  const { status, schemes } = hop.http;
  if (status !== 401) {
    if (isMissing(status)) await askSoap(hop, session, asking, options, settings);
    return;
  }
  // An endpoint that asks who is there: how would a phone or an old client get on with its TLS?
  const old = hop.tls && lookAsOldClient(hop.host, hop.tls, trust(), line.open, deadline);
  await ask(hop, session, schemes, asking, options, settings);
  Object.assign(hop.tls ?? {}, await old);
}

async function ask(
  hop: Hop,
  session: Session,
  schemes: readonly string[],
  asking: Asking,
  options: LookOptions,
  settings: WebSettings,
): Promise<void> {
  const challenge = options.challenge ? await askChallenge(session, schemes, asking) : undefined;
  if (challenge) hop.challenge = challenge;
  const account = accountFor(hop, schemes, settings);
  if (options.poxFor === undefined || !account) return;
  const pox = await askSettings(options.poxFor, account, asking);
  if (pox) hop.pox = pox;
}

/** Plain XML may be switched off where SOAP is not; without an account that may ask, nothing is tried. */
async function askSoap(
  hop: Hop,
  session: Session,
  asking: Asking,
  options: LookOptions,
  settings: WebSettings,
): Promise<void> {
  if (options.poxFor === undefined || !accountFor(hop, ['Basic'], settings)) return;
  const offered = schemesOf(readOffers(await soapSchemes(session, asking)));
  const account = accountFor(hop, offered, settings);
  const pox = account && (await askSettings(options.poxFor, account, asking, true));
  if (pox) hop.pox = pox;
}

/** The service account, where this very host is named for it, its certificate was verified, and it offers Basic. */
function accountFor(
  hop: Hop,
  schemes: readonly string[],
  { serviceAccount }: WebSettings,
): Account | undefined {
  const named = serviceAccount?.hosts.some((host) => host.toLowerCase() === hop.host);
  const basic = schemes.some((scheme) => scheme.toLowerCase() === 'basic');
  return named && basic && hop.tls?.verified && !hop.unverified ? serviceAccount : undefined;
}
