import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type Bot, buildBot } from '../../bot/server.ts';
import { bodyLimit } from '../../bot/server-body.ts';
import type { Diagnosis } from '../../engine/index.ts';
import { type FakeConnector, startConnector, teamsMessage } from './fake-connector.ts';
import { keptLog, smallDialog } from './small-dialog.ts';

describe('POST /api/messages over HTTP', () => {
  let bot: Bot;
  let url: string;
  let connector: FakeConnector;
  const log = keptLog();
  before(async () => {
    connector = await startConnector();
    bot = buildBot({
      settings: { development: true, port: 0, host: '127.0.0.1', roles: { agents: [], admins: [] } },
      dialog: smallDialog,
      examine: async () => ({ primaryCause: null }) as Diagnosis,
      confirm: async () => undefined,
      log,
      rulesVersion: '7',
    });
    ({ url } = await bot.start());
  });
  after(async () => {
    await bot.stop();
    await connector.stop();
  });
  beforeEach(() => {
    connector.calls.length = 0;
    connector.next.length = 0;
  });

  const json = { 'content-type': 'application/json' };
  async function post(body: string | Buffer | object, headers: Record<string, string> = json) {
    const raw = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const response = await fetch(`${url}api/messages`, { method: 'POST', headers, body: raw as string });
    return { status: response.status, text: await response.text() };
  }
  const conversation = (id: string) => ({
    conversation: { id, conversationType: 'personal', tenantId: 't-1' },
  });
  const said = () => connector.calls.map(({ body }) => body.attachments?.[0]?.content.body[0]?.text);
  const ok = { status: 200, text: '' };

  it('answers a message with a card in the conversation, not inside the HTTP response', async () => {
    assert.deepEqual(await post(teamsMessage(connector.url, conversation('c-a'))), ok);
    assert.deepEqual(said(), ['anna@hoster.example: hello']);
    assert.match(connector.calls[0]!.path, /\/v3\/conversations\/c-a\/activities/);
  });
  it('the same activity again changes nothing', async () => {
    const message = teamsMessage(connector.url, conversation('c-b'));
    for (const timestamp of ['2026-01-01T00:00:00Z', '2026-01-01T00:00:15Z'])
      assert.deepEqual(await post({ ...message, timestamp }), ok);
    assert.deepEqual(said(), ['anna@hoster.example: hello']);
  });
  it('a mention of the bot is no part of what was said', async () => {
    await post(
      teamsMessage(connector.url, { ...conversation('c-c'), text: '<at>UC Doctor</at>\u00a0help me' }),
    );
    assert.deepEqual(said(), ['anna@hoster.example: help me']);
  });
  const inGroup = (who: string, text: string, conversationType = 'groupChat') =>
    post(
      teamsMessage(connector.url, {
        text,
        from: { id: `29:${who}` },
        conversation: { id: 'g', conversationType },
      }),
    );
  it('in a group or channel it asks to be written to in person, and looks at nothing', async () => {
    connector.members.set('29:zoe', { userPrincipalName: 'zoe@hoster.example', tenantId: 't-1' });
    for (const conversationType of ['groupChat', 'channel']) await inGroup('zoe', 'check', conversationType);
    assert.deepEqual(said(), ['personal-only', 'personal-only']);
  });
  it('who has a chat of their own is answered there, and the group reads no more than that', async () => {
    await post(teamsMessage(connector.url, { ...conversation('c-own'), text: 'first' }));
    connector.calls.length = 0;
    await inGroup('anna', 'second');
    assert.deepEqual(
      connector.calls.map(({ path }) => /conversations\/([^/]+)/.exec(path)?.[1]),
      ['c-own', 'g'],
    );
    assert.deepEqual(said(), ['anna@hoster.example: first,second', 'answered-in-private']);
  });
  it('a text beyond the limit is told so, with the limit, and not read', async () => {
    const long = { ...conversation('c-l'), text: 'x'.repeat(60_001) };
    assert.deepEqual(await post(teamsMessage(connector.url, long)), ok);
    await post(teamsMessage(connector.url, { ...conversation('c-l'), text: 'y' }));
    assert.deepEqual(said(), ['at most 60000', 'anna@hoster.example: y']);
  });
  it('a check answers HTTP first; the message is updated afterwards', async () => {
    assert.deepEqual(await post(teamsMessage(connector.url, { ...conversation('c-d'), text: 'check' })), ok);
    for (let wait = 0; connector.calls.length < 2 && wait < 100; wait++)
      await new Promise((done) => setTimeout(done, 10));
    assert.deepEqual(
      connector.calls.map(({ method }) => method),
      ['POST', 'PUT'],
    );
    assert.match(connector.calls[1]!.path, /activities\/m1$/);
  });
  it('Action.Execute is answered with a card response, an unknown invoke with 501', async () => {
    const value = { action: { type: 'Action.Execute', verb: 'why', data: { action: 'why', verdict: 'v' } } };
    const invoke = {
      ...teamsMessage(connector.url, conversation('c-e')),
      type: 'invoke',
      name: 'adaptiveCard/action',
      value,
    };
    const answer = JSON.parse((await post(invoke)).text) as { statusCode: number; value: string };
    assert.deepEqual([answer.statusCode, answer.value], [200, 'why {"verdict":"v"}']);
    assert.equal((await post({ ...invoke, id: 'other', name: 'task/fetch' })).status, 501);
  });
  it('a value that is no press is told as an unknown press', async () => {
    for (const [index, value] of [
      5,
      [],
      'x',
      { action: 'A B' },
      { action: { a: 1 } },
      { a: { b: 1 } },
    ].entries())
      await post(teamsMessage(connector.url, { ...conversation(`c-f${index}`), value, text: undefined }));
    assert.deepEqual(new Set(said()), new Set([' {}']));
    assert.equal(connector.calls.length, 6);
  });
  it('repeats a send that was refused with 412 or a bare 429', async () => {
    connector.next.push(429, 412);
    assert.deepEqual(await post(teamsMessage(connector.url, conversation('c-g'))), ok);
    assert.equal(connector.calls.length, 3);
  });
  it('does not repeat 403', async () => {
    connector.next.push(403);
    assert.deepEqual(await post(teamsMessage(connector.url, conversation('c-h'))), ok);
    assert.equal(connector.calls.length, 1);
  });
  it('words of a person are not in the log', () => {
    assert.doesNotMatch(log.text(), /help me|hello/);
    assert.match(log.text(), /"said":\{"length":7,"hash":"[0-9a-f]{12}"\}/);
  });

  const message = () => teamsMessage(connector.url);
  const refused: [
    what: string,
    status: number,
    body: () => string | Buffer | object,
    headers?: Record<string, string>,
  ][] = [
    ['gzip', 415, () => gzipSync(JSON.stringify(message())), { ...json, 'content-encoding': 'gzip' }],
    ['gzip that is none', 415, () => 'x', { ...json, 'content-encoding': 'gzip' }],
    ['a gzip bomb', 415, () => gzipSync(Buffer.alloc(30_000_000)), { ...json, 'content-encoding': 'gzip' }],
    ['multipart', 415, () => '--a--', { 'content-type': 'multipart/form-data; boundary=a' }],
    ['text', 415, () => 'x', { 'content-type': 'text/plain' }],
    ['no JSON', 400, () => '{"a":'],
    ['a list', 400, () => []],
    ['nothing', 400, () => ({})],
    ['200,000 brackets', 400, () => '['.repeat(200_000)],
    ['too much', 413, () => JSON.stringify({ ...message(), text: 'x'.repeat(bodyLimit) })],
    ['no id', 400, () => ({ ...message(), id: undefined })],
    ['a text that is none', 400, () => ({ ...message(), text: 5 })],
    ['a conversation that is none', 400, () => ({ ...message(), conversation: 'c' })],
    ['another channel', 400, () => ({ ...message(), channelId: 'directline' })],
    ['AseChannel', 400, () => ({ ...message(), channelId: 'AseChannel' })],
    ['a service URL elsewhere', 400, () => ({ ...message(), serviceUrl: 'https://evil.example/' })],
    ['a look-alike host', 400, () => ({ ...message(), serviceUrl: 'https://xbotframework.com/' })],
    [
      'a host in disguise',
      400,
      () => ({ ...message(), serviceUrl: 'https://smba.trafficmanager.net@evil.example/' }),
    ],
    ['metadata', 400, () => ({ ...message(), serviceUrl: 'http://169.254.169.254/' })],
    [
      'plain HTTP to a connector',
      400,
      () => ({ ...message(), serviceUrl: 'http://smba.trafficmanager.net/' }),
    ],
  ];
  for (const [what, status, body, headers] of refused)
    it(`${what}: ${status}, without a word, and the bot lives`, async () => {
      assert.deepEqual(await post(body(), headers), { status, text: '' });
      assert.deepEqual(connector.calls, []);
      assert.equal((await fetch(`${url}healthz`)).status, 200);
    });

  it('health names versions and nothing else', async () => {
    const health = (await (await fetch(`${url}healthz`)).json()) as Record<string, unknown>;
    assert.deepEqual(Object.keys(health), ['ok', 'versions']);
    assert.deepEqual(Object.keys(health.versions as object), ['ucDoctor', 'rules', 'node']);
  });
  it('an unknown path and method say a status and nothing more', async () => {
    const unknown = await fetch(`${url}nothing/<script>`);
    assert.deepEqual([unknown.status, await unknown.text()], [404, '{"status":404}']);
    const method = await fetch(`${url}api/messages`);
    assert.deepEqual([method.status, await method.text()], [405, '{"status":405}']);
  });
  it('a body cut off, and half a request line, end nothing', async () => {
    const { port } = new URL(url);
    for (const half of [
      'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
      'GARBAGE\r\n\r\n',
    ])
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(half);
          setTimeout(() => socket.destroy(), 30);
        });
        socket.on('close', () => resolve());
        socket.on('error', () => undefined);
      });
    assert.equal((await fetch(`${url}healthz`)).status, 200);
  });
});
