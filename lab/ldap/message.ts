import { BerError, BerReader, berInteger, berOctets, tlv } from './ber.ts';
import { type Filter, readFilter } from './filter.ts';

/** LDAP messages (RFC 4511, 4.1.1), decoded as far as the lab answers them. */
export interface Control {
  oid: string;
  critical: boolean;
  value?: Buffer;
}
export interface SearchRequest {
  base: string;
  scope: 'base' | 'one' | 'sub';
  /** 0: no limit asked */
  sizeLimit: number;
  typesOnly: boolean;
  filter: Filter;
  attributes: string[];
}
export type Request =
  | { kind: 'bind'; version: number; name: string; password?: Buffer }
  | { kind: 'unbind' }
  | { kind: 'abandon' }
  | { kind: 'search'; search: SearchRequest }
  | { kind: 'extended'; oid: string }
  /** modify, add, delete, rename: the lab refuses and counts them */
  | { kind: 'write'; response: number }
  | { kind: 'compare' };
export interface Message {
  id: number;
  request: Request;
  controls: Control[];
}

/** Result codes the lab sends (RFC 4511, appendix A). */
export const result = {
  success: 0,
  operationsError: 1,
  protocolError: 2,
  sizeLimitExceeded: 4,
  authMethodNotSupported: 7,
  strongerAuthRequired: 8,
  referral: 10,
  unavailableCriticalExtension: 12,
  noSuchObject: 32,
  invalidDnSyntax: 34,
  invalidCredentials: 49,
  insufficientAccessRights: 50,
  unwillingToPerform: 53,
} as const;

/** Decodes one complete message. Throws BerError on malformed or unknown ones. */
export function readMessage(bytes: Buffer): Message {
  const outer = new BerReader(bytes).inside();
  const id = outer.integer();
  const tag = outer.tag;
  const content = outer.next();
  const request = readRequest(tag, content);
  const controls: Control[] = [];
  if (!outer.done) {
    const list = outer.inside(0xa0);
    while (!list.done) controls.push(readControl(list.inside()));
  }
  return { id, request, controls };
}

function readRequest(tag: number, content: Buffer): Request {
  const from = new BerReader(content);
  switch (tag) {
    case 0x60: {
      const version = from.integer();
      const name = from.text();
      return { kind: 'bind', version, name, password: from.optional(0x80) };
    }
    case 0x42:
      return { kind: 'unbind' };
    case 0x50:
      return { kind: 'abandon' };
    case 0x63:
      return { kind: 'search', search: readSearch(from) };
    case 0x66:
      return { kind: 'write', response: 0x67 };
    case 0x68:
      return { kind: 'write', response: 0x69 };
    case 0x4a:
      return { kind: 'write', response: 0x6b };
    case 0x6c:
      return { kind: 'write', response: 0x6d };
    case 0x6e:
      return { kind: 'compare' };
    case 0x77:
      return { kind: 'extended', oid: from.text(0x80) };
    default:
      throw new BerError(`unknown request 0x${(tag & 0xff).toString(16)}`);
  }
}

function readSearch(from: BerReader): SearchRequest {
  const base = from.text();
  const scope = (['base', 'one', 'sub'] as const)[from.integer(0x0a)];
  if (!scope) throw new BerError('unknown scope');
  from.integer(0x0a);
  const sizeLimit = from.integer();
  from.integer();
  const typesOnly = from.boolean();
  const filter = readFilter(from);
  const list = from.inside();
  const attributes: string[] = [];
  while (!list.done) attributes.push(list.text());
  return { base, scope, sizeLimit, typesOnly, filter, attributes };
}

function readControl(from: BerReader): Control {
  const oid = from.text();
  const critical = from.tag === 0x01 ? from.boolean() : false;
  return { oid, critical, value: from.optional(0x04) };
}

/** A whole message around one protocol operation. */
export function writeMessage(id: number, operation: Buffer, controls?: Buffer): Buffer {
  const parts = [berInteger(id), operation];
  if (controls) parts.push(tlv(0xa0, controls));
  return tlv(0x30, ...parts);
}

/** LDAPResult under the given response tag. */
export function writeResult(
  tag: number,
  code: number,
  message = '',
  extra: { matchedDn?: string; referral?: string; tail?: Buffer } = {},
): Buffer {
  const parts = [berInteger(code, 0x0a), berOctets(extra.matchedDn ?? ''), berOctets(message)];
  if (extra.referral) parts.push(tlv(0xa3, berOctets(extra.referral)));
  if (extra.tail) parts.push(extra.tail);
  return tlv(tag, ...parts);
}
