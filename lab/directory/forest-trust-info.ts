import { type ForestId, forestSpec } from '../world/forests.ts';
import type { Plan } from './plan.ts';
import { sidBytes } from './sid.ts';

/** 2026-01-15T12:00:00Z as a FILETIME: when each record was made */
const MADE = 134_129_376_000_000_000n;
const kinds = { name: 0, excluded: 1, domain: 2 } as const;
/** LSA_TLN_DISABLED_ADMIN: switched off by an administrator */
const SWITCHED_OFF = 2;

const sized = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
};
const text = (value: string): Buffer => sized(Buffer.from(value, 'utf8'));

function record(kind: keyof typeof kinds, data: Buffer, flags = 0): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32LE(flags, 0);
  head.writeBigInt64LE(MADE, 4);
  head.writeUInt8(kinds[kind], 12);
  return sized(Buffer.concat([head, data]));
}

/** Names of the partner's forest as the trusting side keeps them (MS-ADTS 6.1.6.9.3): routed, switched off, kept out, domains. */
export function forestTrustInfo(plan: Plan, partner: ForestId): Buffer {
  const { root, child, suffixes = [] } = forestSpec(partner);
  const dns = plan.names.dns;
  const domain = (of: { dns: string; netbios: string; sid: string }): Buffer =>
    record(
      'domain',
      Buffer.concat([
        sized(sidBytes(of.sid)),
        text(dns(of.dns)),
        text(plan.names.word('netbios', of.netbios)),
      ]),
    );
  const records = [
    record('name', text(dns(root.dns))),
    ...suffixes.map((one) => record('name', text(dns(one)), SWITCHED_OFF)),
    record('excluded', text(dns(`closed.${root.dns}`))),
    domain(root),
    ...(child ? [domain(child)] : []),
  ];
  const head = Buffer.alloc(8);
  head.writeUInt32LE(1, 0);
  head.writeUInt32LE(records.length, 4);
  return Buffer.concat([head, ...records]);
}
