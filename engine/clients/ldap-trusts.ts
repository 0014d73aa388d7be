import type { TrustObject } from '../facts/directory.ts';
import { LookError } from '../probe.ts';
import { readForestTrustInfo } from './forest-trust-info.ts';
import { type DirectoryEntry, valuesOf } from './person-from-values.ts';
import { sidFrom } from './sid.ts';

/** Attributes of a trustedDomain object (MS-ADA3, MS-ADTS 6.1.6.7). */
export const trustAttributes = [
  'objectClass',
  'trustPartner',
  'flatName',
  'trustDirection',
  'trustType',
  'trustAttributes',
  'securityIdentifier',
  'msDS-TrustForestTrustInfo',
] as const;

export function isTrust(entry: DirectoryEntry): boolean {
  return valuesOf(entry)
    .texts('objectClass')
    .some((name) => name.toLowerCase() === 'trusteddomain');
}

/**
 * Trusts of trustedDomain entries. One that cannot be read makes the side unreadable: left out, it would look like no trust.
 * Errors: LookError denied.
 */
export function trustsFrom(entries: readonly DirectoryEntry[]): TrustObject[] {
  return entries.map((entry) => {
    const trust = trustFrom(entry);
    if (!trust) throw new LookError('denied', 'trust-attributes');
    return trust;
  });
}

/** A trustedDomain entry; undefined where its partner, direction, type or attributes cannot be read. */
function trustFrom(entry: DirectoryEntry): TrustObject | undefined {
  const values = valuesOf(entry);
  const partner = values.text('trustPartner');
  const direction = values.number('trustDirection');
  const type = values.number('trustType');
  const attributes = values.number('trustAttributes');
  if (partner === undefined || direction === undefined || type === undefined || attributes === undefined) {
    return undefined;
  }
  const sid = values.all('securityIdentifier')[0];
  const info = values.all('msDS-TrustForestTrustInfo')[0];
  return {
    partner: partner.toLowerCase().replace(/\.$/, ''),
    flatName: values.text('flatName'),
    direction,
    type,
    attributes,
    sid: sid === undefined ? undefined : sidFrom(sid),
    ...(typeof info === 'object' ? readForestTrustInfo(info) : undefined),
  };
}
