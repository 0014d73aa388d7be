import type { DnsAnswer, Hop, TlsLook } from '../engine/index.ts';
import { phrase } from './phrase.ts';
import type { Phrase } from './view.ts';

/** Names, numbers and codes that are the same in every language. */
const token = (text: string | readonly string[]): Phrase => phrase('ui.plain', { text });
/** Several things in one cell, listed as the reader's language lists them. */
const parts = (all: readonly Phrase[]): Phrase => phrase('ui.plain', { text: all });
const nothing = 'none';

/** What a resolver said of one name. */
export function dnsCell(answer: DnsAnswer): Phrase {
  const found = [
    ...answer.aliases.map((alias) => `-> ${alias}`),
    ...answer.addresses,
    ...answer.srv.map((srv) => `${srv.target}:${srv.port} (${srv.priority} ${srv.weight})`),
  ];
  return phrase('trail.dns', {
    type: answer.type,
    said: answer.rcode ?? answer.error ?? '?',
    ttl: answer.ttl === undefined ? nothing : String(answer.ttl),
    resolver: answer.resolver,
    found: found.length > 0 ? found : nothing,
  });
}

function tlsParts(tls: TlsLook): Phrase[] {
  const leaf = tls.chain[0];
  const shake = phrase('trail.tls', {
    fault: tls.verified ? nothing : (tls.errorCode ?? '?'),
    anchored: tls.anchored ? 'yes' : 'no',
    protocol: tls.protocol ?? nothing,
  });
  if (!leaf) return [shake];
  return [shake, phrase('trail.certificate', { names: leaf.names, until: leaf.validTo.slice(0, 10) })];
}

/** From the name to the secure connection. */
export function networkCell(hop: Hop): Phrase {
  const all = hop.dns.map(dnsCell);
  if (hop.blocked) all.push(phrase('trail.blocked'), phrase('domain.blocked.why', { reason: hop.blocked }));
  if (hop.connect) {
    const { address, ok, error } = hop.connect;
    all.push(phrase('trail.connection', { address, fault: ok ? nothing : (error ?? 'unreachable') }));
  }
  if (hop.tls) all.push(...tlsParts(hop.tls));
  return all.length > 0 ? parts(all) : phrase('value.absent');
}

/** What was answered, and how long it took. */
export function answerCell(hop: Hop): Phrase {
  const all: Phrase[] = [];
  if (hop.http) {
    all.push(token(`HTTP ${hop.http.status}`));
    if (hop.http.location) all.push(token(`-> ${hop.http.location}`));
    if (hop.http.schemes.length > 0) all.push(token(hop.http.schemes));
    if (hop.http.logonForm) all.push(phrase('trail.logon-form'));
    if (hop.http.autodiscoverBody) all.push(phrase('trail.autodiscover'));
  }
  if (hop.error) all.push(phrase('trail.fault', { fault: hop.error }));
  if (hop.challenge)
    all.push(token(`NTLM ${hop.challenge.dnsTree ?? hop.challenge.dnsDomain ?? hop.challenge.nbDomain}`));
  if (hop.pox) all.push(token(`EwsUrl ${hop.pox.internalEwsUrl ?? hop.pox.externalEwsUrl ?? '-'}`));
  if (hop.unverified) all.push(phrase('trail.unverified'));
  return parts([
    ...(all.length > 0 ? all : [phrase('value.absent')]),
    phrase('value.took', { ms: Math.round(hop.ms) }),
  ]);
}
