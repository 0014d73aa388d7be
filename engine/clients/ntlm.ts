import type { Challenge } from '../facts/lookup.ts';
import { readOffers } from './http-challenges.ts';

const signature = Buffer.from('NTLMSSP\0', 'latin1');
/** NegotiateFlags (MS-NLMP 2.2.2.5) */
const flag = {
  unicode: 0x1,
  oem: 0x2,
  requestTarget: 0x4,
  ntlm: 0x200,
  alwaysSign: 0x8000,
  targetIsDomain: 0x10000,
  targetIsServer: 0x20000,
  extendedSecurity: 0x80000,
  targetInfo: 0x800000,
  version: 0x2000000,
  key128: 0x20000000,
  key56: 0x80000000,
} as const;
/** AvId (MS-NLMP 2.2.2.1) */
const av = { end: 0, nbComputer: 1, nbDomain: 2, dnsComputer: 3, dnsDomain: 4, dnsTree: 5, time: 7 } as const;
/** A DNS name has at most 253 characters; nothing longer is a name. */
const nameCap = 255;
const headerCap = 65536;

/**
 * The NEGOTIATE message: 40 bytes, no domain and no workstation name, no account (MS-NLMP 2.2.1.1).
 * 40 bytes because some servers refuse shorter ones; Unicode and target info because the names are what is asked for.
 */
export function type1(): Buffer {
  const message = Buffer.alloc(40);
  signature.copy(message);
  message.writeUInt32LE(1, 8);
  const { unicode, oem, requestTarget, ntlm, alwaysSign, extendedSecurity, targetInfo, version } = flag;
  const flags =
    unicode | oem | requestTarget | ntlm | alwaysSign | extendedSecurity | targetInfo | version | flag.key128;
  message.writeUInt32LE((flags | flag.key56) >>> 0, 12);
  // Windows 10.0, build 17763, NTLM revision 15: what an ordinary client says.
  message.set([10, 0, 0x63, 0x45, 0, 0, 0, 15], 32);
  return message;
}

/**
 * Reads the challenge out of a WWW-Authenticate value ("NTLM <base64>", "Negotiate <base64>", other schemes beside it).
 * A SPNEGO wrapping is looked through. Undefined where there is none, it is malformed, or it names nobody. Never throws.
 */
export function readChallenge(header: string, via: Challenge['via']): Challenge | undefined {
  if (header.length > headerCap) return undefined;
  const offers = readOffers([header]).filter(({ scheme }) => scheme.toLowerCase() === via.toLowerCase());
  const encoded = offers.find((offer) => offer.token !== undefined)?.token;
  if (!encoded) return undefined;
  const token = Buffer.from(encoded, 'base64');
  for (let at = token.indexOf(signature); at >= 0; at = token.indexOf(signature, at + 1)) {
    const challenge = readMessage(token.subarray(at), via);
    if (challenge) return challenge;
  }
  return undefined;
}

function readMessage(message: Buffer, via: Challenge['via']): Challenge | undefined {
  if (message.length < 32 || message.readUInt32LE(8) !== 2) return undefined;
  const flags = message.readUInt32LE(20);
  // Very old servers end the header before the target info fields; the target name may follow right behind it.
  const info = (flags & flag.targetInfo) !== 0 && message.length >= 48 ? field(message, 40) : undefined;
  const pairs = info ? readPairs(info) : new Map<number, Buffer>();
  if (!pairs) return undefined;
  const target = field(message, 12);
  const targetName =
    target && ((flags & flag.unicode) !== 0 ? wide(target) : named(target.toString('latin1')));
  const text = (id: number): string | undefined => wide(pairs.get(id));
  const nbDomain = text(av.nbDomain) ?? ((flags & flag.targetIsDomain) !== 0 ? targetName : undefined);
  const nbComputer = text(av.nbComputer) ?? ((flags & flag.targetIsServer) !== 0 ? targetName : undefined);
  const dnsDomain = text(av.dnsDomain)?.toLowerCase();
  if (!nbDomain && !nbComputer && !dnsDomain) return undefined;
  const dnsComputer = text(av.dnsComputer)?.toLowerCase();
  const dnsTree = text(av.dnsTree)?.toLowerCase();
  const serverTime = fileTime(pairs.get(av.time));
  const osBuild = (flags & flag.version) !== 0 && message.length >= 56 ? build(message) : undefined;
  return {
    via,
    nbDomain: nbDomain ?? '',
    nbComputer: nbComputer ?? '',
    ...(dnsDomain ? { dnsDomain } : {}),
    ...(dnsComputer ? { dnsComputer } : {}),
    ...(dnsTree ? { dnsTree } : {}),
    ...(serverTime ? { serverTime } : {}),
    ...(osBuild ? { osBuild } : {}),
    workgroup: nbDomain !== undefined && nbDomain.toLowerCase() === nbComputer?.toLowerCase(),
  };
}

/** The bytes a Len/MaxLen/Offset field at this place points to; undefined where they are not all in the message. */
function field(message: Buffer, at: number): Buffer | undefined {
  const length = message.readUInt16LE(at);
  const offset = message.readUInt32LE(at + 4);
  return length > 0 && offset >= 32 && offset + length <= message.length
    ? message.subarray(offset, offset + length)
    : undefined;
}
/** AV pairs by id, the first of each; undefined where one of them runs over the end. */
function readPairs(info: Buffer): Map<number, Buffer> | undefined {
  const pairs = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= info.length; ) {
    const [id, length] = [info.readUInt16LE(at), info.readUInt16LE(at + 2)];
    if (id === av.end) break;
    at += 4 + length;
    if (at > info.length) return undefined;
    if (!pairs.has(id)) pairs.set(id, info.subarray(at - length, at));
  }
  return pairs;
}
/** A UTF-16 name, without what a name cannot hold. */
function wide(bytes: Buffer | undefined): string | undefined {
  return bytes && bytes.length % 2 === 0 ? named(bytes.toString('utf16le')) : undefined;
}
function named(text: string): string | undefined {
  // Control, direction and surrogate characters have no place in a machine's name, and would travel into cards and terminals.
  const clean = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
  return clean === '' || clean.length > nameCap ? undefined : clean;
}
/** FILETIME (100 ns since 1601) as ISO; undefined outside the years that a Date can say. */
function fileTime(bytes: Buffer | undefined): string | undefined {
  if (bytes?.length !== 8) return undefined;
  const ms = Number(bytes.readBigUInt64LE(0) / 10_000n) - 11_644_473_600_000;
  return Math.abs(ms) <= 253_402_300_799_999 ? new Date(ms).toISOString() : undefined;
}
/** "10.0.17763" from the version field (MS-NLMP 2.2.2.10); all zero where a server only pretends to have one. */
function build(message: Buffer): string | undefined {
  const [major, minor, number] = [message[48]!, message[49]!, message.readUInt16LE(50)];
  return major === 0 ? undefined : `${major}.${minor}.${number}`;
}
