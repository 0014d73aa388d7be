import assert from 'node:assert/strict';
import type { Candidate } from '../../../engine/facts/lookup.ts';
import { autodiscover } from '../../../engine/probes/autodiscover.ts';
import { type Fault, keysFor } from '../clients/pki.ts';
import { makeRig, type Received, type Rig } from '../clients/web-rig.ts';
import { contextWith, person, withSrv } from './lookup-world.ts';

const password = 'canary-Pa55/wörd';
const user = 'svc@hoster.example';
const secret = Buffer.from(`${user}:${password}`).toString('base64');
type Answer = Parameters<Rig['serve']>[2];

const pox = (account: string): string =>
  `<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006"><Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"><Account>${account}</Account></Response></Autodiscover>`;
const ews = (host: string): string =>
  pox(`<Protocol><Type>EXCH</Type><EwsUrl>https://${host}/EWS/Exchange.asmx</EwsUrl></Protocol>`);
const toAddress = (mail: string): string =>
  pox(`<Action>redirectAddr</Action><RedirectAddr>${mail}</RedirectAddr>`);
const toUrl = (url: string): string => pox(`<Action>redirectUrl</Action><RedirectUrl>${url}</RedirectUrl>`);

describe('Autodiscover with the service account', () => {
  const rig = makeRig();
  const received: Record<string, Received[]> = {};
  after(() => rig.close());
  /** Offers Basic to whoever comes, and answers what the account is to be told for the address asked. */
  const serve = async (host: string, answer: string | ((mail: string) => string), fault?: Fault) => {
    const answering: Answer = (request, response) => {
      if (request.method !== 'POST') {
        response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end();
        return;
      }
      const mail = /<EMailAddress>([^<]*)/.exec(received[host]!.at(-1)!.body)?.[1] ?? '';
      response
        .writeHead(200, { 'Content-Type': 'text/xml' })
        .end(typeof answer === 'string' ? answer : answer(mail));
    };
    received[host] = await rig.serve(host, keysFor([host], fault), answering);
  };
  const look = async (mail: string, hosts: string[]): Promise<Candidate> => {
    const web = rig.web({ serviceAccount: { user, password, hosts } });
    const found = await autodiscover.run(
      contextWith({ dns: withSrv(rig.dns, {}), web }, { 'lync-person': person(mail) }),
    );
    const [first] = found;
    assert.ok(first?.name === 'autodiscover' && first.known);
    const text = JSON.stringify(found);
    for (const form of [password, secret, 'canary', encodeURIComponent(password)])
      assert.ok(!text.includes(form));
    return first.value.candidates[0]!;
  };
  const trail = ({ hops }: Candidate) => hops.map(({ host }) => host);
  /** Hosts that got the credential so far. */
  const told = (): string[] =>
    Object.entries(received)
      .filter(([, all]) => all.some(({ headers }) => headers.authorization !== undefined))
      .map(([host]) => host);
  /** Nobody may see it but the hosts named, in whatever header, path or body. */
  const onlyAt = (...hosts: string[]): void => {
    assert.deepEqual(told().sort(), hosts.sort());
    for (const [host, all] of Object.entries(received))
      if (!hosts.includes(host))
        for (const { headers, path, body } of all)
          assert.ok(!/canary/.test(`${JSON.stringify(headers)}${path}${body}`) && !body.includes(secret));
  };
  beforeEach(() => {
    for (const host of Object.keys(received)) delete received[host];
  });

  it('another address is asked for at its own domain, with the account where that host is named too', async () => {
    await serve('autodiscover.a.example', toAddress('ann@b.example'));
    await serve('autodiscover.b.example', (mail) => ews(`${mail.replace('@', '-at-')}.example`));
    const hosts = ['autodiscover.a.example', 'autodiscover.b.example'];
    const found = await look('ann@a.example', hosts);
    assert.deepEqual(trail(found), hosts);
    assert.equal(found.hops[0]?.pox?.redirectAddr, 'ann@b.example');
    assert.equal(found.hops[1]?.pox?.internalEwsUrl, 'https://ann-at-b.example.example/EWS/Exchange.asmx');
    onlyAt(...hosts);
  });

  it('a host that is not named is looked at without it', async () => {
    await serve('autodiscover.c.example', toAddress('ann@d.example'));
    await serve('autodiscover.d.example', ews('mail.d.example'));
    const found = await look('ann@c.example', ['autodiscover.c.example']);
    assert.deepEqual(trail(found), ['autodiscover.c.example', 'autodiscover.d.example']);
    assert.deepEqual([found.hops[1]?.http?.status, found.hops[1]?.pox], [401, undefined]);
    onlyAt('autodiscover.c.example');
  });

  it('the same for another URL; a named host with a faulty certificate gets nothing either', async () => {
    await serve('autodiscover.e.example', toUrl('https://evil.example/autodiscover/autodiscover.xml'));
    await serve('evil.example', ews('evil.example'));
    await serve('autodiscover.f.example', toUrl('https://self.example/autodiscover/autodiscover.xml'));
    await serve('self.example', ews('self.example'), 'self-signed');
    const named = ['autodiscover.e.example', 'autodiscover.f.example', 'self.example'];
    assert.deepEqual(trail(await look('x@e.example', named)), ['autodiscover.e.example', 'evil.example']);
    assert.deepEqual(trail(await look('x@f.example', named)), ['autodiscover.f.example', 'self.example']);
    onlyAt('autodiscover.e.example', 'autodiscover.f.example');
  });

  it('never over plain http, to an address, or to a name that is none', async () => {
    for (const [index, url] of [
      'http://autodiscover.g0.example/x',
      'https://127.0.0.1/x',
      'https://localhost/x',
      'ftp://g.example/',
    ].entries()) {
      const host = `autodiscover.g${index}.example`;
      await serve(host, toUrl(url));
      const { hops } = await look(`x@g${index}.example`, [host, '127.0.0.1', 'localhost']);
      assert.ok(hops.length === 1 || hops[1]?.blocked, JSON.stringify(hops));
    }
    for (const mail of ['nobody', 'x@localhost', '@', 'x@[10.0.0.1]']) {
      const host = `autodiscover.h${mail.length}.example`;
      await serve(host, toAddress(mail));
      assert.equal((await look(`x@h${mail.length}.example`, [host])).hops.length, 1, mail);
    }
  });

  it('circles end: of addresses, of URLs, and of ever new addresses at ten', async () => {
    await serve('autodiscover.i.example', toAddress('b@j.example'));
    await serve('autodiscover.j.example', toAddress('a@i.example'));
    const hosts = ['autodiscover.i.example', 'autodiscover.j.example'];
    assert.deepEqual(trail(await look('a@i.example', hosts)), hosts);
    await serve(
      'autodiscover.k.example',
      toUrl('https://autodiscover.k.example/autodiscover/autodiscover.xml'),
    );
    assert.equal((await look('a@k.example', ['autodiscover.k.example'])).hops.length, 1);
    await serve('autodiscover.l.example', (mail) => toAddress(`x${mail}`));
    const { hops } = await look('a@l.example', ['autodiscover.l.example']);
    assert.equal(hops.length, 10);
  });

  it('the second name of a domain is tried where the first does not answer', async () => {
    await serve('autodiscover.m.example', toAddress('ann@n.example'));
    await serve('n.example', ews('mail.n.example'));
    const found = await look('ann@m.example', ['autodiscover.m.example', 'n.example']);
    assert.deepEqual(trail(found), ['autodiscover.m.example', 'autodiscover.n.example', 'n.example']);
    assert.equal(found.hops[2]?.pox?.internalEwsUrl, 'https://mail.n.example/EWS/Exchange.asmx');
  });

  it('who redirects by HTTP does not choose where the account is shown', async () => {
    await rig.serve('autodiscover.o.example', keysFor(['autodiscover.o.example']), (_request, response) =>
      response.writeHead(302, { Location: 'https://mail.o.example/autodiscover/autodiscover.xml' }).end(),
    );
    await serve('mail.o.example', ews('mail.o.example'));
    const found = await look('x@o.example', ['autodiscover.o.example', 'mail.o.example']);
    assert.deepEqual(trail(found), ['autodiscover.o.example', 'mail.o.example']);
    onlyAt();
  });
});
