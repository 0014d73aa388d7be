import assert from 'node:assert/strict';
import { type Bot, buildBot } from '../../../../bot/server.ts';
import { slackFaults } from '../../../../cards/render/slack.ts';
import { type FakeConnector, startConnector, teamsMessage } from '../../fake-connector.ts';
import { keptLog, smallDialog, view } from '../../small-dialog.ts';
import { diagnosis } from '../../turn-world.ts';

interface Carried {
  text?: string;
  channelData?: { text: string; blocks: { type: string; elements?: { value?: string }[] }[] };
  attachments?: unknown;
}

describe('a workspace of Slack that Azure Bot Service carries', () => {
  let bot: Bot;
  let url: string;
  let connector: FakeConnector;
  before(async () => {
    connector = await startConnector();
    bot = buildBot({
      settings: { development: true, port: 0, host: '127.0.0.1', roles: { agents: [], admins: [] } },
      dialog: {
        ...smallDialog,
        reducer: (state, input, speaker) => {
          const step = smallDialog.reducer(state, input, speaker);
          const offer = { id: 'why', label: { id: 'why' }, data: { run: 'r1' } };
          if (input.kind === 'text' && input.text === 'offer')
            step.replies = [{ view: { ...view('offer'), actions: [offer] } }];
          return step;
        },
      },
      examine: async () => diagnosis,
      confirm: async () => undefined,
      confirmed: (identity) =>
        identity === 'slack:T0HOSTER:U0ANNA' ? { sip: 'anna@hoster.example', by: 'admin@x' } : undefined,
      log: keptLog(),
    });
    ({ url } = await bot.start());
  });
  after(async () => {
    await bot.stop();
    await connector.stop();
  });
  beforeEach(() => {
    connector.calls.length = 0;
  });

  const say = async (more: Record<string, unknown>) => {
    const body = teamsMessage(connector.url, {
      channelId: 'slack',
      conversation: { id: 'B0DOCTOR:T0HOSTER:D0ANNA' },
      from: { id: 'U0ANNA:T0HOSTER', name: 'anna' },
      recipient: { id: 'B0DOCTOR:T0HOSTER', name: 'doctor' },
      ...more,
    });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}api/messages`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    assert.equal(response.status, 200);
    return connector.calls.map((call) => call.body as unknown as Carried);
  };
  const header = ({ channelData }: Carried = {}) => JSON.stringify(channelData?.blocks[0]);

  it('gets Block Kit and no Adaptive Card', async () => {
    const [sent] = await say({ text: 'hello' });
    assert.equal(sent?.attachments, undefined);
    assert.match(header(sent), /anna@hoster\.example: hello/);
    assert.deepEqual(slackFaults(sent?.channelData as never), []);
  });
  it('who is not linked is a stranger', async () => {
    const [sent] = await say({
      text: 'hello',
      from: { id: 'U0OTHER:T0HOSTER' },
      conversation: { id: 'B:T:D9' },
    });
    assert.match(header(sent), /foreign: hello/);
  });
  it('a press says what its button was kept for', async () => {
    const [offer] = await say({ text: 'offer' });
    const button = offer?.channelData?.blocks.find(({ type }) => type === 'actions')?.elements?.[0];
    assert.match(button?.value ?? '', /^[\w-]{27}$/);
    for (const payload of [{ actions: [button] }, JSON.stringify({ actions: [button] })]) {
      connector.calls.length = 0;
      const [sent] = await say({
        text: button?.value,
        channelData: { Payload: payload, ApiToken: 'xoxb-1' },
      });
      assert.match(header(sent), /why \{\\"run\\":\\"r1\\"\}/);
    }
  });
  it('in a channel nothing about anybody is told: who has a chat of their own is answered there', async () => {
    const lounge = { id: 'B0DOCTOR:T0HOSTER:C0LOUNGE', isGroup: true };
    const [own, pointer] = await say({ text: 'hello', conversation: lounge });
    assert.match(header(own), /anna@hoster/);
    assert.match(header(pointer), /answered-in-private/);
    const paths = connector.calls.map(({ path }) => decodeURIComponent(path));
    assert.deepEqual(
      paths.map((path) => path.includes('C0LOUNGE')),
      [false, true],
    );
    connector.calls.length = 0;
    const [stranger] = await say({ text: 'hello', conversation: lounge, from: { id: 'U0OTHER:T0HOSTER' } });
    assert.match(header(stranger), /personal-only/);
  });
});
