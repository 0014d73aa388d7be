import assert from 'node:assert/strict';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { type Bot, buildBot } from '../../bot/server.ts';
import type { Diagnosis } from '../../engine/index.ts';
import { type FakeConnector, startConnector, teamsMessage } from './fake-connector.ts';
import { issuer, type Oidc, startOidc } from './oidc-server.ts';
import { keptLog, smallDialog } from './small-dialog.ts';

const appId = '11111111-2222-3333-4444-555555555555';

/** Outbound tokens need a real authority; the inbound side stays as it is. */
class NoOutboundTokens extends ConfigurationServiceClientCredentialFactory {
  override async createCredentials() {
    return { signRequest: async (request: unknown) => request } as never;
  }
}

describe('who is let in at /api/messages (real keys, real OpenID server)', () => {
  let oidc: Oidc;
  let connector: FakeConnector;
  let bot: Bot;
  let url: string;
  const log = keptLog();
  before(async () => {
    [oidc, connector] = await Promise.all([startOidc(), startConnector()]);
    bot = buildBot({
      settings: {
        development: true,
        port: 0,
        host: '127.0.0.1',
        roles: { agents: [], admins: [] },
        bot: { appId, appPassword: 'unused', appType: 'MultiTenant', tenantId: 't-1', serviceHosts: [] },
      },
      dialog: smallDialog,
      examine: async () => ({}) as Diagnosis,
      confirm: async () => undefined,
      log,
      issuer: {
        tokenIssuer: issuer,
        openIdMetadataUrl: oidc.url,
        loginUrl: 'https://login.example',
        oauthScope: 'https://scope.example',
        oauthUrl: 'https://oauth.example',
        callerId: 'urn:test',
        credentials: new NoOutboundTokens({
          MicrosoftAppId: appId,
          MicrosoftAppPassword: 'unused',
          MicrosoftAppType: 'MultiTenant',
        }),
      },
    });
    ({ url } = await bot.start());
  });
  after(async () => {
    await bot.stop();
    await Promise.all([oidc.stop(), connector.stop()]);
  });

  const claims = () => ({ iss: issuer, aud: appId, serviceurl: connector.url });
  async function post(authorization: string | undefined, activity: Record<string, unknown> = {}) {
    const response = await fetch(`${url}api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization === undefined ? {} : { authorization }),
      },
      body: JSON.stringify(teamsMessage(connector.url, activity)),
    });
    return { status: response.status, body: await response.text() };
  }
  /** everything printed while work runs */
  async function printed(work: () => Promise<void>): Promise<string> {
    const out: string[] = [];
    const [stdout, stderr] = [process.stdout.write, process.stderr.write];
    const keep = (chunk: string | Uint8Array) => out.push(String(chunk)) > 0;
    process.stdout.write = process.stderr.write = keep as typeof process.stdout.write;
    try {
      await work();
    } finally {
      process.stdout.write = stdout;
      process.stderr.write = stderr;
    }
    return out.join('');
  }
  const unsigned = (payload: object) =>
    [
      { alg: 'none', kid: 'k1', typ: 'JWT' },
      { ...payload, exp: Math.floor(Date.now() / 1000) + 3600 },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
      .concat('.');

  it('a valid token: 200, and the answer comes', async () => {
    assert.deepEqual(await post(`Bearer ${await oidc.token(claims())}`), { status: 200, body: '' });
    assert.equal(
      connector.calls.at(-1)?.body.attachments?.[0]?.content.body[0]?.text,
      'anna@hoster.example: hello',
    );
  });
  it('expired within the five minutes that clocks may differ: 200', async () => {
    const token = await oidc.token(claims(), { expires: -120 });
    assert.equal((await post(`Bearer ${token}`)).status, 200);
  });

  const refused: [
    what: string,
    authorization: () => Promise<string | undefined>,
    activity?: Record<string, unknown>,
  ][] = [
    ['no token', async () => undefined],
    ['an empty header', async () => ''],
    ['no scheme', async () => oidc.token(claims())],
    ['another scheme', async () => `Basic ${await oidc.token(claims())}`],
    ['garbage', async () => 'Bearer a.b.c'],
    ['half a token', async () => `Bearer ${(await oidc.token(claims())).slice(0, 60)}`],
    ['an unknown key id', async () => `Bearer ${await oidc.token(claims(), { kid: 'k2' })}`],
    [
      'a known key id, a stranger’s signature',
      async () => `Bearer ${await oidc.token(claims(), { key: oidc.strangersKey })}`,
    ],
    ['another audience', async () => `Bearer ${await oidc.token({ ...claims(), aud: 'other' })}`],
    ['no audience', async () => `Bearer ${await oidc.token({ iss: issuer, serviceurl: connector.url })}`],
    [
      'another issuer',
      async () => `Bearer ${await oidc.token({ ...claims(), iss: 'https://evil.example' })}`,
    ],
    [
      'a token that the tenant gave to an emulator',
      async () =>
        `Bearer ${await oidc.token({ iss: 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/', aud: appId, appid: appId, ver: '1.0' })}`,
    ],
    ['expired', async () => `Bearer ${await oidc.token(claims(), { expires: -3600 })}`],
    ['alg none', async () => `Bearer ${unsigned(claims())}`],
    [
      'another service URL in the token',
      async () =>
        `Bearer ${await oidc.token({ ...claims(), serviceurl: 'https://smba.trafficmanager.net/' })}`,
    ],
    ['no service URL in the token', async () => `Bearer ${await oidc.token({ iss: issuer, aud: appId })}`],
    [
      'a key not endorsed for the channel',
      async () => `Bearer ${await oidc.token(claims())}`,
      { channelId: 'emulator' },
    ],
  ];
  for (const [what, authorization, activity] of refused)
    it(`${what}: 401, without a word`, async () => {
      const before = connector.calls.length;
      const header = await authorization();
      let answer: { status: number; body: string } | undefined;
      const said = await printed(async () => {
        answer = await post(header, activity);
      });
      assert.deepEqual(answer, { status: 401, body: '' });
      assert.equal(said, '');
      assert.equal(connector.calls.length, before);
      const token = header?.split(' ')[1];
      if (token) assert.ok(!log.text().includes(token), 'the token is not in the log');
      assert.doesNotMatch(log.text(), /BEGIN|invalid signature/);
    });

  it('the keys cannot be had: 503, so that the channel tries again', async () => {
    const gone = await startOidc();
    await gone.stop();
    const other = buildBot({
      settings: {
        development: true,
        port: 0,
        host: '127.0.0.1',
        roles: { agents: [], admins: [] },
        bot: { appId, appPassword: 'x', appType: 'SingleTenant', tenantId: 't-1', serviceHosts: [] },
      },
      dialog: smallDialog,
      examine: async () => ({}) as Diagnosis,
      confirm: async () => undefined,
      log,
      issuer: {
        tokenIssuer: issuer,
        openIdMetadataUrl: gone.url,
        loginUrl: 'https://login.example',
        oauthScope: 'https://scope.example',
        oauthUrl: 'https://oauth.example',
        callerId: 'urn:test',
      },
    });
    const at = (await other.start()).url;
    const response = await fetch(`${at}api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await oidc.token(claims())}` },
      body: JSON.stringify(teamsMessage(connector.url)),
    });
    assert.deepEqual([response.status, await response.text()], [503, '']);
    await other.stop();
  });
});

describe('starting', () => {
  const start = (settings: object) =>
    buildBot({
      settings: {
        development: false,
        port: 0,
        host: '127.0.0.1',
        roles: { agents: [], admins: [] },
        ...settings,
      },
      dialog: smallDialog,
      examine: async () => ({}) as Diagnosis,
      confirm: async () => undefined,
      log: keptLog(),
    });
  const bot = { appId, appPassword: 'p', appType: 'SingleTenant', tenantId: 't', serviceHosts: [] };
  const refused: [string, object, string][] = [
    ['no app id', {}, 'no-app-id'],
    ['an empty app id', { bot: { ...bot, appId: '' } }, 'no-app-id'],
    ['no password', { bot: { ...bot, appPassword: undefined } }, 'no-app-password'],
    ['no tenant', { bot: { ...bot, tenantId: undefined, appType: 'MultiTenant' } }, 'no-tenant-id'],
    ['development beyond loopback', { development: true, host: '0.0.0.0' }, 'not-loopback'],
  ];
  for (const [what, settings, code] of refused)
    it(`is refused with ${what}`, () => assert.throws(() => start(settings), { name: 'StartRefused', code }));
  it('MSI needs no password', () => {
    assert.ok(start({ bot: { ...bot, appType: 'UserAssignedMSI', appPassword: undefined } }));
  });
});
