import type { Candidate, Diagnosis, DnsAnswer, Hop, TlsLook } from '../engine/index.ts';
import { observations } from './known.ts';
import { phrase } from './phrase.ts';
import type { Block } from './view.ts';

const dnsLine = (answer: DnsAnswer): string => {
  const found = [
    ...answer.aliases.map((alias) => `-> ${alias}`),
    ...answer.addresses,
    ...answer.srv.map((srv) => `${srv.target}:${srv.port} (${srv.priority} ${srv.weight})`),
  ];
  const ttl = answer.ttl === undefined ? '' : ` TTL ${answer.ttl}`;
  const rcode = answer.rcode ?? answer.error ?? '';
  return `${answer.type} ${rcode}${ttl} @${answer.resolver}${found.length > 0 ? `: ${found.join(' ')}` : ''}`;
};

const tlsLine = (tls: TlsLook): string => {
  const leaf = tls.chain[0];
  const verdict = tls.verified ? 'TLS ok' : `TLS ${tls.errorCode ?? 'failed'}`;
  const anchor = tls.anchored ? '' : ' (no CA configured here)';
  const names = leaf ? `; ${leaf.names.join(', ')}; until ${leaf.validTo.slice(0, 10)}` : '';
  return `${verdict}${anchor}${tls.protocol ? ` ${tls.protocol}` : ''}${names}`;
};

/** Technical tokens (rcodes, schemes, status numbers) are the same in every language, so they are data here. */
function networkCell(hop: Hop): string {
  const parts = hop.dns.map(dnsLine);
  if (hop.blocked) parts.push(`blocked: ${hop.blocked}`);
  if (hop.connect) {
    parts.push(`${hop.connect.address} ${hop.connect.ok ? 'connected' : (hop.connect.error ?? 'failed')}`);
  }
  if (hop.tls) parts.push(tlsLine(hop.tls));
  return parts.join('; ');
}

function answerCell(hop: Hop): string {
  const parts: string[] = [];
  if (hop.http) {
    parts.push(`HTTP ${hop.http.status}`);
    if (hop.http.location) parts.push(`-> ${hop.http.location}`);
    if (hop.http.schemes.length > 0) parts.push(hop.http.schemes.join(', '));
    if (hop.http.logonForm) parts.push('logon form');
    if (hop.http.autodiscoverBody) parts.push('Autodiscover answer');
  }
  if (hop.error) parts.push(hop.error);
  if (hop.challenge)
    parts.push(`NTLM ${hop.challenge.dnsTree ?? hop.challenge.dnsDomain ?? hop.challenge.nbDomain}`);
  if (hop.pox) parts.push(`EwsUrl ${hop.pox.internalEwsUrl ?? hop.pox.externalEwsUrl ?? '-'}`);
  if (hop.unverified) parts.push('(seen without verification)');
  return `${parts.join('; ') || '-'} · ${Math.round(hop.ms)} ms`;
}

function candidateRows(candidate: Candidate): string[][] {
  const rows = candidate.hops.map((hop) => [hop.url, networkCell(hop), answerCell(hop)]);
  if (candidate.srv) rows.unshift([candidate.srv.name, dnsLine(candidate.srv), '-']);
  if (candidate.cut) rows.push([candidate.kind, '…', 'deadline']);
  return rows;
}

/** Every candidate and hop, one table for each network that was looked from. */
export function trailBlocks(d: Diagnosis): Block[] {
  const head = [phrase('admin.trail.asked'), phrase('admin.trail.network'), phrase('admin.trail.answer')];
  const looked = observations(d, 'autodiscover').map(({ id, value }): Block => {
    const caption = phrase('admin.trail', { network: value.network, domain: value.domain }, [id]);
    const rows = value.candidates.flatMap(candidateRows);
    return { kind: 'more', caption, blocks: [{ kind: 'table', head, rows }] };
  });
  const hosts = observations(d, 'ews-endpoint').map(({ id, value }): Block => {
    const caption = phrase('admin.trail', { network: value.network, domain: value.hop.host }, [id]);
    const rows = [[value.url, networkCell(value.hop), answerCell(value.hop)]];
    return { kind: 'more', caption, blocks: [{ kind: 'table', head, rows }] };
  });
  return [...looked, ...hosts];
}
