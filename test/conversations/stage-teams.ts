import { triageDialog } from '../../bot/serve-dialog.ts';
import { buildBot } from '../../bot/server.ts';
import { memoryStore } from '../../store/index.ts';
import { startConnector, teamsMessage } from '../bot/fake-connector.ts';
import { noLog } from '../bot/small-dialog.ts';
import { readCard, type Seen } from './card.ts';
import { countedIn, quiet } from './going.ts';
import { movableClock } from './http.ts';
import { type Room, type Stage, upnIn } from './stage.ts';
import type { ConversationWorld } from './world.ts';

const channels: Partial<Record<Room, string>> = {
  desk: '19:desk@thread.tacv2',
  admins: '19:admins@thread.tacv2',
};

/** Several people on Teams: a chat of two each, and channels with threads, over HTTP through the adapter. */
export async function onTeams(world: ConversationWorld): Promise<Stage> {
  const connector = await startConnector();
  const { agents, admins } = world.lab.world;
  const upnOf = upnIn(world);
  const clock = movableClock();
  const { going, ...work } = countedIn(world);
  const store = await memoryStore();
  const bot = buildBot({
    settings: {
      development: true,
      port: 0,
      host: '127.0.0.1',
      publicUrl: 'https://doctor.hoster.example',
      roles: { agents, admins },
    },
    dialog: triageDialog,
    store,
    ...work,
    world: world.composed.world,
    confirm: world.composed.confirm,
    log: noLog,
    clock,
  });
  const { url } = await bot.start();

  async function send(who: string, room: Room, more: Record<string, unknown>): Promise<void> {
    const from = connector.calls.length;
    const id = `29:${who}`;
    connector.members.set(id, { userPrincipalName: upnOf(who), userRole: 'user', tenantId: 't-1' });
    const channel = channels[room];
    const conversation =
      channel === undefined
        ? { id: `chat-${who}`, conversationType: 'personal', tenantId: 't-1' }
        : { id: channel, conversationType: 'channel', isGroup: true, tenantId: 't-1' };
    const activity = teamsMessage(connector.url, {
      from: { id, name: who },
      conversation,
      locale: 'en-US',
      ...more,
    });
    await fetch(`${url}api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    await quiet(connector.calls, going, from);
  }

  return {
    world,
    say: (who, room, text) => send(who, room, { text }),
    press: (who, room, { data = {} }) =>
      send(who, room, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        text: undefined,
        value: { action: { type: 'Action.Execute', verb: data.action, data } },
      }),
    async wait(minutes) {
      const from = connector.calls.length;
      clock.forward(minutes * 60_000);
      await quiet(connector.calls, going, from);
    },
    calls: () => connector.calls.map(({ method, at }) => ({ at, edit: method === 'PUT' })),
    audited: async () => (await store.audit.lines({})).length,
    read(place) {
      const conversation = channels[place as Room] ?? `chat-${place}`;
      const there = new Map<string, Seen>();
      connector.calls.forEach(({ method, path, body }, at) => {
        const [, id = '', , activity = ''] =
          /conversations\/([^/]+)(\/activities\/?)?([^/]*)$/.exec(path) ?? [];
        if (decodeURIComponent(id).split(';')[0] !== conversation) return;
        const key = method === 'PUT' ? decodeURIComponent(activity) : `m${at + 1}`;
        const card = body.attachments?.[0]?.content;
        there.set(key, card ? readCard(card) : { text: body.text ?? '', buttons: [] });
      });
      return [...there.values()];
    },
    async stop() {
      await bot.stop();
      await connector.stop();
    },
  };
}
