import assert from 'node:assert/strict';
import type * as https from 'node:https';
import type { Hop } from '../../../engine/facts/lookup.ts';
import { authority, type Fault, type Keys, keysFor } from './pki.ts';
import { deadlineMs, makeRig, options, type Rig } from './web-rig.ts';

const ok: Parameters<Rig['serve']>[2] = (_request, response) => response.end('hello');
const day = 86_400_000;

describe('a look at a certificate', () => {
  const rig = makeRig();
  after(() => rig.close());
  const look = async (host: string, keys: Keys, more?: https.ServerOptions): Promise<Hop> => {
    await rig.serve(host, keys, ok, more);
    return rig.web().look(`https://${host}/x`, options);
  };

  it('a good one is verified, by SNI, and described leaf first', async () => {
    const hop = await look('good.example', keysFor(['good.example', '*.good.example']));
    assert.deepEqual(
      { verified: hop.tls?.verified, code: hop.tls?.errorCode, anchored: hop.tls?.anchored },
      { verified: true, code: undefined, anchored: true },
    );
    assert.equal(hop.unverified, false);
    assert.equal(hop.http?.status, 200);
    assert.match(hop.tls?.protocol ?? '', /^TLSv1\.[23]$/);
    const [leaf, root] = hop.tls?.chain ?? [];
    assert.deepEqual(leaf?.names, ['good.example', '*.good.example']);
    assert.match(leaf?.issuer ?? '', /CN=Test web authority/);
    assert.match(root?.subject ?? '', /CN=Test web authority/);
    const left = new Date(leaf?.validTo ?? 0).getTime() - Date.now();
    assert.ok(left > 29 * day && left < 31 * day, `${left}`);
    assert.match(leaf?.fingerprint256 ?? '', /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    assert.deepEqual(hop.connect, { address: '127.0.0.1', ok: true });
    assert.equal(hop.port, 443);
  });

  const faults: [
    host: string,
    names: string[],
    fault: Fault | undefined,
    code: string,
    selfSigned: boolean,
  ][] = [
    ['expired.example', ['expired.example'], 'expired', 'CERT_HAS_EXPIRED', false],
    ['early.example', ['early.example'], 'not-yet', 'CERT_NOT_YET_VALID', false],
    ['wrongname.example', ['www.other.example'], undefined, 'ERR_TLS_CERT_ALTNAME_INVALID', false],
    ['self.example', ['self.example'], 'self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT', true],
    ['untrusted.example', ['untrusted.example'], 'untrusted', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', false],
  ];
  for (const [host, names, fault, code, selfSigned] of faults)
    it(`${code} is told, and what was seen without verification is marked`, async () => {
      const hop = await look(host, keysFor(names, fault));
      assert.deepEqual(
        [hop.tls?.verified, hop.tls?.errorCode, hop.tls?.selfSigned, hop.unverified],
        [false, code, selfSigned, true],
      );
      assert.deepEqual(hop.tls?.chain[0]?.names, names);
      assert.equal(hop.http?.status, 200);
    });

  it('without a configured authority the company certificate is not trusted from here', async () => {
    await rig.serve('own.example', keysFor(['own.example']), ok);
    const hop = await rig.web({ ca: undefined }).look('https://own.example/', options);
    assert.equal(hop.tls?.verified, false);
    assert.equal(hop.tls?.errorCode, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    const store = (await import('node:tls')).getCACertificates('system').length > 0;
    assert.equal(hop.tls?.anchored, store);
  });

  it('a server of old protocols only is described, unverified', async function () {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    const hop = await look('old.example', keysFor(['old.example']), old);
    if (hop.tls?.protocol === undefined) this.skip();
    assert.deepEqual([hop.tls.protocol, hop.tls.verified, hop.unverified], ['TLSv1', false, true]);
    assert.match(hop.tls.errorCode ?? '', /PROTOCOL/);
    assert.equal(hop.http?.status, 200);
  });

  it('plain HTTP on the TLS port is a TLS failure with nothing to describe', async () => {
    await rig.serveRaw('plain443.example', 443, (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const hop = await rig.web().look('https://plain443.example/', options);
    assert.equal(hop.error, 'tls-failed');
    assert.deepEqual(hop.tls?.chain, []);
    assert.match(hop.tls?.errorCode ?? '', /^ERR_SSL_/);
    assert.equal(hop.http, undefined);
  });

  it('a connection cut before any certificate blames none', async () => {
    await rig.serveRaw('cut.example', 443, (socket) => socket.destroy());
    const hop = await rig.web().look('https://cut.example/', options);
    assert.deepEqual([hop.connect?.ok, hop.tls, hop.error], [true, undefined, 'reset']);
  });

  it('silent after accepting: timed out by the deadline, connected', async () => {
    await rig.serveRaw('silent.example', 443, () => {});
    const began = performance.now();
    const hop = await rig.web().look('https://silent.example/', { ...options, deadlineMs: 400 });
    assert.ok(performance.now() - began < 700);
    assert.deepEqual([hop.connect?.ok, hop.tls, hop.error], [true, undefined, 'timed-out']);
  });

  it('refused, and a second address that accepts is taken', async () => {
    const port = await rig.serveRaw('gone.example', 443, () => {});
    rig.connectTo['refused.example:443'] = 1;
    rig.resolve('refused.example', ['127.0.0.1']);
    const hop = await rig.web().look('https://refused.example/', { ...options, deadlineMs });
    assert.deepEqual(hop.connect, { address: '127.0.0.1', ok: false, error: 'refused' });
    assert.equal(hop.http, undefined);
    assert.ok(port > 0);
    await rig.serve('two.example', keysFor(['two.example']), ok);
    // Nothing listens on the second loopback address: the server is bound to 127.0.0.1 alone.
    rig.resolve('two.example', ['127.0.0.2', '127.0.0.1']);
    const { createGuard } = await import('../../../engine/clients/guard.ts');
    const guard = createGuard({ addresses: ['127.0.0.0/8'], ports: [], domains: [] });
    const second = await rig.web({ guard }).look('https://two.example/', options);
    assert.deepEqual([second.connect, second.http?.status], [{ address: '127.0.0.1', ok: true }, 200]);
  });

  it('the authority of the tests is a certificate', () => assert.match(authority, /BEGIN CERTIFICATE/));
});
