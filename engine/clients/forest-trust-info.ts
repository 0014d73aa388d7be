import type { TrustObject } from '../facts/directory.ts';
import { sidText } from './sid.ts';

export type ForestTrustInfo = Required<Pick<TrustObject, 'suffixes' | 'disabled' | 'excluded' | 'domains'>>;

/** More is no real trust: a forest has some tens of names. */
const recordCap = 4096;
const nameCap = 255;
/** Flags of a top-level name and of a domain (MS-LSAD 2.2.7.21). */
const whys = [
  [4, 'conflict'],
  [2, 'admin'],
  [1, 'new'],
] as const;
const domainDisabled = 0xf;

/**
 * Decodes msDS-TrustForestTrustInfo (MS-ADTS 6.1.6.9.3): version, number of records, then each record with its length
 * in front. Records of unknown kinds are passed over by their length. Undefined where any length or text does not fit:
 * half a list would look like missing routes. Never throws.
 */
export function readForestTrustInfo(bytes: Uint8Array): ForestTrustInfo | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== 1) return undefined;
  const count = view.getUint32(4, true);
  if (count > recordCap) return undefined;
  const info: ForestTrustInfo = { suffixes: [], disabled: [], excluded: [], domains: [] };
  let at = 8;
  for (let index = 0; index < count; index += 1) {
    if (at + 4 > bytes.length) return undefined;
    const size = view.getUint32(at, true);
    at += 4;
    if (size > bytes.length - at || !readRecord(bytes.subarray(at, at + size), info)) return undefined;
    at += size;
  }
  return info;
}

/** One record: flags, creation time, kind, data. False where it cannot be read. */
function readRecord(record: Uint8Array, info: ForestTrustInfo): boolean {
  if (record.length < 13) return false;
  const flags = new DataView(record.buffer, record.byteOffset).getUint32(0, true);
  const kind = record[12];
  const data = record.subarray(13);
  if (kind === 0 || kind === 1) {
    const name = sized(data, 0);
    const text = name && dnsText(name.bytes);
    if (!text) return false;
    const why = whys.find(([bit]) => (flags & bit) !== 0)?.[1];
    if (kind === 1) info.excluded.push(text);
    else if (why) info.disabled.push({ name: text, why });
    else info.suffixes.push(text);
    return true;
  }
  if (kind !== 2) return true;
  const sid = sized(data, 0);
  const dns = sid && sized(data, sid.next);
  const netbios = dns && sized(data, dns.next);
  if (!netbios) return false;
  const name = dnsText(dns.bytes);
  if (!name) return false;
  const text = sidText(sid.bytes);
  info.domains.push({
    dns: name,
    netbios: textOf(netbios.bytes) ?? '',
    ...(text ? { sid: text } : {}),
    enabled: (flags & domainDisabled) === 0,
  });
  return true;
}

/** Bytes with their length in front (four bytes, little-endian). */
function sized(data: Uint8Array, at: number): { bytes: Uint8Array; next: number } | undefined {
  if (at + 4 > data.length) return undefined;
  const size = new DataView(data.buffer, data.byteOffset).getUint32(at, true);
  const start = at + 4;
  return size > data.length - start
    ? undefined
    : { bytes: data.subarray(start, start + size), next: start + size };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > nameCap) return undefined;
  try {
    const text = utf8.decode(bytes).replace(/\0+$/, '');
    return /[\p{C}\p{Zl}\p{Zp}]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
/** A DNS name as it is compared. Some servers write it as "*.corp.test". */
function dnsText(bytes: Uint8Array): string | undefined {
  const text = textOf(bytes)
    ?.toLowerCase()
    .replace(/^\*?\.|\.$/g, '');
  return text === '' ? undefined : text;
}
