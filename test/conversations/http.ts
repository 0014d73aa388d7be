import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../bot/clock.ts';
import { triageDialog } from '../../bot/serve-dialog.ts';
import { type Bot, buildBot } from '../../bot/server.ts';
import { memoryStore } from '../../store/index.ts';
import { type FakeConnector, startConnector, teamsMessage } from '../bot/fake-connector.ts';
import { noLog } from '../bot/small-dialog.ts';
import { readCard, type Seen } from './card.ts';
import type { Channel, Told } from './conversation.ts';
import { countedIn } from './going.ts';
import type { ConversationWorld } from './world.ts';

/** A clock that can be put forward: what was arranged then comes due. */
export function movableClock(): Clock & { forward(ms: number): void } {
  let ahead = 0;
  const waiting = new Set<{ at: number; work: () => void }>();
  const clock = {
    now: () => Date.now() + ahead,
    after(ms: number, work: () => void) {
      const one = { at: clock.now() + ms, work };
      waiting.add(one);
      return () => void waiting.delete(one);
    },
    forward(ms: number) {
      ahead += ms;
      for (const one of [...waiting]) {
        if (one.at > clock.now()) continue;
        waiting.delete(one);
        one.work();
      }
    },
  };
  return clock;
}

/** The connector's calls of a turn as the messages that they leave. */
function told(connector: FakeConnector, from: number, began: number, kept: Map<string, Seen>): Told {
  const calls = connector.calls.slice(from);
  const touched = new Set<string>();
  calls.forEach(({ method, path, body }, at) => {
    const id = method === 'PUT' ? decodeURIComponent(path.split('/').at(-1)!) : `m${from + at + 1}`;
    const card = body.attachments?.[0]?.content;
    kept.set(id, card ? readCard(card) : { text: body.text ?? '', buttons: [] });
    touched.add(id);
  });
  const times = calls.map(({ at }) => at - began);
  return {
    seen: [...touched].map((id) => kept.get(id)!),
    posts: calls.filter(({ method }) => method === 'POST').length,
    edits: calls.filter(({ method }) => method === 'PUT').length,
    firstMs: Math.min(...times),
    finalMs: Math.max(...times),
  };
}

export interface HttpChannel extends Channel {
  stop(): Promise<void>;
}

/** The same over HTTP: activities into the adapter, replies at a connector of our own. */
export async function overHttp(world: ConversationWorld, name: string): Promise<HttpChannel> {
  const { upn, role } = world.speaker(name);
  const connector = await startConnector();
  connector.member = { userPrincipalName: upn, userRole: 'user', tenantId: 't-1' };
  const clock = movableClock();
  const { going, last, ...work } = countedIn(world);
  const bot: Bot = buildBot({
    settings: {
      development: true,
      port: 0,
      host: '127.0.0.1',
      publicUrl: 'https://doctor.hoster.example',
      roles: { agents: role === 'agent' ? [upn] : [], admins: role === 'admin' ? [upn] : [] },
    },
    dialog: triageDialog,
    store: memoryStore(),
    ...work,
    confirm: world.composed.confirm,
    log: noLog,
    clock,
  });
  const { url } = await bot.start();
  const kept = new Map<string, Seen>();
  const conversation = { id: `c-${name}`, conversationType: 'personal', tenantId: 't-1' };

  async function turn(act: () => Promise<void>): Promise<Told> {
    const from = connector.calls.length;
    const began = Date.now();
    await act();
    // everything is said when nothing works any more and no call came for a moment
    for (let quiet = 0; quiet < 4; ) {
      const before = connector.calls.length;
      await pause(25);
      const still = going() === 0 && connector.calls.length === before && before > from;
      quiet = still ? quiet + 1 : 0;
      if (Date.now() - began > 8000) break;
    }
    return told(connector, from, began, kept);
  }
  const send = (more: Record<string, unknown>) =>
    turn(async () => {
      await fetch(`${url}api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(teamsMessage(connector.url, { conversation, locale: 'en-US', ...more })),
      });
    });

  return {
    say: (text) => send({ text }),
    press: ({ data = {} }) =>
      send({
        type: 'invoke',
        name: 'adaptiveCard/action',
        text: undefined,
        value: { action: { type: 'Action.Execute', verb: data.action, data } },
      }),
    later: () => turn(async () => clock.forward(15 * 60_000 + 1000)),
    diagnosis: last,
    async stop() {
      await bot.stop();
      await connector.stop();
    },
  };
}
