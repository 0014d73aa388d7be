import assert from 'node:assert/strict';
import type { LookupFunction } from 'node:net';
import { createLdapDirectory, type LdapDirectory, type LdapSettings } from '../../../engine/clients/ldap.ts';
import { sidBytes } from '../../../engine/clients/sid.ts';
import { type Keys, makeKeys } from './ldap-certificates.ts';
import {
  type Asked,
  entry,
  reference,
  result,
  type ScriptServer,
  startScript,
} from './ldap-script-server.ts';

const host = 'dc1.hoster.example';
const lookup = ((name, options, done) => {
  const known = name === host ? '127.0.0.1' : undefined;
  if (!known) done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), '', 4);
  else if (options.all) done(null, [{ address: known, family: 4 }]);
  else done(null, known, 4);
}) as LookupFunction;

const sid = 'S-1-5-21-11-22-33-1103';
const ann = {
  objectClass: ['top', 'person', 'user'],
  mail: ['ann@hoster.example'],
  objectSid: [sidBytes(sid) as Buffer],
  'msRTCSIP-PrimaryUserAddress': ['sip:ann@hoster.example'],
};
const who = [{ attribute: 'mail', value: 'ann@hoster.example' }] as const;

/** Answers every search with ann. */
const findsAnn = (asked: Asked) => {
  if (asked.operation !== 'search') return false;
  asked.reply(entry(asked.id, 'cn=Ann,dc=hoster,dc=example', ann), result(asked.id, 0x65));
  return true;
};

