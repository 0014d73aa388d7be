import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { Hop } from '../../../engine/facts/lookup.ts';
import { type Fault, keysFor } from './pki.ts';
import { makeRig, options, type Received, type Rig } from './web-rig.ts';

const password = 'canary-Pa55/wörd';
const user = 'svc@hoster.example';
const secret = Buffer.from(`${user}:${password}`).toString('base64');
const poxFor = 'anna&co@corp.example';
const settings = `<?xml version="1.0"?><Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">
<Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"><Account>
<Protocol><Type>EXCH</Type><EwsUrl>https://in.corp.example/EWS/Exchange.asmx</EwsUrl></Protocol>
<Protocol><Type>EXPR</Type><EwsUrl>https://out.corp.example/EWS/Exchange.asmx</EwsUrl></Protocol>
</Account></Response></Autodiscover>`;

type Answer = Parameters<Rig['serve']>[2];
/** Offers Basic, answers with these settings to whoever comes with a credential. */
const answering =
  (body: string, offer: string | string[] = ['NTLM', 'Basic realm="x"']): Answer =>
  (request, response) => {
    if (request.method === 'POST') response.writeHead(200, { 'Content-Type': 'text/xml' }).end(body);
    else response.writeHead(401, { 'WWW-Authenticate': offer }).end();
  };
const credentials = (received: readonly Received[]): string[] =>
  received.flatMap(({ headers }) =>
    headers.authorization?.startsWith('Basic') ? [headers.authorization] : [],
  );

describe('a look with the service account', () => {
  const rig = makeRig();
  after(() => rig.close());
  const look = async (
    host: string,
    hosts: string[],
    more: Partial<typeof options> = { poxFor },
  ): Promise<Hop> => {
    const hop = await rig
      .web({ serviceAccount: { user, password, hosts } })
      .look(`https://${host}/autodiscover/autodiscover.xml`, { ...options, ...more });
    const told = inspect(hop, { depth: null }) + JSON.stringify(hop);
    for (const form of [password, encodeURIComponent(password), secret, 'canary'])
      assert.ok(!told.includes(form));
    return hop;
  };
  const serve = (host: string, answer: Answer, fault?: Fault) =>
    rig.serve(host, keysFor([host], fault), answer);

  it('asks the named host over verified TLS and reads the settings', async () => {
    const received = await serve('mail.example', answering(settings));
    const hop = await look('mail.example', ['Mail.example']);
    assert.deepEqual(hop.pox, {
      internalEwsUrl: 'https://in.corp.example/EWS/Exchange.asmx',
      externalEwsUrl: 'https://out.corp.example/EWS/Exchange.asmx',
    });
    assert.deepEqual(credentials(received), [`Basic ${secret}`]);
    const post = received.at(-1)!;
    assert.deepEqual([post.method, post.headers['content-type']], ['POST', 'text/xml; charset=utf-8']);
    assert.match(post.body, /<EMailAddress>anna&#38;co@corp\.example<\/EMailAddress>/);
    assert.ok(!received.slice(0, -1).some(({ socket }) => socket === post.socket));
  });

  it('a host that is not named exactly gets nothing', async () => {
    const received = await serve('sub.mail.example', answering(settings));
    const hop = await look('sub.mail.example', ['mail.example', 'example']);
    assert.deepEqual([hop.pox, credentials(received)], [undefined, []]);
  });

  it('without the word of the caller nothing is asked (after a redirect there is none)', async () => {
    const received = await serve('quiet.example', answering(settings));
    const hop = await look('quiet.example', ['quiet.example'], {});
    assert.deepEqual([hop.pox, credentials(received)], [undefined, []]);
  });

  for (const fault of ['expired', 'self-signed', 'untrusted'] as const)
    it(`a certificate that is ${fault}: seen, and nothing sent`, async () => {
      const received = await serve(`${fault}.example`, answering(settings), fault);
      const hop = await look(`${fault}.example`, [`${fault}.example`]);
      assert.deepEqual(
        [hop.http?.status, hop.unverified, hop.pox, credentials(received)],
        [401, true, undefined, []],
      );
      assert.ok(received.length > 0);
    });

  it('plain http gets nothing', async () => {
    const received = await rig.serve('plain.example', 'plain', answering(settings));
    const web = rig.web({ serviceAccount: { user, password, hosts: ['plain.example'] } });
    const hop = await web.look('http://plain.example/x', { ...options, poxFor });
    assert.deepEqual([hop.http?.status, hop.pox, credentials(received)], [401, undefined, []]);
  });

  it('no Basic offered: skipped', async () => {
    const received = await serve('ntlmonly.example', answering(settings, ['Negotiate', 'NTLM']));
    const hop = await look('ntlmonly.example', ['ntlmonly.example']);
    assert.deepEqual([hop.pox, credentials(received)], [undefined, []]);
  });

  it('refused: told by the status alone', async () => {
    await serve('refusing.example', (_request, response) => {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end();
    });
    assert.deepEqual((await look('refusing.example', ['refusing.example'])).pox, { errorCode: 'http-401' });
  });

  it('an answer that gives the secret back is dropped', async () => {
    for (const [index, form] of [password, secret, encodeURIComponent(password)].entries()) {
      const host = `echo${index}.example`;
      await serve(host, answering(settings.replace('in.corp.example/', `in.corp.example/?a=${form}&amp;`)));
      assert.equal((await look(host, [host])).pox, undefined, form);
    }
  });

  it('a second connection with another certificate gets nothing', async () => {
    // The first handshake is verified; the certificate changes before the account's own connection.
    const [good, bad] = [keysFor(['swap.example']), keysFor(['swap.example'], 'self-signed')];
    const { createSecureContext } = await import('node:tls');
    let handshakes = 0;
    const received = await rig.serve('swap.example', good, answering(settings, 'Basic realm="x"'), {
      SNICallback: (_name, done) => done(null, createSecureContext(handshakes++ === 0 ? good : bad)),
    });
    const hop = await look('swap.example', ['swap.example']);
    assert.deepEqual([hop.tls?.verified, hop.pox, credentials(received)], [true, undefined, []]);
    assert.ok(handshakes >= 2);
  });
});
