import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { type FakeConnector, startConnector, teamsMessage } from '../fake-connector.ts';
import { deskChannel, heardOf, type RoleBot, roleBot, sceneIn, upnOf } from '../roles-stage.ts';

const other = '19:everybody@thread.tacv2';

describe('what is of one person, where others read', () => {
  let connector: FakeConnector;
  let world: RoleBot;
  beforeEach(async () => {
    connector = await startConnector();
    world = await roleBot();
    await sceneIn(world.store);
  });
  afterEach(async () => {
    await world.bot.stop();
    await connector.stop();
  });

  async function sent(name: string, id: string, more: Record<string, unknown>, kind?: string) {
    connector.member = { userPrincipalName: upnOf(name), userRole: 'user', tenantId: 't-1' };
    const conversation = { id, tenantId: 't-1', ...(kind ? { conversationType: kind } : {}) };
    const activity = teamsMessage(connector.url, { from: { id: `29:${name}`, name }, conversation, ...more });
    await fetch(`${world.url}api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    await pause(150);
  }
  const pressed = (action: string, data: Record<string, string> = {}) => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    value: { action: { type: 'Action.Execute', verb: action, data: { ...data, action } } },
  });
  const heardIn = (id: string) =>
    connector.calls
      .filter(({ path }) => path.startsWith(`/v3/conversations/${encodeURIComponent(id)}/`))
      .flatMap(({ body }) => body.attachments ?? [])
      .map((one) => heardOf(one.content.body[0]!.text));

  it('a card of a case in a channel that is the helpdesk’s no more tells nothing there', async () => {
    for (const action of ['case-evidence', 'case-recheck', 'case-whatif', 'case-give', 'case-claim'])
      await sent('agent1', other, pressed(action, { case: '1' }), 'channel');
    const heard = heardIn(other);
    assert.ok(heard.length > 0);
    assert.deepEqual([...new Set(heard.map(({ name }) => name))], ['personal-only']);
    assert.doesNotMatch(JSON.stringify(heard), /canary/);
  });
  it('nor does a group whose kind the channel does not say', async () => {
    await sent('agent1', '19:group@thread.v2', { text: 'case 1' });
    assert.deepEqual(
      heardIn('19:group@thread.v2').map(({ name }) => name),
      ['personal-only'],
    );
  });
  it('the audit is told to the administrator alone, or not at all', async () => {
    await sent('admin1', deskChannel, { text: 'audit case 1' }, 'channel');
    assert.deepEqual(
      heardIn(deskChannel).map(({ name }) => name),
      ['personal-only'],
    );
    await sent('admin1', 'chat-admin1', { text: 'help' }, 'personal');
    await sent('admin1', deskChannel, { text: 'audit case 1' }, 'channel');
    assert.doesNotMatch(JSON.stringify(heardIn(deskChannel)), /canary/);
    assert.ok(heardIn('chat-admin1').some(({ name }) => name === 'audit'));
  });
  it('an agent gives a case to nobody but the helpdesk', async () => {
    const { store } = world;
    await sent('agent1', 'chat-agent1', pressed('case-hand-over', { case: '1' }), 'personal');
    await sent(
      'agent1',
      'chat-agent1',
      pressed('case-hand-over', { case: '1', to: 'eve@else.test' }),
      'personal',
    );
    assert.equal((await store.cases.load(1))?.case.owner, upnOf('agent1'));
    const [line] = await store.audit.lines({ kind: 'refused' });
    assert.deepEqual([line?.actor, line?.facts.what], [upnOf('agent1'), 'hand-over']);
    await sent(
      'agent1',
      'chat-agent1',
      pressed('case-hand-over', { case: '1', to: upnOf('agent2') }),
      'personal',
    );
    assert.equal((await store.cases.load(1))?.case.owner, upnOf('agent2'));
  });
  it('a language that is none is not kept', async () => {
    for (const language of ['zz', 'not a language', 'en-u-ca-'.repeat(100), '__proto__'])
      await sent('user1', 'chat-user1', pressed('language', { language }), 'personal');
    assert.equal(await world.store.preferences.language(upnOf('user1')), undefined);
    assert.deepEqual([...new Set(heardIn('chat-user1').map(({ name }) => name))], ['refused']);
    assert.doesNotMatch(world.log.text(), /turn-crashed/);
  });
});
