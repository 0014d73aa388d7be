import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { randomOf } from '../bot/kill-process.ts';
import { upnOf } from '../bot/roles-stage.ts';
import { type DeliveryRig, slackRig, teamsRig } from './delivery-rig.ts';
import { type Arrival, createFaults, type FaultFigures } from './faults.ts';

export interface DeliveryOrders {
  channel: 'teams' | 'slack';
  seed: number;
  /** people who complain, each in a conversation of their own */
  people: number;
  /** of calls that go wrong */
  share: number;
  /** the bot's clock goes so many times as fast; 1: with the waits that it really has */
  times: number;
  /** given up on after, ms */
  withinMs: number;
}
export interface DeliveryFigures extends FaultFigures {
  channel: string;
  cases: number;
  /** shown for the desk: cards, lines, notices */
  deliveries: number;
  /** given up, each for a blocked bot */
  dead: number;
  /** what somebody typed and was answered */
  answers: number;
  /** posted more than once */
  duplicates: number;
  ms: number;
}
type Known = { what: string; case: number };

/**
 * People complain, agents claim, look and resolve, all at once, while the channel fails; then looks at what arrived.
 * @throws AssertionError where something is lost, out of order, too early, or said twice without need
 */
export async function deliveryUnderFaults(orders: DeliveryOrders): Promise<DeliveryFigures> {
  const { channel, seed, people, share, times, withinMs } = orders;
  const random = randomOf(seed);
  const names = Array.from({ length: people }, (_, at) => `user${at}`);
  const blockedNames = new Set(names.filter((_, at) => at % 7 === 3));
  const blocked = (place: string) =>
    [...blockedNames].some((name) => place === `chat-${name}` || place === `D0${name.toUpperCase()}`);
  const teams = channel === 'teams';
  const quick = times > 1;
  const letGoMs = teams ? (quick ? 800 : 10_000) : quick ? 500 : 6000;
  const retryAfter = teams && quick ? 0.04 : 1;
  const faults = createFaults({ random, share, teams, blocked, retryAfter, letGoMs });
  const rig = await (teams ? teamsRig : slackRig)(faults, times);
  const began = Date.now();
  try {
    const { store } = rig.world;
    await rig.placeDesk('admin0');
    await until(withinMs, async () =>
      (await store.places.all()).some(({ conversation }) => conversation.endsWith(rig.desk)),
    );
    // answered before anything fails: only what is shown by itself goes there afterwards
    await until(withinMs, async () => rig.arrivals.length > 0);
    faults.on = true;
    const asked = await load(rig, names, random, withinMs);
    await until(withinMs, async () => (await left(rig)) === 0 && answered(rig, asked));
    const figures = await looked(rig, asked, blockedNames, quick ? 2 : 0);
    // a quick clock makes the waits between two sends shorter than they really are
    if (!quick) assert.equal(faults.figures.early, 0, 'nobody spoke before Retry-After was over');
    assert.equal(faults.figures.mostAtOnce, 1, 'one at a time in a place');
    assert.ok(
      faults.figures.longestHang < letGoMs * 1.5 + 500,
      `${faults.figures.longestHang} ms without an answer`,
    );
    // with short waits on a busy machine an answer may come too late to be heard
    const { ambiguous, unsaid } = faults.figures;
    const inDoubt = quick ? ambiguous : unsaid;
    assert.ok(figures.duplicates <= inDoubt, `${figures.duplicates} said twice, ${inDoubt} in doubt`);
    return { channel, ...figures, ...faults.figures, ms: Date.now() - began };
  } finally {
    await rig.stop();
  }
}

/** What each agent typed, in its order. */
type Asked = Map<string, number[]>;

async function load(
  rig: DeliveryRig,
  names: readonly string[],
  random: () => number,
  withinMs: number,
): Promise<Asked> {
  const asked: Asked = new Map();
  const { store } = rig.world;
  await Promise.all(
    names.map(async (name, at) => {
      await pause(random() * 300);
      await rig.complain(name);
      const agent = `agent${at % 5}`;
      let id: number | undefined;
      await until(withinMs, async () => {
        id = (await store.cases.list({ requester: upnOf(name) }))[0]?.id;
        return id !== undefined;
      });
      const data = { case: String(id) };
      await pause(random() * 200);
      await rig.press(agent, 'case-claim', data);
      await until(withinMs, async () => (await store.cases.load(id as number))?.case.owner === upnOf(agent));
      const list = asked.get(agent) ?? [];
      asked.set(agent, list);
      list.push(id as number);
      await rig.say(agent, `case ${id}`);
      await pause(random() * 200);
      await rig.press(agent, 'case-resolve', { ...data, code: 'fixed' });
      await until(withinMs, async () => (await store.cases.load(id as number))?.case.status === 'resolved');
    }),
  );
  return asked;
}

async function until(ms: number, holds: () => Promise<boolean>): Promise<void> {
  for (const began = Date.now(); !(await holds()); await pause(20))
    if (Date.now() - began > ms) throw new Error(`not in ${ms} ms`);
}

