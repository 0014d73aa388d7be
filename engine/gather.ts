import { Book } from './book.ts';
import {
  type EvidenceItem,
  type EvidenceName,
  type EvidenceTypes,
  type NewEvidence,
  numbered,
  type Reason,
} from './evidence.ts';
import type { Complaint } from './facts/complaint.ts';
import { LookError, type Probe, type ProbeContext, type Progress, type World } from './probe.ts';

export interface GatherInput {
  complaint: Complaint;
  /** what the person said or pasted, already read; source person */
  said: readonly NewEvidence[];
  onProgress?: (progress: Progress) => void;
  /** aborting keeps what is known so far; the rest is unknown, cancelled */
  signal?: AbortSignal;
  /** milliseconds for everything; directories and look-ups have their own, shorter ones */
  budgetMs?: number;
}
export interface Gathered {
  items: EvidenceItem[];
  tookMs: number;
}
const defaultBudgetMs = 6000;

function unknownItem(probe: Probe, reason: Reason, at: string, ms: number): NewEvidence {
  return {
    name: probe.name,
    known: false,
    reason,
    source: 'settings',
    vantage: 'bot',
    at,
    ms,
  } as NewEvidence;
}

/** One probe, one outcome: a LookError is an unknown with its reason, anything else that is thrown is our own crash. */
async function runProbe(probe: Probe, context: ProbeContext, stop: Promise<Reason>): Promise<NewEvidence[]> {
  const started = context.world.ticks();
  const failed = (reason: Reason): NewEvidence[] => [
    unknownItem(
      probe,
      reason,
      context.world.now().toISOString(),
      Math.round(context.world.ticks() - started),
    ),
  ];
  const work = probe
    .run(context)
    .catch((error: unknown) =>
      failed(
        error instanceof LookError
          ? error.reason
          : { code: 'crashed', detail: error instanceof Error ? error.name : 'thrown' },
      ),
    );
  return Promise.race([work, stop.then(failed)]);
}

/**
 * Gathers evidence: each probe starts as soon as the names it waits for are there, known or unknown, so that
 * independent looks run together. Never rejects; a cancelled or overlong run ends with what is known.
 */
export async function gather(world: World, probes: readonly Probe[], input: GatherInput): Promise<Gathered> {
  const started = world.ticks();
  const budget = input.budgetMs ?? defaultBudgetMs;
  const controller = new AbortController();
  const stop = new Promise<Reason>((resolve) => {
    const timer = setTimeout(() => resolve({ code: 'timed-out', detail: `budget ${budget} ms` }), budget);
    timer.unref();
    input.signal?.addEventListener('abort', () => resolve({ code: 'cancelled' }), { once: true });
    if (input.signal?.aborted) resolve({ code: 'cancelled' });
    controller.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
  void stop.then(() => controller.abort());
  const at = world.now().toISOString();
  const base: NewEvidence[] = [
    {
      name: 'complaint',
      known: true,
      value: input.complaint,
      source: 'person',
      vantage: 'person',
      at,
      ms: 0,
    },
    {
      name: 'forests',
      known: true,
      value: [...world.forests],
      source: 'settings',
      vantage: 'bot',
      at,
      ms: 0,
    },
    ...input.said,
  ];
  const found = new Map<Probe, NewEvidence[]>();
  const soFar = (): EvidenceItem[] =>
    numbered([...base, ...probes.flatMap((probe) => found.get(probe) ?? [])]);
  const context: ProbeContext = {
    world,
    complaint: input.complaint,
    known<N extends EvidenceName>(name: N): EvidenceTypes[N] | undefined {
      return new Book(soFar()).value(name, input.complaint.network);
    },
    items: (name) => new Book(soFar()).all(name),
    progress: (event) => input.onProgress?.(event),
    signal: controller.signal,
  };
  const running = new Map<EvidenceName, Promise<void>>();
  const start = (probe: Probe): Promise<void> => {
    const already = running.get(probe.name);
    if (already) return already;
    const waits = probe.after.flatMap((name) =>
      probes.filter((each) => each.name === name && each !== probe),
    );
    const done = Promise.all(waits.map(start))
      .then(() => runProbe(probe, context, stop))
      .then((items) => void found.set(probe, items));
    running.set(probe.name, done);
    return done;
  };
  await Promise.all(probes.map(start));
  controller.abort();
  return { items: soFar(), tookMs: Math.round(world.ticks() - started) };
}
