import assert from 'node:assert/strict';
import { createGuard } from '../../../engine/clients/guard.ts';
import { keysFor } from './pki.ts';
import { makeRig, options } from './web-rig.ts';

describe('where a look may go', () => {
  const rig = makeRig();
  after(() => rig.close());
  const keys = keysFor(['*.example']);
  const strict = createGuard({ addresses: [], ports: [], domains: [] });

  for (const [address, reason] of [
    ['127.0.0.1', 'loopback'],
    ['169.254.169.254', 'metadata'],
    ['10.1.2.3', 'private'],
  ] as const)
    it(`${address} is ${reason}: resolved, nothing sent`, async () => {
      const host = `${reason}.example`;
      const received = await rig.serve(host, keys, (_request, response) => response.end());
      rig.resolve(host, [address]);
      const hop = await rig.web({ guard: strict }).look(`https://${host}/`, options);
      assert.deepEqual([hop.blocked, hop.connect, received.length], [reason, undefined, 0]);
      assert.deepEqual(hop.dns[0]?.addresses, [address]);
    });

  it('a name that resolves elsewhere the second time is judged the second time', async () => {
    const received = await rig.serve('rebind.example', keys, (_request, response) => response.end());
    rig.resolve('rebind.example', (count) => [count === 1 ? '127.0.0.1' : '127.0.0.2']);
    const web = rig.web();
    const first = await web.look('https://rebind.example/', options);
    const second = await web.look('https://rebind.example/', options);
    assert.deepEqual([first.http?.status, first.blocked], [200, undefined]);
    assert.deepEqual([second.http, second.blocked], [undefined, 'loopback']);
    assert.equal(received.length, 1);
  });

  it('the address that was judged is the one connected to: one look resolves once', async () => {
    let asked = 0;
    await rig.serve('pinned.example', keys, (_request, response) => {
      response.writeHead(401, { 'WWW-Authenticate': 'NTLM', Connection: 'close' }).end();
    });
    rig.resolve('pinned.example', (count) => {
      asked = count;
      return ['127.0.0.1'];
    });
    const hop = await rig.web().look('https://pinned.example/', options);
    assert.deepEqual([hop.http?.status, asked], [401, 1]);
  });

  it('allowed addresses beside blocked ones are used', async () => {
    await rig.serve('mixed.example', keys, (_request, response) => response.end());
    rig.resolve('mixed.example', ['169.254.169.254', '127.0.0.1']);
    const hop = await rig.web().look('https://mixed.example/', options);
    assert.deepEqual([hop.connect?.address, hop.blocked], ['127.0.0.1', undefined]);
  });

  const refused: [url: string, why: string][] = [
    ['https://127.0.0.1/', 'ip-literal'],
    ['https://2130706433/', 'ip-literal'],
    ['https://0x7f.1/', 'ip-literal'],
    ['https://[::1]/', 'ip-literal'],
    ['https://localhost/', 'reserved'],
    ['http://metadata.google.internal/computeMetadata/v1/', 'reserved'],
    ['https://exchange/', 'single-label'],
    ['https://host.example:8443/', 'port'],
    ['http://host.example:22/', 'port'],
    ['file:///etc/passwd', 'scheme'],
    ['ftp://host.example/', 'scheme'],
    ['not a url', 'malformed'],
  ];
  for (const [url, why] of refused)
    it(`${url}: ${why}, not even resolved`, async () => {
      const hop = await rig.web().look(url, options);
      assert.deepEqual([hop.blocked, hop.dns.length, hop.connect], [why, 0, undefined]);
    });

  it('a user name in the URL is not sent and not kept', async () => {
    const received = await rig.serve('user.example', keys, (_request, response) => response.end());
    const hop = await rig.web().look('https://joe:canary@user.example/#part', options);
    assert.equal(hop.url, 'https://user.example/');
    assert.equal(received[0]?.headers.authorization, undefined);
  });

  it('only configured domains, where there are any', async () => {
    await rig.serve('a.inside.example', keysFor(['a.inside.example']), (_request, response) =>
      response.end(),
    );
    const guard = createGuard({ addresses: ['127.0.0.0/8'], ports: [443], domains: ['inside.example'] });
    const web = rig.web({ guard });
    assert.equal((await web.look('https://a.inside.example/', options)).http?.status, 200);
    assert.equal((await web.look('https://notinside.example/', options)).blocked, 'domain');
    assert.equal((await web.look('http://a.inside.example/', options)).blocked, 'port');
  });

  it('a name without addresses ends with what the resolver said', async () => {
    rig.resolve('empty.example', []);
    const hop = await rig.web().look('https://empty.example/', options);
    assert.deepEqual(
      hop.dns.map(({ type, rcode }) => [type, rcode]),
      [
        ['A', 'NOERROR'],
        ['AAAA', 'NOERROR'],
      ],
    );
    assert.deepEqual([hop.connect, hop.blocked], [undefined, undefined]);
    const missing = await rig.web().look('https://nowhere.example/', options);
    assert.equal(missing.dns[0]?.rcode, 'NXDOMAIN');
  });
});