describe('a live directory', () => {
  let keys: Keys;
  const open: { close(): Promise<void> }[] = [];
  before(() => {
    keys = makeKeys([host]);
  });
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one.close();
  });
  const start = async (
    mode: 'ldap' | 'ldaps' | 'mute',
    script: (asked: Asked) => boolean,
  ): Promise<ScriptServer> => {
    const server = await startScript(keys, mode, script);
    open.push(server);
    return server;
  };
  const directory = (settings: Partial<LdapSettings>): LdapDirectory => {
    const made = createLdapDirectory({
      forest: 'hoster',
      urls: [],
      startTls: false,
      bindDn: 'CN=reader,DC=hoster,DC=example',
      bindPassword: 'secret',
      baseDns: ['DC=hoster,DC=example'],
      ca: keys.ca,
      timeoutMs: 1500,
      lookup,
      ...settings,
    });
    open.push(made);
    return made;
  };
  const ldaps = (server: ScriptServer) => `ldaps://${host}:${server.port}`;
  const ldap = (server: ScriptServer) => `ldap://${host}:${server.port}`;

  it('finds over ldaps, with bytes read as bytes and the name in one spelling', async () => {
    const server = await start('ldaps', findsAnn);
    const [found] = await directory({ urls: [ldaps(server)] }).find(who);
    assert.equal(found?.dn, 'CN=Ann,DC=hoster,DC=example');
    assert.equal(found?.sid, sid);
    assert.equal(found?.lync?.sip, 'ann@hoster.example');
  });

  it('upgrades with StartTLS before it says a password', async () => {
    const server = await start('ldap', findsAnn);
    assert.equal((await directory({ urls: [ldap(server)], startTls: true }).find(who)).length, 1);
    const binds = server.asked.filter(({ operation }) => operation === 'bind');
    assert.deepEqual(
      binds.map(({ secure, password }) => ({ secure, password })),
      [{ secure: true, password: 'secret' }],
    );
  });

  it('sends nothing at all in the clear', async () => {
    const server = await start('ldap', findsAnn);
    await assert.rejects(directory({ urls: [ldap(server)] }).find(who), {
      reason: { code: 'denied', detail: 'tls-required' },
    });
    assert.equal(server.asked.length, 0);
  });

  it('says no password to a server that refuses StartTLS', async () => {
    const server = await start('ldap', (asked) => {
      if (asked.operation === 'startTls') asked.reply(result(asked.id, 0x78, 52, 'no'));
      return asked.operation === 'startTls';
    });
    await assert.rejects(directory({ urls: [ldap(server)], startTls: true }).find(who), {
      reason: { code: 'tls-failed', detail: 'starttls-refused' },
    });
    assert.ok(server.asked.every(({ operation }) => operation !== 'bind'));
  });

  it('binds nobody with an empty password', async () => {
    const server = await start('ldaps', findsAnn);
    await assert.rejects(directory({ urls: [ldaps(server)], bindPassword: '' }).find(who), {
      reason: { code: 'not-configured', detail: 'bind-password-empty' },
    });
    assert.equal(server.asked.length, 0);
  });

  it('names the certificate fault: wrong authority, wrong name', async () => {
    const server = await start('ldaps', findsAnn);
    const other = makeKeys([host]);
    await assert.rejects(directory({ urls: [ldaps(server)], ca: other.ca }).find(who), (error: never) => {
      const { reason } = error as { reason: { code: string; detail: string } };
      assert.equal(reason.code, 'tls-failed');
      assert.match(reason.detail, /UNABLE_TO_VERIFY|SELF_SIGNED|CERT_SIGNATURE_FAILURE/);
      return true;
    });
    await assert.rejects(directory({ urls: [`ldaps://127.0.0.1:${server.port}`] }).find(who), {
      reason: { code: 'tls-failed', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    });
  });

  it('tells the sub-code of a refused bind, and asks no server again for a while', async () => {
    const server = await start('ldaps', (asked) => {
      if (asked.operation !== 'bind') return false;
      const text = '80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data 775, v3839';
      asked.reply(result(asked.id, 0x61, 49, text));
      return true;
    });
    const one = directory({ urls: [ldaps(server), `ldaps://${host}:1`] });
    for (let time = 0; time < 3; time += 1) {
      await assert.rejects(one.find(who), { reason: { code: 'bind-refused', detail: '775' } });
    }
    assert.equal(server.asked.filter(({ operation }) => operation === 'bind').length, 1);
  });

  it('goes on to the next server, and starts with the good one the next time', async () => {
    const good = await start('ldaps', findsAnn);
    const one = directory({ urls: [`ldaps://${host}:1`, ldaps(good)] });
    assert.equal((await one.find(who)).length, 1);
    assert.equal((await one.find(who)).length, 1);
    assert.equal(good.asked.filter(({ operation }) => operation === 'bind').length, 1);
  });

  it('tells names, refusals and silence apart', async () => {
    await assert.rejects(directory({ urls: ['ldaps://dc9.hoster.example'] }).find(who), {
      reason: { code: 'not-resolved', detail: 'ENOTFOUND dc9.hoster.example:636' },
    });
    await assert.rejects(directory({ urls: [`ldaps://${host}:1`] }).find(who), {
      reason: { code: 'refused', detail: `ECONNREFUSED ${host}:1` },
    });
    const mute = await start('mute', () => true);
    await assert.rejects(directory({ urls: [ldaps(mute)], timeoutMs: 400 }).find(who), {
      reason: { code: 'timed-out', detail: `400 ms ${host}:${mute.port}` },
    });
    const quiet = await start('ldaps', (asked) => asked.operation === 'search');
    await assert.rejects(directory({ urls: [ldaps(quiet)], timeoutMs: 300 }).find(who), {
      reason: { code: 'timed-out', detail: `300 ms ${host}:${quiet.port}` },
    });
  });

  it('leaves a silent first server in time for the second', async () => {
    const mute = await start('mute', () => true);
    const good = await start('ldaps', findsAnn);
    const from = performance.now();
    const one = directory({ urls: [ldaps(mute), ldaps(good)], timeoutMs: 800 });
    assert.equal((await one.find(who)).length, 1);
    assert.ok(performance.now() - from < 800);
  });

  it('shares one connection among those who ask at once', async () => {
    const server = await start('ldaps', findsAnn);
    const one = directory({ urls: [ldaps(server)] });
    const all = await Promise.all(Array.from({ length: 40 }, () => one.find(who)));
    assert.ok(all.every((found) => found.length === 1));
    assert.equal(new Set(server.asked.map(({ connection }) => connection)).size, 1);
  });

  for (const mode of ['ldaps', 'ldap'] as const) {
    it(`reconnects once when the connection has died (${mode})`, async () => {
      const server = await start(mode, (asked) => {
        if (asked.operation !== 'search') return false;
        if (asked.connection === 2) return findsAnn(asked);
        asked.cut();
        return true;
      });
      const url = mode === 'ldaps' ? ldaps(server) : ldap(server);
      assert.equal((await directory({ urls: [url], startTls: true }).find(who)).length, 1);
    });
  }

  it('gives up when the fresh connection dies as well', async () => {
    const server = await start('ldaps', (asked) => {
      if (asked.operation === 'search') asked.cut();
      return asked.operation === 'search';
    });
    await assert.rejects(directory({ urls: [ldaps(server)] }).find(who), {
      reason: { code: 'refused', detail: `connection-lost ${host}:${server.port}` },
    });
    assert.equal(server.asked.filter(({ operation }) => operation === 'search').length, 2);
  });

  it('counts referrals and follows none; a base elsewhere is said', async () => {
    const server = await start('ldaps', (asked) => {
      if (asked.operation !== 'search') return false;
      if (asked.dn !== 'DC=hoster,DC=example') {
        asked.reply(result(asked.id, 0x65, 10, 'referral'));
        return true;
      }
      const child = reference(asked.id, 'ldap://emea.hoster.example/DC=emea,DC=hoster,DC=example');
      asked.reply(entry(asked.id, 'CN=Ann,DC=hoster,DC=example', ann), child, result(asked.id, 0x65));
      return true;
    });
    const one = directory({ urls: [ldaps(server)] });
    assert.equal((await one.find(who)).length, 1);
    assert.equal(one.referrals(), 1);
    const two = directory({ urls: [ldaps(server)], baseDns: ['DC=emea,DC=hoster,DC=example'] });
    await assert.rejects(two.find(who), { reason: { code: 'not-configured', detail: 'referral' } });
  });
});
