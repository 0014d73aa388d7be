import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Keys, keysFor } from './pki.ts';
import { makeRig, options, tlsOver } from './web-rig.ts';

const vectors = JSON.parse(
  readFileSync(new URL('../../fixtures/ntlm-challenges.json', import.meta.url), 'utf8'),
) as Record<string, { base64: string; says: object }>;
const samba = vectors['samba-unicode']!;
/** The NTLM message as the response token of a SPNEGO NegTokenResp (RFC 4178), lengths below 64 KB. */
function spnego(ntlm: Buffer): string {
  const tlv = (tag: number, content: Buffer): Buffer => {
    const length = Buffer.from([0x82, content.length >> 8, content.length & 0xff]);
    return Buffer.concat([Buffer.from([tag]), length, content]);
  };
  const state = Buffer.from([0xa0, 0x03, 0x0a, 0x01, 0x01]);
  const body = Buffer.concat([state, tlv(0xa2, tlv(0x04, ntlm))]);
  return tlv(0xa1, tlv(0x30, body)).toString('base64');
}

describe('a look at what answers', () => {
  const rig = makeRig();
  after(() => rig.close());
  const keys: Keys = keysFor(['*.example']);
  const look = (host: string, more = {}) =>
    rig.web().look(`https://${host}/a/b.xml?c=d`, { ...options, ...more });

  it('asks once, names the host, and brings nothing along', async () => {
    const received = await rig.serve('host.example', keys, (_request, response) => {
      response.setHeader('Set-Cookie', 'a=b');
      response.end('x');
    });
    const hop = await look('host.example');
    await look('host.example');
    assert.equal(received.length, 2);
    for (const { method, path, headers } of received) {
      assert.deepEqual([method, path, headers.host], ['GET', '/a/b.xml?c=d', 'host.example']);
      assert.deepEqual([headers.cookie, headers.authorization], [undefined, undefined]);
    }
    assert.deepEqual(hop.http?.schemes, []);
    assert.equal(hop.challenge, undefined);
  });

  it('Basic alone: named, nothing sent to it', async () => {
    const received = await rig.serve('basic.example', keys, (_request, response) => {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="mail, inside"' }).end();
    });
    const hop = await look('basic.example', { poxFor: 'a@b.example' });
    assert.deepEqual(hop.http?.schemes, ['Basic']);
    assert.equal(received.length, 1);
  });

  for (const joined of [false, true])
    it(`NTLM: the challenge is read on the same connection (headers ${joined ? 'joined' : 'apart'})`, async () => {
      const host = `ntlm-${joined}.example`;
      const received = await rig.serve(host, keys, (request, response) => {
        const type1 = request.headers.authorization?.startsWith('NTLM ');
        const offer = type1 ? [`NTLM ${samba.base64}`] : ['Negotiate', 'NTLM', 'Basic realm="x"'];
        response.writeHead(401, { 'WWW-Authenticate': joined ? offer.join(', ') : offer }).end('no');
      });
      const hop = await look(host);
      assert.deepEqual(hop.challenge, { via: 'NTLM', ...samba.says });
      assert.deepEqual(hop.http?.schemes, ['Negotiate', 'NTLM', 'Basic']);
      assert.equal(received.length, 2);
      assert.equal(received[0]!.socket, received[1]!.socket);
      const sent = Buffer.from(received[1]!.headers.authorization!.slice(5), 'base64');
      assert.deepEqual([sent.length, sent.readUInt32LE(8)], [40, 1]);
      assert.equal((await look(host, { challenge: false })).challenge, undefined);
    });

  it('Negotiate alone: the challenge is found in its SPNEGO wrapping', async () => {
    await rig.serve('nego.example', keys, (request, response) => {
      const token = request.headers.authorization ? ` ${spnego(Buffer.from(samba.base64, 'base64'))}` : '';
      response.writeHead(401, { 'WWW-Authenticate': `Negotiate${token}` }).end();
    });
    const hop = await look('nego.example');
    assert.deepEqual(hop.challenge, { via: 'Negotiate', ...samba.says });
  });

  it('a server that closes after each answer is asked over one more connection', async () => {
    const received = await rig.serve('closing.example', keys, (request, response) => {
      const offer = request.headers.authorization ? `NTLM ${samba.base64}` : 'NTLM';
      response.writeHead(401, { 'WWW-Authenticate': offer, Connection: 'close' }).end();
    });
    const hop = await look('closing.example');
    assert.deepEqual(hop.challenge, { via: 'NTLM', ...samba.says });
    assert.notEqual(received[0]!.socket, received[1]!.socket);
  });

  it('a garbled challenge is none', async () => {
    await rig.serve('garbled.example', keys, (request, response) => {
      const offer = request.headers.authorization ? `NTLM ${samba.base64.slice(0, 60)}` : 'NTLM';
      response.writeHead(401, { 'WWW-Authenticate': offer }).end();
    });
    const hop = await look('garbled.example');
    assert.deepEqual([hop.http?.status, hop.challenge], [401, undefined]);
  });

  it('a server that falls silent at the type-1 message keeps its answer, and the look its deadline', async () => {
    await rig.serve('hush.example', keys, (request, response) => {
      if (!request.headers.authorization)
        response.writeHead(401, { 'WWW-Authenticate': ['Negotiate', 'NTLM'] }).end();
    });
    const began = performance.now();
    const hop = await look('hush.example', { deadlineMs: 400 });
    assert.ok(performance.now() - began < 700);
    assert.deepEqual([hop.http?.status, hop.challenge, hop.error], [401, undefined, undefined]);
  });

  it('Bearer details and the server name are kept', async () => {
    const bearer = 'Bearer client_id="00000002-0000-0ff1-ce00-000000000000", trusted_issuers="a@b, c@d"';
    await rig.serve('bearer.example', keys, (_request, response) => {
      response.writeHead(401, { 'WWW-Authenticate': bearer, Server: 'Microsoft-IIS/10.0' }).end();
    });
    const hop = await look('bearer.example');
    assert.deepEqual(hop.http?.bearer, {
      clientId: '00000002-0000-0ff1-ce00-000000000000',
      trustedIssuers: 'a@b, c@d',
    });
    assert.equal(hop.http?.server, 'Microsoft-IIS/10.0');
  });

  it('a redirect is recorded without its user name, and not followed', async () => {
    const received = await rig.serve('redirect.example', keys, (_request, response) => {
      response.writeHead(302, { Location: '//user:word@redirect.example/next' }).end();
    });
    const hop = await look('redirect.example');
    assert.equal(hop.http?.location, 'https://redirect.example/next');
    assert.equal(received.length, 1);
  });

  it('logon forms and Autodiscover answers are told from other pages', async () => {
    const pages: [body: string, type: string, form: boolean, answer: boolean][] = [
      ['<html><form><input name=p type="password"></form>', 'text/html', true, false],
      ['<html><h1>Welcome</h1>', 'text/html', false, false],
      [
        '<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006"><Response><Error><ErrorCode>600</ErrorCode></Error></Response></Autodiscover>',
        'text/xml',
        false,
        true,
      ],
    ];
    for (const [index, [body, type, form, answer]] of pages.entries()) {
      await rig.serve(`page${index}.example`, keys, (_request, response) => {
        response.writeHead(200, { 'Content-Type': type }).end(body);
      });
      const hop = await look(`page${index}.example`);
      assert.deepEqual([hop.http?.logonForm, hop.http?.autodiscoverBody], [form, answer], body);
    }
    await rig.serve('owa.example', keys, (_request, response) => {
      response.writeHead(302, { Location: '/owa/auth/logon.aspx?url=x' }).end();
    });
    assert.equal((await look('owa.example')).http?.logonForm, true);
  });

  it('a body without end is read up to the cap, and the look goes on', async () => {
    let written = 0;
    await rig.serve('endless.example', keys, (request, response) => {
      const offer = request.headers.authorization ? `NTLM ${samba.base64}` : 'NTLM';
      response.writeHead(401, { 'WWW-Authenticate': offer });
      const more = (): void => {
        while (!response.destroyed && written < 50_000_000) {
          written += 65_536;
          if (!response.write(Buffer.alloc(65_536, 'x'))) return void response.once('drain', more);
        }
      };
      more();
    });
    const hop = await look('endless.example');
    assert.deepEqual(hop.challenge, { via: 'NTLM', ...samba.says });
    assert.ok(written < 10_000_000, `${written} bytes taken`);
  });

  it('dripping headers end at the deadline, a dripping body before it', async () => {
    const drip = (host: string, head: string) =>
      rig.serveRaw(host, 443, (socket) => {
        const secure = tlsOver(socket, keys);
        secure.once('data', () => {
          secure.write(head);
          const timer = setInterval(() => secure.write('x'), 40);
          socket.once('close', () => clearInterval(timer));
        });
      });
    await drip('drip-head.example', 'HTTP/1.1 200 OK\r\nX-Drip: ');
    await drip('drip-body.example', 'HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n');
    const began = performance.now();
    const [head, body] = await Promise.all([
      look('drip-head.example', { deadlineMs: 600 }),
      look('drip-body.example', { deadlineMs: 600 }),
    ]);
    // both have the same deadline, and a busy machine is late
    assert.ok(performance.now() - began < 5000);
    assert.deepEqual([head.http, head.error], [undefined, 'timed-out']);
    assert.equal(body.http?.status, 200);
    assert.ok(body.ms < 600, `${body.ms} ms`);
  });

  it('what is no HTTP, an oversized head, and an early end are told apart', async () => {
    const say = (host: string, text: string) =>
      rig.serveRaw(host, 443, (socket) => {
        const secure = tlsOver(socket, keys);
        secure.once('data', () => secure.end(text));
      });
    await say('smtp.example', '220 mail ready\r\n');
    await say('bighead.example', `HTTP/1.1 200 OK\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`);
    await say('bye.example', '');
    assert.equal((await look('smtp.example')).error, 'malformed');
    assert.equal((await look('bighead.example')).error, 'too-large');
    assert.equal((await look('bye.example')).error, 'closed');
  });

  it('an abort from outside ends it at once', async () => {
    await rig.serveRaw('mute.example', 443, () => {});
    const began = performance.now();
    const hop = await look('mute.example', { signal: AbortSignal.timeout(100), deadlineMs: 5000 });
    assert.ok(performance.now() - began < 400);
    assert.equal(hop.error, 'timed-out');
  });
});
