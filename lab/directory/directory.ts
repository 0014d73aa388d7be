import { isWithin } from '../ldap/dn.ts';
import type { Entry } from './entry.ts';

/** A naming context: the part of the tree one partition holds. */
export interface Partition {
  dn: string;
  key: string;
  kind: 'domain' | 'configuration' | 'schema';
  /** only domains: DNS and NetBIOS name */
  dns?: string;
  netbios?: string;
}

/** One forest's directory, as one server of the lab serves it. The first partition is the forest root. */
export interface Directory {
  forest: string;
  /** DNS name of the domain controller */
  host: string;
  partitions: Partition[];
  entries: Entry[];
}

/** The partition an object or base lies in: the longest that holds it. */
export function partitionOf(directory: Directory, key: string): Partition | undefined {
  let best: Partition | undefined;
  for (const partition of directory.partitions) {
    if (isWithin(key, partition.key) && partition.key.length > (best?.key.length ?? -1)) best = partition;
  }
  return best;
}
