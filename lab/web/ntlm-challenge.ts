import { randomBytes } from 'node:crypto';
import { tlv } from '../ldap/ber.ts';

/** What the server tells of itself in an NTLM challenge (MS-NLMP 2.2.2.1). */
export interface ServerIdentity {
  nbDomain: string;
  nbComputer: string;
  dnsDomain: string;
  dnsComputer: string;
  /** forest root; absent: not sent, as Samba does */
  dnsTree?: string;
  /** major, minor, build: 10, 0, 14393 is Windows Server 2016 */
  os: readonly [number, number, number];
}

/** Flags of a Windows domain member: Unicode, target is a domain, target info, version, extended session security. */
const FLAGS = 0xe2898205;
/** seconds from 1601 to 1970 */
const FILETIME_EPOCH = 11644473600n;

/** The type of an NTLM message in a buffer that begins with one, else undefined. */
export function ntlmType(message: Buffer): number | undefined {
  if (message.length < 12 || message.toString('latin1', 0, 8) !== 'NTLMSSP\0') return undefined;
  return message.readUInt32LE(8);
}

/** A CHALLENGE_MESSAGE (type 2) with a fresh nonce; `at` is the server's clock. */
export function challengeMessage(identity: ServerIdentity, at: Date): Buffer {
  const target = Buffer.from(identity.nbDomain, 'utf16le');
  const info = Buffer.concat([
    pair(2, Buffer.from(identity.nbDomain, 'utf16le')),
    pair(1, Buffer.from(identity.nbComputer, 'utf16le')),
    pair(4, Buffer.from(identity.dnsDomain, 'utf16le')),
    pair(3, Buffer.from(identity.dnsComputer, 'utf16le')),
    ...(identity.dnsTree ? [pair(5, Buffer.from(identity.dnsTree, 'utf16le'))] : []),
    pair(7, fileTime(at)),
    pair(0, Buffer.alloc(0)),
  ]);
  const head = Buffer.alloc(56);
  head.write('NTLMSSP\0', 0, 'latin1');
  head.writeUInt32LE(2, 8);
  field(head, 12, target.length, 56);
  head.writeUInt32LE(FLAGS, 20);
  randomBytes(8).copy(head, 24);
  field(head, 40, info.length, 56 + target.length);
  head.writeUInt8(identity.os[0], 48);
  head.writeUInt8(identity.os[1], 49);
  head.writeUInt16LE(identity.os[2], 50);
  head.writeUInt8(15, 55);
  return Buffer.concat([head, target, info]);
}

/** The same message as `Negotiate` carries it: a NegTokenResp (RFC 4178) that chose NTLM and wants more. */
export function inSpnego(message: Buffer): Buffer {
  const ntlmsspOid = Buffer.from('060a2b06010401823702020a', 'hex');
  return tlv(
    0xa1,
    tlv(0x30, tlv(0xa0, tlv(0x0a, Buffer.from([1]))), tlv(0xa1, ntlmsspOid), tlv(0xa2, tlv(0x04, message))),
  );
}

function pair(id: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(id, 0);
  head.writeUInt16LE(value.length, 2);
  return Buffer.concat([head, value]);
}

function field(into: Buffer, at: number, length: number, offset: number): void {
  into.writeUInt16LE(length, at);
  into.writeUInt16LE(length, at + 2);
  into.writeUInt32LE(offset, at + 4);
}

function fileTime(at: Date): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(at.getTime()) + FILETIME_EPOCH * 1000n) * 10000n);
  return bytes;
}
