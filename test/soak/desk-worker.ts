/**
 * A process that works at the desk until it is killed: people press, what changed is shown. It says on its standard
 * output what it has acknowledged and what it has shown, and reads one line of JSON that says how to go on.
 */
import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { type Actor, type CaseCommand, createDesk, type DeskAnswer } from '../../desk/index.ts';
import { type ClaimedDelivery, openStore, type StorePlace } from '../../store/index.ts';
import { randomOf } from '../bot/kill-process.ts';
import { ada, adam, agnes, anna, arne, bert, complaint, day, places } from '../desk/people.ts';

export interface DeskOrders {
  place: StorePlace;
  auditKey?: string;
  seed: number;
  /** press until killed, or only show what is left and end */
  mode: 'load' | 'drain';
}
export type Said =
  | { ready: true }
  | { ack: number; events: [seq: number, kind: string, by: string][] }
  | { shown: string; how: 'post' | 'update'; message: string; version: number }
  /** the store knows that it is out */
  | { out: string }
  | { failed: 'unsent' | 'ambiguous'; key: string }
  | { head: { seq: number; hash: string; at: number } };
const say = (said: Said) => void process.stdout.write(`${JSON.stringify(said)}\n`);

say({ ready: true });
// what is always killed would never keep its compiled code; a server does so half a second after its start
flushCompileCache();
const orders = JSON.parse(String((await once(process.stdin, 'data'))[0])) as DeskOrders;
process.stdin.destroy(); // it would keep the process from ending
const { place, auditKey, seed, mode } = orders;
const random = randomOf(seed);
const any = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const store = await openStore(place, { server: true, ...(auditKey ? { auditKey } : {}) });
const desk = createDesk(store.cases, places, Date.now);
const draining = mode === 'drain';

const commands = (): CaseCommand[] => [
  { kind: 'claim' },
  { kind: 'claim' },
  { kind: 'hand-over' },
  { kind: 'release' },
  { kind: 'wait', for: 'user' },
  { kind: 'note', text: 'looked' },
  { kind: 'propose', proposal: { option: 2, commands: ['x'], rollback: ['y'], expiresAt: Date.now() + day } },
  { kind: 'approve' },
  { kind: 'resolve', code: 'fixed', note: 'done' },
  { kind: 'reopen', reason: 'again' },
];
const told = ({ case: one, events }: Extract<DeskAnswer, { events: unknown }>) =>
  say({ ack: one.id, events: events.map(({ seq, kind, by }) => [seq, kind, by.id]) });

async function press(by: Actor): Promise<void> {
  const open = await store.cases.list({ most: 20 });
  if (open.length < 5 || random() < 0.1) {
    const causes = random() < 0.3 ? { primaryCause: 'certificate-expired', domain: `d${seed % 7}.test` } : {};
    const draft = complaint(`p${Math.floor(random() * 1e9)}@hoster.test`, causes);
    const { case: one } = await desk.open({ requester: by.id, complaint: draft }, by);
    return void say({ ack: one.id, events: [[1, 'opened', by.id]] });
  }
  const answer = await desk.act(any(open).id, any(commands()), by);
  if ('events' in answer) told(answer);
}

/** A channel that now and then takes nothing, or takes it and does not say so. */
async function show(claimed: ClaimedDelivery): Promise<void> {
  const { key, message, delivery } = claimed;
  const version = (await store.cases.load(delivery.caseId))?.case.version ?? 0;
  const luck = draining ? 1 : random();
  if (luck < 0.1) {
    say({ failed: 'unsent', key });
    return void (await store.deliveries.retry(claimed, Date.now() + 5));
  }
  const id = message ?? `${process.pid}-${Math.floor(random() * 1e9)}`;
  say({ shown: key, how: message === undefined ? 'post' : 'update', message: id, version });
  await pause(random() * 4);
  if (luck >= 0.14) {
    await store.deliveries.sent(claimed, id);
    return say({ out: key });
  }
  say({ failed: 'ambiguous', key });
  await store.deliveries.retry(claimed, Date.now() + 5);
}

async function showing(): Promise<void> {
  for (;;) {
    const due = await store.deliveries.claim(store.owner, Date.now(), 8, store.exclusive || draining);
    await Promise.all(due.map(show));
    if (draining && due.length === 0 && (await store.deliveries.next()) === undefined) return;
    if (due.length === 0) await pause(5);
  }
}
async function pressing(by: Actor): Promise<void> {
  for (;;) {
    await press(by);
    await pause(random() * 10);
  }
}
const head = await store.audit.head();
if (head) say({ head });
await Promise.all(
  draining ? [showing()] : [showing(), ...[anna, bert, agnes, arne, ada, adam].map(pressing)],
);
await store.close();
