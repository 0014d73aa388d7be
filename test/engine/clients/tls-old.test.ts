import assert from 'node:assert/strict';
import type * as https from 'node:https';
import type * as net from 'node:net';
import type { TlsLook } from '../../../engine/facts/lookup.ts';
import { authority, type Keys, keysBelow, keysFor } from './pki.ts';
import { makeRig, options, type Rig, tlsOver } from './web-rig.ts';

const asksWho: Parameters<Rig['serve']>[2] = (_request, response) =>
  response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end();
const lax = { ciphers: 'DEFAULT@SECLEVEL=0' } as const;

describe('TLS as phones and old clients meet it', () => {
  const rig = makeRig();
  after(() => rig.close());
  let count = 0;
  const look = async (
    made: (host: string) => Keys,
    more: https.ServerOptions = {},
    ca = authority,
  ): Promise<TlsLook> => {
    const host = `t${++count}.example`;
    await rig.serve(host, made(host), asksWho, more);
    const hop = await rig.web({ ca }).look(`https://${host}/EWS/Exchange.asmx`, options);
    assert.equal(hop.http?.status, 401);
    return hop.tls!;
  };

  const spoken: [least: TlsLook['oldestProtocol'], most: TlsLook['oldestProtocol']][] = [
    ['TLSv1', 'TLSv1.3'],
    ['TLSv1', 'TLSv1.2'],
    ['TLSv1.1', 'TLSv1.2'],
    ['TLSv1.2', 'TLSv1.2'],
    ['TLSv1.2', 'TLSv1.3'],
    ['TLSv1.3', 'TLSv1.3'],
    ['TLSv1', 'TLSv1'],
  ];
  for (const [minVersion, maxVersion] of spoken)
    it(`a server of ${minVersion} to ${maxVersion}`, async () => {
      const tls = await look((host) => keysFor([host]), { ...lax, minVersion, maxVersion });
      assert.deepEqual([tls.oldestProtocol, tls.protocol], [minVersion, maxVersion]);
    });

  /** Speaks TLS 1.3 with whoever offers it, and does this to all others. */
  const modernOnly = (host: string, others: (socket: net.Socket) => void) => {
    const keys = keysFor([host]);
    return rig.serveRaw(host, 443, (socket) => {
      socket.once('readable', () => {
        const hello = socket.read() as Buffer | null;
        // supported_versions names 1.3 only where it is offered
        if (!hello?.includes(Buffer.from([0x03, 0x04]))) return others(socket);
        socket.unshift(hello);
        const secure = tlsOver(socket, keys);
        secure.once('data', () =>
          secure.write('HTTP/1.1 401 No\r\nWWW-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n'),
        );
      });
    });
  };
  it('a server that cuts old clients off without a word (as Schannel does)', async () => {
    await modernOnly('cut.example', (socket) => socket.resetAndDestroy());
    const hop = await rig.web().look('https://cut.example/', { ...options, challenge: false });
    assert.equal(hop.tls?.oldestProtocol, 'TLSv1.3');
  });

  it('a server that lets old clients hang costs a share of the time, and stays open', async () => {
    await modernOnly('hang.example', () => {});
    const began = performance.now();
    const hop = await rig.web().look('https://hang.example/', { ...options, challenge: false });
    assert.ok(performance.now() - began < options.deadlineMs * 0.6);
    assert.deepEqual([hop.http?.status, hop.tls?.oldestProtocol], [401, undefined]);
  });

  it('is looked at only where somebody is asked who they are', async () => {
    await rig.serve('page.example', keysFor(['page.example']), (_request, response) => response.end('x'));
    const hop = await rig.web().look('https://page.example/', options);
    assert.deepEqual([hop.tls?.oldestProtocol, hop.tls?.chainComplete], [undefined, true]);
  });

  const below = (send: boolean) => (host: string) => {
    const { cert, key, intermediate } = keysBelow([host]);
    issuing = intermediate;
    return { cert: send ? cert + intermediate : cert, key };
  };
  let issuing = '';
  it('chain: issued by the root itself', async () =>
    assert.equal((await look((host) => keysFor([host]))).chainComplete, true));
  it('chain: the issuer is sent along', async () =>
    assert.equal((await look(below(true))).chainComplete, true));
  it('chain: the issuer is not sent, and we do not have it', async () => {
    const tls = await look(below(false));
    assert.deepEqual(
      [tls.chainComplete, tls.verified, tls.errorCode],
      [false, false, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    );
  });
  for (const send of [true, false])
    for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const)
      it(`chain: we have the issuer ourselves, and it is ${send ? '' : 'not '}sent (${maxVersion})`, async () => {
        const host = `own${++count}.example`;
        const keys = below(send)(host);
        await rig.serve(host, keys, asksWho, { maxVersion });
        const ca = `${authority}${issuing}`;
        const hop = await rig.web({ ca }).look(`https://${host}/`, options);
        assert.deepEqual([hop.tls?.verified, hop.tls?.chainComplete], [true, send]);
      });
  it('chain: self-signed is whole', async () =>
    assert.equal((await look((host) => keysFor([host], 'self-signed'))).chainComplete, true));
  it('chain: an expired one is whole all the same', async () =>
    assert.equal((await look((host) => keysFor([host], 'expired'))).chainComplete, true));

  it('wildcard: only where nothing else fits this host', async () => {
    const one = (names: (host: string) => string[]) => look((host) => keysFor(names(host)));
    assert.equal((await one(() => ['*.example'])).wildcard, true);
    assert.equal((await one((host) => ['*.example', host])).wildcard, false);
    assert.equal((await one(() => ['*.other.example'])).wildcard, false);
  });

  it('key and signature of every certificate', async () => {
    const tls = await look((host) => keysFor([host]));
    assert.deepEqual(
      tls.chain.map(({ key, signature }) => [key, signature]),
      tls.chain.map(() => [{ type: 'ec', bits: 256 }, 'ecdsa-with-SHA256']),
    );
    assert.equal(tls.chain.length, 2);
  });
});
