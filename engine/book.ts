import type { EvidenceItem, EvidenceName, EvidenceTypes, Reason } from './evidence.ts';
import type { Network } from './knowledge/ids.ts';

/** Names that are looked at once per network; everything else is the same wherever the client is. */
const perNetwork: ReadonlySet<EvidenceName> = new Set(['autodiscover', 'ews-endpoint']);

/** All observations of a case. Nothing is overwritten: a name may hold several, and contradictions are only visible then. */
export class Book {
  readonly items: readonly EvidenceItem[];
  constructor(items: readonly EvidenceItem[]) {
    this.items = items;
  }

  all(name: EvidenceName): EvidenceItem[] {
    return this.items.filter((item) => item.name === name);
  }

  /** The observation that counts for a client on this network: known before unknown, later before earlier. */
  pick(name: EvidenceName, network: Network): EvidenceItem | undefined {
    const fitting = this.all(name).filter((item) => !perNetwork.has(name) || item.vantage === network);
    const known = fitting.filter((item) => item.known);
    const pool = known.length > 0 ? known : fitting;
    return pool.reduce<EvidenceItem | undefined>(
      (best, item) => (best === undefined || item.at >= best.at ? item : best),
      undefined,
    );
  }

  value<N extends EvidenceName>(name: N, network: Network): EvidenceTypes[N] | undefined {
    const item = this.pick(name, network);
    return item?.known ? (item.value as EvidenceTypes[N]) : undefined;
  }

  /** Why a name is not known: its own reason, or not-asked where nobody looked. */
  reason(name: EvidenceName, network: Network): Reason {
    const item = this.pick(name, network);
    return item && !item.known ? item.reason : { code: 'not-asked' };
  }
}
