import { createHash, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';
import { berInteger, berOctets, tlv } from '../ldap/ber.ts';

/** What a certificate of the lab says (RFC 5280). */
export interface CertificateSpec {
  commonName: string;
  issuer: string;
  /** DNS names and IP addresses */
  names: readonly string[];
  from: Date;
  to: Date;
  authority: boolean;
  /** whose certificate it is; only its public half goes in */
  key: KeyObject;
  signer: KeyObject;
}

const oid = {
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  commonName: '2.5.4.3',
  organisation: '2.5.4.10',
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
};

/** Makes an X.509 v3 certificate signed with ECDSA and SHA-256, as PEM. All keys are elliptic. */
export function makeCertificate(spec: CertificateSpec): string {
  const algorithm = sequence(objectId(oid.ecdsaWithSha256));
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40; // positive, and no leading zero
  const body = sequence(
    tlv(0xa0, berInteger(2)),
    tlv(0x02, serial),
    algorithm,
    distinguishedName(spec.issuer),
    sequence(time(spec.from), time(spec.to)),
    distinguishedName(spec.commonName),
    publicKey(spec.key),
    tlv(0xa3, sequence(...extensions(spec))),
  );
  const signature = sign('sha256', body, spec.signer);
  const whole = sequence(body, algorithm, bits(signature));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const sequence = (...parts: Buffer[]): Buffer => tlv(0x30, ...parts);
const bits = (content: Buffer): Buffer => tlv(0x03, Buffer.from([0]), content);

function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const groups = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return tlv(0x06, Buffer.from(bytes));
}

function distinguishedName(commonName: string): Buffer {
  const part = (type: string, value: string) =>
    tlv(0x31, sequence(objectId(type), tlv(0x0c, Buffer.from(value, 'utf8'))));
  return sequence(part(oid.organisation, 'UC Doctor Lab'), part(oid.commonName, commonName));
}

/** UTCTime up to 2049, as RFC 5280 demands, GeneralizedTime after. */
function time(at: Date): Buffer {
  const digits = at.toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return at.getUTCFullYear() < 2050
    ? tlv(0x17, Buffer.from(`${digits.slice(2)}Z`, 'latin1'))
    : tlv(0x18, Buffer.from(`${digits}Z`, 'latin1'));
}

function publicKey(key: KeyObject): Buffer {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  return half.export({ type: 'spki', format: 'der' });
}

const keyId = (key: KeyObject): Buffer => createHash('sha1').update(publicKey(key)).digest();

function extensions(spec: CertificateSpec): Buffer[] {
  const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
    sequence(objectId(id), ...(critical ? [tlv(0x01, Buffer.from([0xff]))] : []), berOctets(value));
  const names = spec.names.map((name) =>
    isIP(name) === 4
      ? tlv(0x87, Buffer.from(name.split('.').map(Number)))
      : tlv(0x82, Buffer.from(name, 'latin1')),
  );
  const common = [
    extension(oid.subjectKeyId, false, berOctets(keyId(spec.key))),
    extension(oid.authorityKeyId, false, sequence(tlv(0x80, keyId(spec.signer)))),
  ];
  if (spec.authority) {
    return [
      extension(oid.basicConstraints, true, sequence(tlv(0x01, Buffer.from([0xff])))),
      extension(oid.keyUsage, true, tlv(0x03, Buffer.from([1, 0x06]))), // keyCertSign, cRLSign
      ...common,
    ];
  }
  return [
    extension(oid.basicConstraints, true, sequence()),
    extension(oid.keyUsage, true, tlv(0x03, Buffer.from([7, 0x80]))), // digitalSignature
    extension(oid.extendedKeyUsage, false, sequence(objectId(oid.serverAuth))),
    extension(oid.subjectAltName, false, sequence(...names)),
    ...common,
  ];
}
