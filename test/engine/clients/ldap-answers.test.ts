import assert from 'node:assert/strict';
import type { LookupFunction } from 'node:net';
import { createLdapDirectory, type LdapDirectory, type LdapSettings } from '../../../engine/clients/ldap.ts';
import { sidBytes } from '../../../engine/clients/sid.ts';
import type { Person } from '../../../engine/facts/directory.ts';
import type { TermAttribute } from '../../../engine/probe.ts';
import { type Keys, makeKeys } from './ldap-certificates.ts';
import { type Asked, entry, result, type ScriptServer, startScript } from './ldap-script-server.ts';

const host = 'dc1.hoster.example';
const root = 'DC=hoster,DC=example';
const lookup = ((_name, options, done) => {
  if (options.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
  else done(null, '127.0.0.1', 4);
}) as LookupFunction;

const user = (name: string, more: Record<string, (string | Buffer)[]> = {}) => ({
  objectClass: ['top', 'user'],
  mail: [`${name}@hoster.example`],
  'msRTCSIP-PrimaryUserAddress': [`sip:${name}@hoster.example`],
  ...more,
});

describe('what a live directory answers', () => {
  let keys: Keys;
  const open: { close(): Promise<void> }[] = [];
  before(() => {
    keys = makeKeys([host]);
  });
  afterEach(async () => {
    for (const one of open.splice(0).reverse()) await one.close();
  });
  async function rig(
    search: (asked: Asked, server: ScriptServer) => void,
    settings: Partial<LdapSettings> = {},
  ): Promise<{ directory: LdapDirectory; server: ScriptServer; searches(): Asked[] }> {
    const server: ScriptServer = await startScript(keys, 'ldaps', (asked) => {
      if (asked.operation === 'search') search(asked, server);
      return asked.operation === 'search';
    });
    const directory = createLdapDirectory({
      forest: 'hoster',
      urls: [`ldaps://${host}:${server.port}`],
      startTls: false,
      bindDn: 'reader@hoster.example',
      bindPassword: 'secret',
      baseDns: [root],
      ca: keys.ca,
      timeoutMs: 1000,
      lookup,
      ...settings,
    });
    open.push(server, directory);
    const searches = () => server.asked.filter(({ operation }) => operation === 'search');
    return { directory, server, searches };
  }
  const all = async (people: AsyncIterable<Person>) => {
    const names: (string | undefined)[] = [];
    for await (const person of people) names.push(person.mail?.split('@')[0]);
    return names;
  };

  it('reads everybody page by page, an empty page in between included', async () => {
    const pages: Record<string, [string[], string]> = {
      '': [['a', 'b'], 'two'],
      two: [[], 'three'],
      three: [['c'], ''],
    };
    const { directory } = await rig((asked) => {
      const [names, next] = pages[asked.cookie] as [string[], string];
      const entries = names.map((name) => entry(asked.id, `CN=${name},${root}`, user(name)));
      asked.reply(...entries, result(asked.id, 0x65, 0, '', next));
    });
    assert.deepEqual(await all(directory.people()), ['a', 'b', 'c']);
  });

  it('asks for one page ahead at most when the reader stops', async () => {
    const { directory, searches } = await rig((asked) => {
      asked.reply(entry(asked.id, `CN=a,${root}`, user('a')), result(asked.id, 0x65, 0, '', 'more'));
    });
    for await (const person of directory.people()) {
      assert.equal(person.mail, 'a@hoster.example');
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(searches().length <= 2);
  });

  it('says when a page in the middle is lost, and does not end the list there', async () => {
    const { directory, server } = await rig((asked) => {
      if (asked.cookie === 'two') asked.cut();
      else asked.reply(entry(asked.id, `CN=a,${root}`, user('a')), result(asked.id, 0x65, 0, '', 'two'));
    });
    await assert.rejects(all(directory.people()), {
      reason: { code: 'refused', detail: `connection-lost ${host}:${server.port}` },
    });
  });

  it('asks every base and lists an object once where they overlap', async () => {
    const { directory, searches } = await rig(
      (asked) => asked.reply(entry(asked.id, `CN=a,OU=x,${root}`, user('a')), result(asked.id, 0x65)),
      { baseDns: [root, `OU=x,${root}`] },
    );
    assert.deepEqual(await all(directory.people()), ['a']);
    assert.equal((await directory.find([{ attribute: 'mail', value: 'a@hoster.example' }])).length, 1);
    assert.deepEqual(
      searches()
        .map(({ dn }) => dn)
        .sort(),
      [`OU=x,${root}`, `OU=x,${root}`, root, root].sort(),
    );
  });

  it('drops what the server took for equal and is not: accents, computers', async () => {
    const { directory } = await rig((asked) =>
      asked.reply(
        entry(asked.id, `CN=1,${root}`, user('jose')),
        entry(asked.id, `CN=2,${root}`, user('josé')),
        entry(asked.id, `CN=3,${root}`, { ...user('josé'), objectClass: ['user', 'computer'] }),
        result(asked.id, 0x65),
      ),
    );
    const found = await directory.find([{ attribute: 'mail', value: 'JOSÉ@hoster.example' }]);
    assert.deepEqual(
      found.map(({ dn }) => dn),
      [`CN=2,${root}`],
    );
  });

  it('calls more than fifty ambiguous, whether the server cut the list or not', async () => {
    for (const code of [0, 4]) {
      const { directory } = await rig((asked) => {
        const many = Array.from({ length: 51 }, (_, n) => entry(asked.id, `CN=${n},${root}`, user('all')));
        asked.reply(...many, result(asked.id, 0x65, code));
      });
      await assert.rejects(directory.find([{ attribute: 'mail', value: 'all@hoster.example' }]), {
        reason: { code: 'ambiguous', detail: '>50' },
      });
    }
  });

  it('sends values as values: nothing a person types is filter syntax', async () => {
    const { directory, searches } = await rig((asked) => asked.reply(result(asked.id, 0x65)));
    const hostile = ['*)(objectClass=*', '*', 'a\u0000b', '\\2a', '\ufffd', 'x'.repeat(10_000)];
    const attributes: TermAttribute[] = ['sip', 'mail', 'proxy', 'upn', 'sam'];
    for (const value of hostile) {
      const terms = attributes.map((attribute) => ({ attribute, value }));
      assert.deepEqual(await directory.find(terms), []);
    }
    for (const { filter = '' } of searches()) {
      assert.equal(filter.match(/\(/g)?.length, 5 + attributes.length, filter);
    }
  });

  it('asks for a SID by its bytes and for a wrong one not at all', async () => {
    const sid = 'S-1-5-21-1-2-3-1105';
    const account = user('bo', { objectSid: [sidBytes(sid) as Buffer] });
    const { directory, searches } = await rig((asked) =>
      asked.reply(entry(asked.id, `CN=bo,${root}`, account), result(asked.id, 0x65)),
    );
    assert.equal((await directory.find([{ attribute: 'sid', value: sid }]))[0]?.sid, sid);
    assert.deepEqual(await directory.find([{ attribute: 'sid', value: 'S-1-5-21-9999999999' }]), []);
    assert.equal(searches().length, 1);
  });

  it('reads trusts below the root of every domain, or of the forest where no base is one', async () => {
    const search = (asked: Asked) => {
      if (asked.dn === '') {
        asked.reply(entry(asked.id, '', { rootDomainNamingContext: [root] }), result(asked.id, 0x65));
        return;
      }
      const trust = {
        objectClass: ['top', 'trustedDomain'],
        trustPartner: ['Corp.Example'],
        trustDirection: ['3'],
        trustType: ['2'],
        trustAttributes: ['8'],
        securityIdentifier: [sidBytes('S-1-5-21-7-8-9') as Buffer],
      };
      asked.reply(entry(asked.id, `CN=corp.example,${asked.dn}`, trust), result(asked.id, 0x65));
    };
    for (const base of [root, `OU=people,${root}`]) {
      const { directory, searches } = await rig(search, { baseDns: [base] });
      assert.deepEqual(JSON.parse(JSON.stringify(await directory.trusts())), [
        { partner: 'corp.example', direction: 3, type: 2, attributes: 8, sid: 'S-1-5-21-7-8-9' },
      ]);
      assert.equal(searches().at(-1)?.dn, `CN=System,${root}`);
    }
  });

  it('stops waiting when told to, and when an answer cannot be read', async () => {
    const { directory } = await rig(() => {});
    const stop = AbortSignal.timeout(50);
    const from = performance.now();
    await assert.rejects(directory.find([{ attribute: 'sam', value: 'a' }], stop), {
      reason: { code: 'cancelled' },
    });
    assert.ok(performance.now() - from < 500);
    const garbled = await rig((asked) => asked.reply(Buffer.from('300702010265020100ff', 'hex')), {
      timeoutMs: 200,
    });
    await assert.rejects(garbled.directory.find([{ attribute: 'sam', value: 'a' }]), (error: never) => {
      assert.match((error as { reason: { code: string } }).reason.code, /timed-out|malformed|refused/);
      return true;
    });
  });

  it('says what the server says: no rights, no bind, too busy', async () => {
    for (const [code, text, reason] of [
      [50, '', { code: 'denied', detail: 'insufficient-access' }],
      [1, '000004DC: LdapErr: DSID-0C090A5C', { code: 'denied', detail: 'not-bound' }],
      [51, '', { code: 'refused', detail: 'busy' }],
      [3, '', { code: 'timed-out', detail: 'server-time-limit' }],
      [99, '', { code: 'malformed', detail: 'result-99' }],
    ] as const) {
      const { directory } = await rig((asked) => asked.reply(result(asked.id, 0x65, code, text)));
      await assert.rejects(directory.find([{ attribute: 'sam', value: 'a' }]), { reason });
    }
  });
});
