import assert from 'node:assert/strict';
import { type Actor, createDesk, type Desk } from '../../desk/index.ts';
import { openStore, type Store, type StorePlace } from '../../store/index.ts';
import { anna, complaint, places } from '../desk/people.ts';
import { child } from './child.ts';
import type { Says } from './claimer.ts';

/** What one agent was told of three deliveries of one press. */
export interface Claimed {
  got: number;
  already: number;
  /** who has it, of each that was told it is taken */
  taken: string[];
}
export interface RaceFigures {
  pairs: number;
  doubleOwners: number;
  notTold: number;
  ms: number;
}
const agents = ['one@corp.test', 'two@corp.test'] as const;

export async function claimThrice(desk: Desk, id: number, agent: string): Promise<Claimed> {
  const by: Actor = { id: agent, role: 'agent', channel: 'page', conversation: 'desk' };
  const answers = await Promise.all([1, 2, 3].map(() => desk.act(id, { kind: 'claim' }, by)));
  const claimed: Claimed = { got: 0, already: 0, taken: [] };
  for (const answer of answers) {
    if ('events' in answer) claimed.got++;
    else if ('refused' in answer && answer.refused.code === 'already') claimed.already++;
    else if ('refused' in answer && answer.refused.code === 'taken') claimed.taken.push(answer.refused.owner);
  }
  return claimed;
}

/** Two agents claim each of so many cases at once, in this process. */
export async function raceHere(place: StorePlace, pairs: number): Promise<RaceFigures> {
  const store = await openStore(place);
  try {
    const desks = agents.map(() => createDesk(store.cases, places, Date.now));
    return await race(store, pairs, (id) =>
      Promise.all(agents.map((agent, at) => claimThrice(desks[at]!, id, agent))),
    );
  } finally {
    await store.close();
  }
}

/** The same from two processes that share a database. @param cache folder for compiled code */
export async function raceProcesses(
  place: StorePlace,
  auditKey: string,
  pairs: number,
  cache: string,
): Promise<RaceFigures> {
  const store = await openStore(place, { auditKey });
  const children = agents.map(() => child<Says>('claimer.ts', cache, () => undefined));
  try {
    await Promise.all(
      children.map(async (one, at) => {
        await one.ready;
        const opened = one.until((said) => 'open' in said);
        one.tell({ place, auditKey, agent: agents[at] });
        await opened;
      }),
    );
    return await race(store, pairs, async (id) => {
      const answers = children.map((one) => one.until((said) => 'claimed' in said && said.claimed === id));
      for (const one of children) one.tell({ claim: id });
      return (await Promise.all(answers)) as unknown as Claimed[];
    });
  } finally {
    await Promise.all(children.map((one) => one.kill()));
    await store.close();
  }
}

async function race(
  store: Store,
  pairs: number,
  both: (id: number) => Promise<Claimed[]>,
): Promise<RaceFigures> {
  const desk = createDesk(store.cases, places, Date.now);
  const began = performance.now();
  let doubleOwners = 0;
  let notTold = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const draft = { requester: anna.id, complaint: complaint(`race${began}-${pair}@hoster.test`) };
    const { case: one } = await desk.open(draft, anna);
    const claimed = await both(one.id);
    const { case: after, events } = (await store.cases.load(one.id))!;
    const won = claimed.filter(({ got }) => got === 1);
    if (won.length !== 1 || events.length !== 2) doubleOwners++;
    for (const [at, { got, already, taken }] of claimed.entries()) {
      const fine =
        after.owner === agents[at]
          ? got === 1 && already === 2
          : taken.length === 3 && taken.every((owner) => owner === after.owner);
      if (!fine) notTold++;
    }
    const lines = await store.audit.lines({ caseId: one.id });
    assert.deepEqual(
      lines.map(({ facts }) => facts.event),
      ['opened', 'claimed'],
    );
  }
  return { pairs, doubleOwners, notTold, ms: Math.round(performance.now() - began) };
}
