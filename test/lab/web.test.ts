import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type Lab, startLab } from '../../lab/index.ts';
import { AUTODISCOVER, plainGet, portOf, secureGet } from './web-client.ts';

describe('lab web sites', () => {
  let lab: Lab;
  before(async () => {
    lab = await startLab();
  });
  after(() => lab.stop());

  const windows = ['Negotiate', 'NTLM'];
  const offers: [string, string[]][] = [
    ['autodiscover.hoster.test', windows],
    ['mail.hoster.test', windows],
    ['mail.corp.test', [...windows, 'Basic realm="mail.corp.test"']],
    ['autodiscover.partner.test', windows],
    ['autodiscover.site.test', windows],
    ['autodiscover.basiconly.test', ['Basic realm="autodiscover.basiconly.test"']],
  ];
  for (const [host, schemes] of offers) {
    it(`${host} asks who it is, at both addresses`, async () => {
      for (const path of [AUTODISCOVER, '/EWS/Exchange.asmx', '/Autodiscover/Autodiscover.svc']) {
        const { status, offered } = await secureGet(lab, host, { path });
        assert.deepEqual([status, offered], [401, schemes]);
      }
      const post = await secureGet(lab, host, { method: 'POST' });
      assert.equal(post.status, 401);
    });
  }

  it('Exchange Online offers a bearer token', async () => {
    const { offered } = await secureGet(lab, 'autodiscover-s.outlook.com');
    assert.match(
      offered[0] ?? '',
      /^Bearer client_id="00000002-0000-0ff1-ce00-000000000000", trusted_issuers="/,
    );
    assert.equal(offered[1], 'Basic realm="autodiscover-s.outlook.com"');
  });

  const failures: [string, string][] = [
    ['autodiscover.expired.test', 'CERT_HAS_EXPIRED'],
    ['autodiscover.wrongname.test', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['site.test', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['autodiscover.selfsigned.test', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['autodiscover.silent.test', 'TIMEOUT'],
    ['autodiscover.refused.test', 'ECONNREFUSED'],
    ['autodiscover.redirect.test', 'ECONNREFUSED'],
    ['nobody.test', 'ECONNRESET'],
  ];
  for (const [host, code] of failures) {
    it(`${host} fails with ${code}`, async () => {
      await assert.rejects(secureGet(lab, host), { message: code });
    });
  }

  it('a silent host takes the connection and never answers, in the clear neither', async () => {
    await assert.rejects(plainGet(lab, 'autodiscover.silent.test'), { message: 'TIMEOUT' });
    await assert.rejects(plainGet(lab, 'autodiscover.refused.test'), { message: 'ECONNREFUSED' });
  });

  it('a parked domain shows its web page for everything', async () => {
    const { status, body } = await secureGet(lab, 'parked.test');
    assert.equal(status, 200);
    assert.match(body, /<html>/);
    assert.equal((await plainGet(lab, 'parked.test')).status, 200);
  });

  it('a logon form stands before the site', async () => {
    const first = await secureGet(lab, 'autodiscover.forms.test');
    assert.equal(first.status, 302);
    assert.match(first.location ?? '', /^\/CookieAuth\.dll\?GetLogon\?curl=/);
    const form = await secureGet(lab, 'autodiscover.forms.test', { path: first.location });
    assert.equal(form.status, 200);
    assert.match(form.body, /type="password"/);
  });

  const redirects: [string, string][] = [
    ['autodiscover.redirect.test', 'https://autodiscover.corp.test/autodiscover/autodiscover.xml'],
    ['autodiscover.badsrv.test', 'http://mail.corp.test/autodiscover/autodiscover.xml'],
    ['autodiscover.cloud.test', 'https://autodiscover-s.outlook.com/autodiscover/autodiscover.xml'],
    ['mail.corp.test', 'https://mail.corp.test/autodiscover/autodiscover.xml'],
  ];
  for (const [host, url] of redirects) {
    it(`http://${host} leads to ${url}`, async () => {
      const { status, location } = await plainGet(lab, host);
      assert.deepEqual([status, location], [302, url]);
    });
  }

  it('shows a chain of a leaf with its names and the lab root', async () => {
    const host = 'autodiscover.corp.test';
    const certificate = await new Promise<import('node:tls').DetailedPeerCertificate>((resolve, reject) => {
      const socket = connectTls(
        { port: portOf(lab, host, 443), host: '127.0.0.1', servername: host, ca: lab.caPem },
        () => {
          resolve(socket.getPeerCertificate(true));
          socket.destroy();
        },
      );
      socket.on('error', reject);
    });
    assert.equal(certificate.subjectaltname, 'DNS:mail.corp.test, DNS:autodiscover.corp.test');
    assert.equal(certificate.issuer.CN, 'UC Doctor Lab Root');
    assert.equal(certificate.issuerCertificate.subject.CN, 'UC Doctor Lab Root');
    assert.ok(new Date(certificate.valid_to) > new Date());
  });

  it('survives what is neither TLS nor HTTP', async () => {
    for (const bytes of [
      '',
      '\x16\x03\x01\xff\xff',
      '\x16\x03\x01\x00\x05\x01\x00\x00\x01\x00',
      'GET / HTTP/1.0\r\n\r\n',
      '\xff'.repeat(20000),
    ]) {
      for (const port of [lab.httpsPort, lab.httpPort]) {
        await new Promise<void>((resolve) => {
          const socket = connect({ port, host: '127.0.0.1' }, () => socket.end(Buffer.from(bytes, 'latin1')));
          socket.on('error', () => {});
          socket.on('close', () => resolve());
          socket.resume();
          setTimeout(() => socket.destroy(), 100);
        });
      }
    }
    assert.equal((await secureGet(lab, 'mail.corp.test')).status, 401);
  });
});
