import { dnsName } from '../knowledge/dns-name.ts';

export type HostVerdict = 'ok' | 'address' | 'reserved-name' | 'invalid-domain' | 'look-alike';
export interface NamedHost {
  /** as typed, shortened and safe to show */
  text: string;
  /** lower case A-label form, where it is a name */
  name?: string;
  verdict: HostVerdict;
  /** index in the text */
  at: number;
}

/** Hosts looked at, at most. */
const hostCap = 40;
/** Names that resolve to an address they spell out, and so lead back to this machine. */
const wildcardDns = /(^|\.)(nip\.io|sslip\.io|xip\.io|localtest\.me|lvh\.me|vcap\.me|lacolhost\.com)$/;
const usualEnding =
  /\.(com|net|org|edu|gov|info|biz|io|eu|de|at|ch|fr|es|it|nl|be|uk|us|ca|au|nz|se|no|dk|fi|pl|cz|in|cn|jp|ru|br|mx|za|local|lan|corp|test|example|invalid|internal)\.?$/i;

/** Shortens for showing: no control characters, angle brackets or line breaks, at most 60 characters. */
export function shown(text: string): string {
  const safe = text.replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>]/g, ' ').trim();
  return safe.length > 60 ? `${safe.slice(0, 57)}…` : safe;
}

/** Every host, address or mail domain in a text, judged; nothing is resolved. Time is linear in the length. */
export function hostsIn(text: string): NamedHost[] {
  const found: NamedHost[] = [];
  const plain = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[。｡]/g, '.');
  for (const match of plain.matchAll(/[^\s<>"'`“”‘’(){}|,;!?*=\\]+/gu)) {
    if (found.length >= hostCap) break;
    const host = judged(match[0], match.index);
    if (host !== undefined) found.push(host);
  }
  return found;
}

function judged(token: string, at: number): NamedHost | undefined {
  const trimmed = token.replace(/[.:]+$/u, '');
  if (!/[.:]|^localhost$|^0x[0-9a-f]{7,8}$/iu.test(trimmed)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]{1,14}):\/\//i.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme !== undefined && !['http', 'https', 'sip', 'sips'].includes(scheme))
    return { text: shown(trimmed), verdict: 'address', at };
  const noScheme = trimmed
    .replace(/^[a-z][a-z0-9+.-]{1,14}:\/\//i, '')
    .replace(/^(sips?|mailto|smtp|conf):/i, '');
  const authority = noScheme.split(/[/#]/u, 1)[0]!;
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return host === '' ? undefined : verdictOf(host, scheme !== undefined || authority.includes('@'), at);
}

function verdictOf(host: string, certain: boolean, at: number): NamedHost | undefined {
  const text = shown(host);
  const port = /^(.+?):(\d{1,5})$/u.exec(host);
  if (port !== null && !host.startsWith('[') && (host.match(/:/g)?.length ?? 0) === 1) {
    const inner = verdictOf(port[1]!, certain, at);
    const web = port[2] === '443' || port[2] === '80';
    if (inner === undefined)
      return /^[a-z0-9-]{2,}$/i.test(port[1]!) && certain ? { text, verdict: 'address', at } : undefined;
    return web || inner.verdict !== 'ok' ? { ...inner, text } : { text, verdict: 'address', at };
  }
  if (isAddress(host, certain)) return { text, verdict: 'address', at };
  if (/^localhost$/i.test(host)) return { text, verdict: 'reserved-name', at };
  if (!host.includes('.')) return undefined;
  const name = dnsName(host);
  if (!name.ok) {
    if (name.why === 'reserved')
      return /\.invalid$/i.test(host) ? undefined : { text, verdict: 'reserved-name', at };
    if (name.why === 'label-too-long' || name.why === 'too-long')
      return { text, verdict: 'invalid-domain', at };
    return name.why === 'bad-character' && usualEnding.test(host) && /^[\p{L}\p{N}._-]+$/u.test(host)
      ? { text, verdict: 'invalid-domain', at }
      : undefined;
  }
  if (wildcardDns.test(name.name)) return { text, name: name.name, verdict: 'reserved-name', at };
  if (name.lookAlike)
    return { text: `${text} (${name.name})`.slice(0, 130), name: name.name, verdict: 'look-alike', at };
  const foreign = !/^[\x20-\x7e]+$/.test(host);
  return certain || foreign || usualEnding.test(host) || host.split('.').length > 2
    ? { text, name: name.name, verdict: 'ok', at }
    : undefined;
}

/** IP literals in every notation that a URL parser takes; a version number (four parts, one above 255) is none. */
function isAddress(host: string, certain: boolean): boolean {
  if (/^\[[0-9a-f:.%]{2,60}\]?/i.test(host)) return true;
  if (/^(?=.*::|(?:[0-9a-f]{1,4}:){7})[0-9a-f:.]{2,45}$/i.test(host) && /::|(?::.*){7}/.test(host))
    return true;
  const parts = host.split('.');
  const number = /^(0x[0-9a-f]{1,8}|\d{1,10})$/i;
  if (!parts.every((part) => number.test(part))) return false;
  if (parts.length === 4) return parts.every((part) => Number(part) <= 255 || /^0\d/.test(part));
  if (/^0x/i.test(host)) return true;
  return (
    certain ||
    (parts.length > 1 &&
      parts.length < 4 &&
      /^(127|10|0|169)$/.test(parts[0]!) &&
      parts.length === 2 &&
      host === '127.1')
  );
}
