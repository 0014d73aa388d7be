import { type Answer, type DecodedPacket, decode } from 'dns-packet';
import type { DnsAnswer, Rcode } from '../facts/lookup.ts';

/** What a question's answer says, without the circumstances of asking. */
export type DnsReading = Pick<DnsAnswer, 'rcode' | 'addresses' | 'aliases' | 'srv' | 'ttl'> & {
  /** cut off: to be asked again over TCP */
  truncated: boolean;
};
export interface Question {
  name: string;
  type: DnsAnswer['type'];
}

const rcodes: readonly string[] = ['NOERROR', 'NXDOMAIN', 'SERVFAIL', 'REFUSED', 'FORMERR', 'NOTIMP'];
/** No honest answer is longer; a hostile one shall not fill the evidence. */
const recordCap = 64;
/** dns-packet leaves these to us in its types. */
type Packet = DecodedPacket & { rcode?: string };

const plain = (name: string): string => name.toLowerCase().replace(/\.$/, '');

/**
 * Reads a response to one question. Undefined where it is no response to it (other id, other question, not DNS at all):
 * such a packet is to be ignored, the true answer may still come. Never throws.
 */
export function readAnswer(packet: Buffer, id: number, question: Question): DnsReading | undefined {
  let message: Packet;
  try {
    message = decode(packet);
  } catch {
    return undefined;
  }
  const asked = message.questions?.[0];
  if (message.id !== id || message.type !== 'response') return undefined;
  // A refusing server may leave the question out; one that repeats another question answers somebody else.
  if (asked && (plain(asked.name) !== plain(question.name) || asked.type !== question.type)) return undefined;
  const rcode = (rcodes.includes(message.rcode ?? '') ? message.rcode : 'OTHER') as Rcode;
  if (!asked && rcode === 'NOERROR') return undefined;
  return { rcode, truncated: message.flag_tc, ...readRecords(message, question) };
}

/** Follows the aliases from the asked name on; records of other names are left out. */
function readRecords(message: Packet, question: Question): Omit<DnsReading, 'rcode' | 'truncated'> {
  const answers = (message.answers ?? []).slice(0, recordCap);
  const used: Answer[] = [];
  const aliases: string[] = [];
  let name = plain(question.name);
  for (;;) {
    const alias = answers.find((record) => record.type === 'CNAME' && plain(record.name) === name);
    if (alias?.type !== 'CNAME' || used.includes(alias)) break;
    used.push(alias);
    name = plain(alias.data);
    aliases.push(name);
  }
  const own = answers.filter((record) => record.type === question.type && plain(record.name) === name);
  used.push(...own);
  const ttls = used.flatMap((record) => ('ttl' in record && record.ttl !== undefined ? [record.ttl] : []));
  // How long a "no" may be kept is said by the SOA (RFC 2308, section 5).
  for (const record of own.length > 0 ? [] : (message.authorities ?? []))
    if (record.type === 'SOA') ttls.push(Math.min(record.ttl ?? Infinity, record.data.minimum ?? Infinity));
  const ttl = Math.min(...ttls);
  return {
    addresses: own.flatMap((record) => (record.type === 'A' || record.type === 'AAAA' ? [record.data] : [])),
    aliases,
    srv: own.flatMap((record) =>
      record.type === 'SRV'
        ? [
            {
              priority: record.data.priority ?? 0,
              weight: record.data.weight ?? 0,
              port: record.data.port,
              target: plain(record.data.target) || '.',
            },
          ]
        : [],
    ),
    ...(Number.isFinite(ttl) ? { ttl } : {}),
  };
}
