import type { EvidenceName, EvidenceTypes, NewEvidence, Reason, Source } from '../evidence.ts';
import type { Person } from '../facts/directory.ts';
import { type DirectoryPort, LookError, type ProbeContext, type Term } from '../probe.ts';

export interface Answer {
  forest: string;
  people: Person[];
}
export interface Unread {
  forest: string;
  reason: Reason;
}

/** The forests that host Lync, as configured. */
export function lyncForests({ world }: ProbeContext): DirectoryPort[] {
  const hosting = new Set(world.forests.filter(({ hosts }) => hosts !== 'exchange').map(({ name }) => name));
  return world.directories.filter(({ forest }) => hosting.has(forest));
}

/** Configured forests without any directory count as unread too: nothing is known of them. */
export function withoutDirectory({ world }: ProbeContext, forests = world.forests): Unread[] {
  const have = new Set(world.directories.map(({ forest }) => forest));
  return forests
    .filter(({ name }) => !have.has(name))
    .map(({ name }) => ({ forest: name, reason: { code: 'not-configured', detail: name } }));
}

/**
 * Asks several forests at the same time. A forest that cannot be read never hides another's answer.
 * Throws what is no LookError (a bug), and LookError cancelled.
 */
export async function searchForests(
  { signal }: ProbeContext,
  directories: readonly DirectoryPort[],
  termsOf: readonly Term[] | ((forest: string) => readonly Term[]),
): Promise<{ answers: Answer[]; unread: Unread[] }> {
  const answers: Answer[] = [];
  const unread: Unread[] = [];
  await Promise.all(
    directories.map(async (directory) => {
      const terms = typeof termsOf === 'function' ? termsOf(directory.forest) : termsOf;
      try {
        const people = terms.length === 0 ? [] : await directory.find(terms, signal);
        answers.push({ forest: directory.forest, people });
      } catch (error) {
        if (!(error instanceof LookError) || error.reason.code === 'cancelled') throw error;
        unread.push({ forest: directory.forest, reason: named(error.reason, directory.forest) });
      }
    }),
  );
  const order = directories.map(({ forest }) => forest);
  const byOrder = (a: { forest: string }, b: { forest: string }) =>
    order.indexOf(a.forest) - order.indexOf(b.forest);
  return { answers: answers.sort(byOrder), unread: unread.sort(byOrder) };
}

/** A reason with the forest it belongs to in front of its detail. */
function named({ code, detail }: Reason, forest: string): Reason {
  return { code, detail: detail ? `${forest}: ${detail}` : forest };
}

/** What a look came to, before it is stamped. */
export type Found<T> =
  | { value: T; raw?: unknown; source?: Source }
  | { reason: Reason; raw?: unknown; source?: Source };

export const unknown = (code: Reason['code'], detail?: string, raw?: unknown): Found<never> => ({
  reason: detail === undefined ? { code } : { code, detail },
  ...(raw === undefined ? {} : { raw }),
});

/** Stamps what a look came to with where, when and how long, and tells the progress of the directory step. */
export async function look<N extends EvidenceName>(
  name: N,
  context: ProbeContext,
  work: () => Promise<Found<EvidenceTypes[N]>>,
): Promise<NewEvidence[]> {
  const { world, progress } = context;
  const at = world.now().toISOString();
  const from = world.ticks();
  progress({ step: 'directory', state: 'running' });
  let found: Found<EvidenceTypes[N]>;
  try {
    found = await work();
  } catch (error) {
    progress({ step: 'directory', state: 'failed' });
    if (!(error instanceof LookError)) throw error;
    found = { reason: error.reason };
    const stamp = { source: 'directory', vantage: 'bot', at, ms: world.ticks() - from } as const;
    return [{ name, known: false, ...found, ...stamp } as NewEvidence];
  }
  const { source = 'directory', ...rest } = found;
  const stamp = { source, vantage: 'bot', at, ms: world.ticks() - from } as const;
  progress({ step: 'directory', state: failed(found) ? 'failed' : 'done' });
  return [{ name, known: 'value' in found, ...rest, ...stamp } as NewEvidence];
}

/** Nothing found is an answer; a directory that could not be read is a failed step. */
function failed<T>(found: Found<T>): boolean {
  const answered: Reason['code'][] = ['not-found', 'ambiguous', 'prerequisite-unknown', 'not-configured'];
  return 'reason' in found && !answered.includes(found.reason.code);
}
