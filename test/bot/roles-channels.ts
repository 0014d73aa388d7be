import { startSlack, team } from './channels/slack/fake-slack.ts';
import { asJson, direct, post, press, signingSecret } from './channels/slack/sent.ts';
import { startConnector, teamsMessage } from './fake-connector.ts';
import { openPage, type PageClient, shown } from './page-client.ts';
import {
  deskChannel,
  type Heard,
  heardOf,
  mostPeople,
  type RoleBot,
  type RoleChannel,
  roleBot,
  sceneIn,
  upnOf,
} from './roles-stage.ts';

export type Opened = RoleChannel & { world: RoleBot };

/** Teams: each in a chat of two, or each in a thread of the helpdesk's channel. */
export async function onTeams(where: 'personal' | 'channel'): Promise<Opened> {
  const connector = await startConnector();
  const world = await roleBot({}, {}, sceneIn);
  const threadOf = (name: string) => `${deskChannel};messageid=${name}`;
  const send = async (name: string, more: Record<string, unknown>) => {
    const conversation =
      where === 'personal'
        ? { id: `chat-${name}`, conversationType: 'personal', tenantId: 't-1' }
        : { id: threadOf(name), conversationType: 'channel', isGroup: true, tenantId: 't-1' };
    const activity = teamsMessage(connector.url, { from: { id: `29:${name}`, name }, conversation, ...more });
    await fetch(`${world.url}api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
  };
  return {
    world,
    async enter(name, guest) {
      const member = { userPrincipalName: upnOf(name), userRole: guest ? 'guest' : 'user', tenantId: 't-1' };
      connector.members.set(`29:${name}`, member);
      const id = where === 'personal' ? `chat-${name}` : threadOf(name);
      return { id: guest ? `29:${name}` : upnOf(name), conversation: `msteams ${id}` };
    },
    say: ({ name }, text) => send(name, { text }),
    press: ({ name }, id, data) =>
      send(name, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        text: undefined,
        value: { action: { type: 'Action.Execute', verb: id, data: { ...data, action: id } } },
      }),
    async heard({ conversation }) {
      const id = conversation.split(' ')[1];
      const path = `/v3/conversations/${encodeURIComponent(id as string)}/activities`;
      const there = connector.calls.filter((call) => call.path.startsWith(path));
      return there
        .flatMap(({ body }) => body.attachments ?? [])
        .map((one) => heardOf(one.content.body[0]!.text));
    },
    count: () => connector.calls.length,
    async stop() {
      await world.bot.stop();
      await connector.stop();
    },
  };
}

/** Slack: each in their own chat with the bot. */
export async function onSlack(): Promise<Opened> {
  const slack = await startSlack();
  const world = await roleBot(
    {
      slack: { mode: 'http', signingSecret, botToken: 'xoxb-1', trustProfileEmail: true, apiUrl: slack.url },
    },
    {},
    sceneIn,
  );
  const userOf = (name: string) => `U0${name.toUpperCase()}`;
  return {
    world,
    async enter(name, guest) {
      const user = userOf(name);
      slack.users[user] = { profile: { email: upnOf(name) }, is_restricted: guest };
      const conversation = `slack ${team} D${user.slice(1)}`;
      return { id: guest ? `slack:${team}:${user}` : upnOf(name), conversation };
    },
    say: async ({ name }, text) => void (await post(world.url, asJson(direct(userOf(name), text)))),
    async press({ name, conversation }, id, data) {
      const user = userOf(name);
      await world.store.presses.keep(conversation, [{ id: `b-${name}`, action: id, data }], Date.now());
      await post(world.url, press(user, `b-${name}`, { channel: `D${user.slice(1)}`, ts: '1780000000.1' }));
    },
    async heard({ name }): Promise<Heard[]> {
      const there = slack.messages.filter(({ channel }) => channel === `D${userOf(name).slice(1)}`);
      return there.map(({ blocks }) =>
        heardOf((blocks[0] as unknown as { text: { text: string } }).text.text),
      );
    },
    count: () => slack.messages.length,
    async stop() {
      await world.bot.stop();
      await slack.stop();
    },
  };
}

/** The chat page of the demonstration. */
export async function onPage(): Promise<Opened> {
  const kinds = ['user', 'demoted', 'agent', 'admin', 'guest'];
  const labPeople = kinds.flatMap((kind) =>
    Array.from({ length: mostPeople }, (_, at) => ({
      id: `${kind}${at}`,
      name: `${kind}${at}`,
      upn: upnOf(`${kind}${at}`),
      situation: '',
      guest: kind === 'guest',
    })),
  );
  const world = await roleBot({}, { labPeople }, sceneIn);
  const clients = new Map<string, PageClient>();
  const all = () => [...clients.values()].flatMap(({ events }) => events);
  return {
    world,
    async enter(name, guest) {
      const client = await openPage(world.url, name);
      await client.until(() => true); // the welcome
      clients.set(name, client);
      return {
        id: guest ? `29:${name}` : upnOf(name),
        conversation: `msteams ${client.conversation}`,
      };
    },
    say: async ({ name }, text) => void (await clients.get(name)!.send({ text })),
    press: async ({ name }, id, data) =>
      void (await clients.get(name)!.send({ execute: { verb: id, data: { ...data, action: id } } })),
    heard: async ({ name }) =>
      clients
        .get(name)!
        .events.slice(1)
        .map((event) => heardOf(shown(event))),
    count: () => all().length,
    async stop() {
      for (const client of clients.values()) client.close();
      await world.bot.stop();
    },
  };
}
