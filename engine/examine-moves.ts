import { type Change, changeWords } from './change.ts';
import { domainOf } from './derive/mailboxes.ts';
import { diagnose } from './diagnose.ts';
import type { NewEvidence } from './evidence.ts';
import { gatherChanged } from './examine-change.ts';
import type { Complaint } from './facts/complaint.ts';
import type { Person } from './facts/directory.ts';
import { gather } from './gather.ts';
import type { ClientKind, Network } from './knowledge/ids.ts';
import { LookError, type Probe, type ProbeContext, type World } from './probe.ts';
import { probes as allProbes } from './probes/index.ts';
import { whatIfOf } from './whatif.ts';
import { addMove, type Move, type Moves, orderedMoves } from './whatif-moves.ts';

export interface MovesRequest {
  change: Change;
  /** mail domain; absent: everybody */
  domain?: string;
  client?: ClientKind;
  network?: Network;
  /** most people that are looked at */
  limit: number;
  /** called after each person */
  onPerson?: (done: number) => void;
  signal?: AbortSignal;
}
/** People looked at together: enough to hide waiting, few enough for a directory server not to notice. */
const atOnce = 8;
const onceForAll: readonly string[] = ['trusts', 'configuration'];

/** A probe that looks once for each key; who asks later gets the same observations. */
function remembered(probe: Probe, keyOf: (context: ProbeContext) => string): Probe {
  const found = new Map<string, Promise<NewEvidence[]>>();
  return {
    ...probe,
    run(context) {
      const key = keyOf(context);
      const known = found.get(key) ?? probe.run(context);
      found.set(key, known);
      return known;
    },
  };
}

/** The probes for many people: what belongs to a domain or to nobody is looked at once. */
function sharedProbes(domains: Set<string>): Probe[] {
  return allProbes
    .filter(({ name }) => name !== 'lync-person')
    .map((probe) => {
      if (onceForAll.includes(probe.name)) return remembered(probe, () => '');
      if (probe.name !== 'autodiscover') return probe;
      return remembered(probe, ({ known }) => {
        const mail = known('lync-person')?.mail;
        const domain = mail ? domainOf(mail) : '';
        if (domain) domains.add(domain);
        return domain;
      });
    });
}

/** Everybody with a Lync object, forest after forest, page by page. A forest that fails is named, and ends there. */
async function* everybody(world: World, unread: string[], signal?: AbortSignal): AsyncGenerator<Person> {
  const hosting = world.forests.filter(({ hosts }) => hosts !== 'exchange').map(({ name }) => name);
  for (const name of hosting) {
    const directory = world.directories.find(({ forest }) => forest === name);
    try {
      if (!directory) throw new LookError('not-configured', name);
      yield* directory.people(signal);
    } catch (error) {
      if (!(error instanceof LookError)) throw error;
      unread.push(name);
    }
  }
}

/**
 * Predicts a change for everybody of a mail domain, or for everybody: people are streamed, each domain is looked up
 * once, nothing is written. Never rejects on what the world does.
 */
export async function examineMoves(world: World, request: MovesRequest): Promise<Moves> {
  const began = world.ticks();
  const { change, limit, signal } = request;
  const domains = new Set<string>();
  const unread: string[] = [];
  const moves = new Map<string, Move>();
  const today = sharedProbes(domains);
  const then = sharedProbes(domains);
  const predict = async (person: Person): Promise<void> => {
    const who = person.lync?.sip ?? person.dn;
    const complaint: Complaint = {
      who,
      symptoms: [],
      client: request.client ?? 'windows',
      network: request.network ?? 'inside',
      strings: [],
    };
    const at = world.now().toISOString();
    const said: NewEvidence[] = [
      { name: 'lync-person', known: true, value: person, source: 'directory', vantage: 'bot', at, ms: 0 },
    ];
    const stop = signal ? { signal } : {};
    const { items, tookMs } = await gather(world, today, { complaint, said, ...stop });
    const changed = await gatherChanged(world, items, change, { probes: then, ...stop });
    addMove(moves, whatIfOf(diagnose(items, tookMs), diagnose(changed.items, changed.tookMs), change, at));
  };
  let [taken, done, cut] = [0, 0, false];
  const running = new Set<Promise<void>>();
  for await (const person of everybody(world, unread, signal)) {
    if (signal?.aborted) break;
    const domain = person.mail ? domainOf(person.mail) : '';
    if (request.domain !== undefined && domain !== request.domain) continue;
    if (taken >= limit) {
      cut = true;
      break;
    }
    taken += 1;
    const work = predict(person).then(() => {
      running.delete(work);
      done += 1;
      request.onPerson?.(done);
    });
    running.add(work);
    if (running.size >= atOnce) await Promise.race(running);
  }
  await Promise.all(running);
  return {
    of: request.domain ?? 'all',
    change: changeWords(change),
    people: done,
    cut,
    moves: orderedMoves(moves),
    domains: domains.size,
    unread,
    tookMs: Math.round(world.ticks() - began),
  };
}
