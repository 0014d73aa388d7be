import assert from 'node:assert/strict';
import { type InboundActivity, parseActivity } from '../../bot/channels/teams/activity.ts';
import { invokeInput, messageInput } from '../../bot/channels/teams/input.ts';
import { buildBot } from '../../bot/server.ts';
import type { Diagnosis } from '../../engine/index.ts';
import { startConnector, teamsMessage } from './fake-connector.ts';
import { mutated, seeded } from './mutate.ts';
import { keptLog, smallDialog } from './small-dialog.ts';

const bases = (serviceUrl: string) => [
  teamsMessage(serviceUrl),
  teamsMessage(serviceUrl, { text: undefined, value: { action: 'why', verdict: 'v', n: 1 } }),
  {
    ...teamsMessage(serviceUrl),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'why', data: { action: 'why' } }, trigger: 'manual' },
  },
  {
    ...teamsMessage(serviceUrl),
    type: 'conversationUpdate',
    membersAdded: [{ id: '29:a', name: 'A' }],
    channelData: { tenant: { id: 't' } },
    entities: [{ type: 'mention', mentioned: { id: '28:bot' }, text: '<at>UC Doctor</at>' }],
  },
];

describe('mutated activities', () => {
  it('40,000 through the reader: never a throw, never slow, and what is let in has its shape', () => {
    const random = seeded(20261124);
    const list = bases('https://smba.trafficmanager.net/emea/');
    let [letIn, slowest] = [0, 0];
    for (let round = 0; round < 40_000; round++) {
      const body = mutated(list[round % list.length], random);
      const read = () => {
        const began = performance.now();
        const parsed = parseActivity(body, { development: false, serviceHosts: [] });
        if (parsed.ok) check(parsed.activity);
        return { ok: parsed.ok, ms: performance.now() - began };
      };
      const { ok, ms } = read();
      if (ok) letIn += 1;
      // a busy machine makes anything slow once; an input that is slow is slow again
      slowest = Math.max(slowest, ms > 50 ? Math.min(ms, read().ms) : ms);
    }
    assert.ok(letIn > 2000 && letIn < 38_000, `${letIn} let in`);
    assert.ok(slowest < 100, `${slowest} ms`);
    assert.equal(({} as { a?: number }).a, undefined, 'no prototype was polluted');
  }).timeout(30_000);

  function check(activity: InboundActivity): void {
    assert.equal(new URL(activity.serviceUrl).hostname, 'smba.trafficmanager.net');
    for (const text of [activity.id, activity.conversation.id, activity.from.id, activity.type])
      assert.match(text, /^[^\u0000-\u001f]+$/);
    for (const input of [messageInput(activity), invokeInput(activity)]) {
      if (input?.kind !== 'action') continue;
      assert.match(input.id, /^([a-z][a-z0-9-]*)?$/);
      for (const value of Object.values(input.data)) assert.equal(typeof value, 'string');
    }
  }

  it('400 over HTTP, with a token asked for: 400 or 401, nothing else, and nothing is sent anywhere', async () => {
    const connector = await startConnector();
    const log = keptLog();
    const bot = buildBot({
      settings: {
        development: true,
        port: 0,
        host: '127.0.0.1',
        roles: { agents: [], admins: [] },
        bot: { appId: 'a', appPassword: 'p', appType: 'SingleTenant', tenantId: 't', serviceHosts: [] },
      },
      dialog: smallDialog,
      examine: async () => ({}) as Diagnosis,
      confirm: async () => undefined,
      log,
    });
    const { url } = await bot.start();
    const random = seeded(7);
    const list = bases(connector.url);
    const seen = new Map<number, number>();
    const one = async (body: unknown) => {
      const response = await fetch(`${url}api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body) ?? '',
      });
      assert.equal(await response.text(), '');
      seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
    };
    for (let round = 0; round < 50; round++)
      await Promise.all(list.concat(list).map((base) => one(mutated(base, random))));
    assert.deepEqual([...seen.keys()].sort(), [400, 401]);
    assert.deepEqual(connector.calls, []);
    assert.deepEqual(log.text().match(/.*(crashed|failed).*/g), null);
    assert.equal((await fetch(`${url}healthz`)).status, 200);
    await bot.stop();
    await connector.stop();
  });

  it('400 over HTTP in development, where they are let in: no crash, no 500', async () => {
    const connector = await startConnector();
    const log = keptLog();
    const bot = buildBot({
      settings: { development: true, port: 0, host: '127.0.0.1', roles: { agents: [], admins: [] } },
      dialog: smallDialog,
      examine: async () => ({ primaryCause: null }) as Diagnosis,
      confirm: async () => undefined,
      log,
    });
    const { url } = await bot.start();
    const random = seeded(8);
    const list = bases(connector.url);
    const statuses = new Set<number>();
    const one = async (base: object) => {
      // the service URL stays: a mutated one is sent to, and repeated for seconds, as it should be
      const changed = mutated(base, random);
      const inner =
        typeof changed === 'object' && changed !== null && !Array.isArray(changed)
          ? { ...changed, serviceUrl: connector.url }
          : changed;
      const body = JSON.stringify(inner) ?? '';
      const headers = { 'content-type': 'application/json' };
      statuses.add((await fetch(`${url}api/messages`, { method: 'POST', headers, body })).status);
    };
    for (let round = 0; round < 50; round++) await Promise.all(list.concat(list).map(one));
    for (const status of statuses) assert.ok([200, 400, 501].includes(status), String(status));
    assert.deepEqual(
      log.text().match(/.*(turn-crashed|turn-failed|request-crashed|pipeline-failed).*/g),
      null,
    );
    await bot.stop();
    await connector.stop();
  }).timeout(20_000);
});