async function cases(rig: DeliveryRig): Promise<number[]> {
  const all = await rig.world.store.cases.list({ status: ['resolved'], most: 100_000 });
  return all.map(({ id }) => id);
}

/** Deliveries that are not out yet. */
async function left(rig: DeliveryRig): Promise<number> {
  let ready = 0;
  for (const id of await cases(rig))
    ready += (await rig.world.store.deliveries.of(id)).filter(({ state }) => state === 'ready').length;
  return ready;
}

const chatOf = (agent: string) => new RegExp(`^(chat-${agent}|D0${agent.toUpperCase()})$`);
const answersOf = (rig: DeliveryRig, agent: string): number[] =>
  rig.arrivals.filter(({ place }) => chatOf(agent).test(place)).map(({ view }) => read(view).case);

const answered = (rig: DeliveryRig, asked: Asked): boolean =>
  [...asked].every(([agent, ids]) => new Set(answersOf(rig, agent)).size === ids.length);

/** Which message of which case a view is. */
function read(view: string): Known {
  const { name, title } = JSON.parse(view) as { name: string; title: { id: string; args?: { id?: number } } };
  const what = /line|notice/.test(name) ? title.id : name;
  return { what, case: title.args?.id ?? 0 };
}

async function looked(rig: DeliveryRig, asked: Asked, blocked: ReadonlySet<string>, unheard: number) {
  const { store } = rig.world;
  const all = await cases(rig);
  let [deliveries, dead, duplicates] = [0, 0, 0];
  for (const id of all) {
    const found = (await store.cases.load(id))!;
    const isBlocked = blocked.has(found.case.requester.split('@')[0] as string);
    for (const { state, why, delivery } of await store.deliveries.of(id)) {
      deliveries++;
      if (state === 'sent') continue;
      assert.equal(state, 'dead');
      assert.ok(isBlocked && delivery.what.startsWith('requester'), `${delivery.what} of ${id}: ${why}`);
      assert.match(why ?? '', /MessageWritesBlocked|is_archived/);
      dead++;
    }
    const about = rig.arrivals.filter(({ place, view }) => read(view).case === id && !/agent/i.test(place));
    duplicates += twice(about);
    lastIsNewest(about, id, isBlocked);
    debounced(about, found.events.length + unheard);
  }
  for (const [agent, ids] of asked) {
    const firsts = [...new Set(answersOf(rig, agent))];
    assert.deepEqual(
      firsts.toSorted((a, b) => a - b),
      ids.toSorted((a, b) => a - b),
      `${agent} is answered`,
    );
    duplicates += twice(rig.arrivals.filter(({ place }) => chatOf(agent).test(place)));
  }
  await inOrder(rig);
  const answers = [...asked.values()].reduce((sum, ids) => sum + ids.length, 0);
  return { cases: all.length, deliveries, dead, answers, duplicates };
}

const keyOf = ({ place, view }: Arrival) => `${place} ${Object.values(read(view)).join(' ')}`;

/** Posted again: of each message in its place, all but the first. */
function twice(list: readonly Arrival[]): number {
  const posts = list.filter(({ how }) => how === 'post').map(keyOf);
  return posts.length - new Set(posts).size;
}

/** No card stays behind: what it says last is that the case is resolved. */
function lastIsNewest(list: readonly Arrival[], id: number, isBlocked: boolean): void {
  const last = (what: string) => list.findLast(({ view }) => read(view).what === what)?.view;
  assert.match(last('case') ?? '', /desk\.status\.resolved/, `the card of ${id}`);
  if (!isBlocked)
    assert.match(last('requester-case') ?? '', /requester\.resolved/, `the requester’s card of ${id}`);
}

/** A card is sent once for each state, and again only where it may not have arrived. */
function debounced(list: readonly Arrival[], states: number): void {
  for (const what of ['case', 'requester-case']) {
    const cards = list.filter(({ view }) => read(view).what === what);
    const unsaid = cards.filter((one) => one.unsaid).length;
    assert.ok(cards.length <= states + unsaid, `${what}: ${cards.length} times for ${states} states`);
  }
}

/** The desk's channel hears of what happened in the order in which it was written down. */
async function inOrder(rig: DeliveryRig): Promise<void> {
  const lines = await rig.world.store.audit.lines({ kind: 'case', most: 100_000 });
  const at = new Map(lines.map(({ seq, caseId, facts }) => [`${facts.event} ${caseId}`, seq]));
  const heard = rig.arrivals
    .filter(({ place, view }) => place === rig.desk && read(view).what.startsWith('desk.line.'))
    .map(({ view }) => `${read(view).what.slice('desk.line.'.length)} ${read(view).case}`);
  const seqs = [...new Set(heard)].map((line) => at.get(line));
  assert.deepEqual(
    seqs,
    seqs.toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    'the lines of the desk’s channel',
  );
}
