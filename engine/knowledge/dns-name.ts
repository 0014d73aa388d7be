import { isLookAlike } from './look-alike.ts';
import { unicodeLabel } from './punycode.ts';

export type DnsNameFault =
  | 'empty'
  | 'too-long'
  | 'label-too-long'
  | 'ip-literal'
  | 'port'
  | 'bad-character'
  | 'single-label'
  | 'reserved';
export type DnsName =
  | { ok: true /** lower case, A-labels, no final dot */; name: string; lookAlike: boolean }
  | { ok: false; why: DnsNameFault };

/** Names that mean this machine, a cloud's metadata service, or nothing in DNS (RFC 6761, 7686; the clouds' own manuals). */
const reserved =
  /(^|\.)(localhost|localdomain|onion)$|^(metadata(\.google)?\.internal|metadata\.goog|metadata\.(azure|platformequinix)\.(internal|com)|instance-data(\.ec2)?\.internal|metadata\.tencentyun\.com|ip6-(localhost|loopback))$/;
/** More than any name can hold in any form: longer input is not even looked at. */
const inputCap = 1024;

const no = (why: DnsNameFault): DnsName => ({ ok: false, why });

/**
 * Judges a text that should be a host's or mail domain's name; for everything that comes from a directory, a server or a person.
 * Never throws. Refused: addresses in any notation (decimal, hex, octal, brackets), ports, underscores, single labels.
 * ".local" is kept: Active Directory forests use it.
 */
export function dnsName(text: string): DnsName {
  const trimmed = text.length > inputCap ? text : text.trim();
  if (trimmed === '' || trimmed === '.') return no('empty');
  if (trimmed.length > inputCap) return no('too-long');
  if (/^\[|^[0-9a-f]*:[0-9a-f:]*:[0-9a-f:.]*(%.*)?$/i.test(trimmed)) return no('ip-literal');
  if (/^[^:]+:\d+$/.test(trimmed)) return no('port');
  // What is left in ASCII must already be a host name: no escapes, paths, user names or spaces reach the URL parser.
  if (/[\u0000-\u007f]/.test(trimmed.replace(/[a-z0-9.-]/gi, ''))) return no('bad-character');
  const ascii = toAscii(trimmed);
  if (ascii === undefined) return no(endsInNumber(trimmed) ? 'ip-literal' : 'bad-character');
  const name = ascii.replace(/\.$/, '');
  if (name === '') return no('empty');
  if (endsInNumber(name)) return no('ip-literal');
  const labels = name.split('.');
  if (labels.some((label) => label.length > 63)) return no('label-too-long');
  if (name.length > 253) return no('too-long');
  if (!labels.every((label) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label))) return no('bad-character');
  const readable = labels.map((label) => unicodeLabel(label) ?? '');
  if (
    !readable.every((label) =>
      /^[\p{L}\p{M}\p{N}\p{Pd}\u00b7\u0375\u05f3\u05f4\u30fb\u200c\u200d]+$/u.test(label),
    )
  )
    return no('bad-character');
  if (reserved.test(name)) return no('reserved');
  if (labels.length < 2) return no('single-label');
  return { ok: true, name, lookAlike: readable.some((label) => isLookAlike(label, readable.at(-1)!)) };
}

/** UTS 46 by the URL parser of the platform, which also writes every number form of an address as dots. */
function toAscii(text: string): string | undefined {
  if (/^[a-z0-9.-]+$/i.test(text) && !/(^|\.)xn--/i.test(text)) return text.toLowerCase();
  return URL.parse(`http://${text}/`)?.hostname;
}
/** The rule by which URL parsers take a host for an IPv4 address: its last label is a number, 0x included. */
function endsInNumber(name: string): boolean {
  const last = name.toLowerCase().replace(/\.$/, '').split('.').at(-1)!;
  return /^(\d+|0x[0-9a-f]*)$/.test(last);
}
