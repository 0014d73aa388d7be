import type { EvidenceItem, EvidenceName, EvidenceTypes, Reason } from './evidence.ts';
import type { Network } from './knowledge/ids.ts';

/** Names that are looked at once per network; everything else is the same wherever the client is. */
const perNetwork: ReadonlySet<EvidenceName> = new Set(['autodiscover', 'ews-endpoint']);

/** All observations of a case. Nothing is overwritten: a name may hold several, and contradictions are only visible then. */
export class Book {
  readonly items: readonly EvidenceItem[];
  readonly #byName = new Map<EvidenceName, EvidenceItem[]>();
  /** picks so far: rules and questions ask for the same ones thousands of times */
  readonly #picked: Record<Network, Map<EvidenceName, EvidenceItem | undefined>> = {
    inside: new Map(),
    outside: new Map(),
  };

  constructor(items: readonly EvidenceItem[]) {
    this.items = items;
    for (const item of items) {
      const same = this.#byName.get(item.name);
      if (same) same.push(item);
      else this.#byName.set(item.name, [item]);
    }
  }

  all(name: EvidenceName): readonly EvidenceItem[] {
    return this.#byName.get(name) ?? [];
  }

  /** The observation that counts for a client on this network: known before unknown, later before earlier. */
  pick(name: EvidenceName, network: Network): EvidenceItem | undefined {
    const picked = this.#picked[network];
    const before = picked.get(name);
    if (before !== undefined || picked.has(name)) return before;
    const now = this.#pick(name, network);
    picked.set(name, now);
    return now;
  }

  #pick(name: EvidenceName, network: Network): EvidenceItem | undefined {
    const all = this.all(name);
    if (all.length === 0) return undefined;
    const fitting = perNetwork.has(name) ? all.filter((item) => item.vantage === network) : all;
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
