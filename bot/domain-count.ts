import type { World } from '../engine/index.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

/** Accounts with Lync whose mail attribute is in this domain; undefined where it is not known (yet). */
export type CountDomain = (domain: string) => number | undefined;

/** A directory of 100,000 is read in some ten seconds: counted rarely, in the background. */
const keptMs = 30 * 60_000;

/**
 * Counts who could have the same complaint. The first to ask gets nothing and starts the count; a directory that
 * cannot be read leaves it not known, never a smaller number.
 */
export function createDomainCount(world: World, clock: Clock, log: Log, counted: () => void): CountDomain {
  let known: { at: number; by: ReadonlyMap<string, number> } | undefined;
  let counting = false;

  async function count(): Promise<void> {
    const by = new Map<string, number>();
    const lync = world.forests.filter(({ hosts }) => hosts !== 'exchange').map(({ name }) => name);
    for (const directory of world.directories.filter(({ forest }) => lync.includes(forest)))
      for await (const { mail } of directory.people()) {
        const domain = mail?.split('@')[1]?.toLowerCase();
        if (domain) by.set(domain, (by.get(domain) ?? 0) + 1);
      }
    known = { at: clock.now(), by };
    counted();
  }

  return (domain) => {
    const fresh = known && clock.now() - known.at < keptMs;
    if (!fresh && !counting) {
      counting = true;
      void count()
        .catch((cause: unknown) => log.warn('count-failed', { cause }))
        .finally(() => {
          counting = false;
        });
    }
    return known?.by.get(domain.toLowerCase()) ?? (known ? 0 : undefined);
  };
}
