import assert from 'node:assert/strict';
import { type FakeSocket, startSocket } from './fake-socket.ts';
import { direct } from './sent.ts';
import { type SmallWorld, smallWorld } from './small-world.ts';

describe('Slack over Socket Mode', () => {
  let world: SmallWorld;
  let socket: FakeSocket;
  before(async () => {
    socket = await startSocket();
    world = await smallWorld({ mode: 'socket', appToken: 'xapp-canary-1', socketUrl: socket.url });
  });
  after(async () => {
    await world.stop();
    await socket.stop();
  });
  const acked = async (id: string) => {
    await world.until(() => socket.acks.has(id));
    return socket.acks.get(id);
  };

  it('opens no inbound path', async () => {
    const response = await fetch(`${world.url}slack/events`, { method: 'POST', body: '{}' });
    assert.equal(response.status, 404);
  });
  it('answers a message, and acknowledges when it has', async () => {
    const id = socket.send('events_api', direct('U0ANNA', 'over the socket'));
    await acked(id);
    assert.match(world.said().at(-1)!, /^D0ANNA: .*over the socket$/);
  });
  it('an envelope that comes again has its effect once', async () => {
    const body = direct('U0ANNA', 'twice');
    for (let time = 0; time < 2; time++) await acked(socket.send('events_api', body));
    assert.equal(world.said().filter((text) => text.endsWith('twice')).length, 1);
  });
  it('a slash command gets its word in the acknowledgement', async () => {
    const payload = {
      command: '/doctor',
      text: 'slash',
      user_id: 'U0ANNA',
      channel_id: 'C0LOUNGE',
      trigger_id: 't1',
    };
    const answer = (await acked(socket.send('slash_commands', payload))) as { text: string };
    assert.equal(answer.text, 'answered-in-private');
    await world.until(() => world.said().at(-1)!.endsWith('slash'));
  });
  it('connects again when the connection ends, and goes on', async () => {
    const before = socket.opened;
    socket.drop();
    await world.until(() => socket.opened > before);
    await acked(socket.send('events_api', direct('U0ANNA', 'again there')));
    assert.match(world.said().at(-1)!, /again there$/);
  });
  it('a token that was withdrawn ends nothing: it is tried again', async () => {
    world.slack.troubles.push({ method: 'apps.connections.open', how: { error: 'invalid_auth' } });
    const before = socket.opened;
    socket.drop();
    await world.until(() => socket.opened > before);
    assert.match(world.log.text(), /slack-socket-failed/);
    assert.doesNotMatch(world.log.text(), /canary/);
  });
}).timeout(15_000);
