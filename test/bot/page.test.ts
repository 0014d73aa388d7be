import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { LabPerson } from '../../bot/channels/page/people.ts';
import { type Bot, buildBot } from '../../bot/server.ts';
import type { Diagnosis } from '../../engine/index.ts';
import { openPage, shown } from './page-client.ts';
import { noLog, smallDialog } from './small-dialog.ts';

const people: LabPerson[] = [
  { id: 'anna', name: 'Anna', upn: 'anna@hoster.example', situation: 'a' },
  { id: 'guest', name: 'Guest', upn: 'x_y.example#EXT#@hoster.example', situation: 'b', guest: true },
];

describe('the chat page', () => {
  let bot: Bot;
  let url: string;
  let port: number;
  before(async () => {
    bot = buildBot({
      settings: { development: true, port: 0, host: '127.0.0.1', roles: { agents: [], admins: [] } },
      dialog: smallDialog,
      examine: async (_request, onProgress) => {
        onProgress({ step: 'dns', state: 'done' });
        await new Promise((resolve) => setTimeout(resolve, 50));
        return { primaryCause: null } as Diagnosis;
      },
      confirm: async () => undefined,
      log: noLog,
      labPeople: people,
    });
    ({ url } = await bot.start());
    port = Number(new URL(url).port);
  });
  after(() => bot.stop());

  it('welcomes, answers as the chosen person, and turns progress into the result in the same message', async () => {
    const page = await openPage(url, 'anna');
    await page.until((event) => shown(event) === 'welcome');
    const began = Date.now();
    await page.send({ text: 'hello' });
    await page.until((event) => shown(event) === 'anna@hoster.example: hello');
    await page.send({ text: 'check' });
    const first = await page.until((event) => shown(event) === 'started');
    const last = await page.until((event) => shown(event) === 'r1');
    assert.deepEqual([first.kind, last.kind], ['post', 'update']);
    assert.equal(last.id, first.id);
    assert.ok(Date.now() - began < 1000, `${Date.now() - began} ms`);
    page.close();
  });

  it('takes a press both ways: Submit as a message, Execute as an invoke whose answer is the card', async () => {
    const page = await openPage(url, 'anna');
    await page.send({ text: 'check' });
    const card = await page.until((event) => shown(event) === 'r1');
    await page.send({ submit: { action: 'why', verdict: 'v1' }, replyTo: card.id });
    const submitted = await page.until((event) => shown(event).startsWith('why'));
    assert.equal(submitted.id, card.id);
    const answer = await page.send({
      execute: { verb: 'helped', data: { verdict: 'v1' } },
      replyTo: card.id,
    });
    assert.equal(answer.status, 200);
    const body = answer.body as { type: string; value: { body: { text: string }[] } };
    assert.equal(body.type, 'application/vnd.microsoft.card.adaptive');
    assert.equal(body.value.body[0]?.text, 'helped {"verdict":"v1"}');
    page.close();
  });

  it('a guest is foreign', async () => {
    const page = await openPage(url, 'guest');
    await page.send({ text: 'hello' });
    await page.until((event) => shown(event) === 'foreign: hello');
    page.close();
  });

  const refused: [
    what: string,
    status: number,
    path: string,
    options: { method?: string; headers?: Record<string, string> },
  ][] = [
    ['another host name', 403, '/', { headers: { host: 'evil.example:1' } }],
    ['another port in the host name', 403, '/', { headers: { host: '127.0.0.1:1' } }],
    ['no origin', 403, '/page/conversations', { method: 'POST', headers: {} }],
    [
      'another origin',
      403,
      '/page/conversations',
      { method: 'POST', headers: { origin: 'http://evil.example' } },
    ],
    ['no token', 403, '/page/conversations', { method: 'POST', headers: { origin: 'OWN' } }],
    [
      'a wrong token',
      403,
      '/page/activities',
      { method: 'POST', headers: { origin: 'OWN', 'x-page-token': 'x' } },
    ],
    [
      'a browser at the connector',
      403,
      '/page/connector/v3/conversations/x/members',
      { headers: { origin: 'OWN' } },
    ],
    ['an unknown conversation', 404, '/page/connector/v3/conversations/x/members', {}],
    ['an unknown conversation', 404, '/page/events/x', {}],
    ['a way out of the folder', 404, '/page/assets/..%2f..%2fpage.ts', {}],
  ];
  for (const [what, status, path, { method = 'GET', headers = {} }] of refused)
    it(`refuses ${what} at ${path}`, async () => {
      const own = Object.entries(headers).map(([name, value]) => [
        name,
        value === 'OWN' ? url.slice(0, -1) : value,
      ]);
      assert.equal(await statusOf(port, path, method, Object.fromEntries(own)), status);
    });

  it('is drawn without anything from elsewhere', async () => {
    const response = await fetch(url);
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'self'/);
    const html = await response.text();
    assert.doesNotMatch(html, /https?:\/\//);
    assert.doesNotMatch(html, /<script(?![^>]*src=)|style=|\son\w+=/);
    for (const [, asset] of html.matchAll(/(?:src|href)="(\/page\/[^"]+)"/g))
      assert.equal((await fetch(new URL(asset!, url))).status, 200, asset);
  });

  it('is not there outside development', async () => {
    const real = buildBot({
      settings: {
        development: false,
        port: 0,
        host: '127.0.0.1',
        roles: { agents: [], admins: [] },
        bot: { appId: 'a', appPassword: 'p', appType: 'SingleTenant', tenantId: 't', serviceHosts: [] },
      },
      dialog: smallDialog,
      examine: async () => ({}) as Diagnosis,
      confirm: async () => undefined,
      log: noLog,
      labPeople: people,
    });
    const at = (await real.start()).url;
    for (const path of [
      '',
      'page/people',
      'page/assets/page.js',
      'page/connector/v3/conversations/x/members',
    ])
      assert.equal((await fetch(at + path)).status, 404, path);
    assert.equal(((await (await fetch(`${at}healthz`)).json()) as { ok: boolean }).ok, true);
    await real.stop();
  });
});

function statusOf(
  port: number,
  path: string,
  method: string,
  headers: Record<string, string>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const body = method === 'POST' ? '{}' : undefined;
    const sent = request({
      host: '127.0.0.1',
      port,
      path,
      method,
      headers: { 'content-type': 'application/json', ...headers },
    });
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
