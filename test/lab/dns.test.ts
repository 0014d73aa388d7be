import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { promises as dns } from 'node:dns';
import { connect } from 'node:net';
import packet from 'dns-packet';
import { type Lab, startLab } from '../../lab/index.ts';

describe('lab DNS', () => {
  let lab: Lab;
  let inside: dns.Resolver;
  let outside: dns.Resolver;
  before(async () => {
    lab = await startLab();
    inside = resolver(lab.dnsAddress.inside);
    outside = resolver(lab.dnsAddress.outside);
  });
  after(() => lab.stop());

  const resolver = (address: string): dns.Resolver => {
    const made = new dns.Resolver({ timeout: 700, tries: 1 });
    made.setServers([address]);
    return made;
  };

  it('answers addresses, through an alias too', async () => {
    assert.deepEqual(await inside.resolve4('mail.corp.test'), ['127.0.0.1']);
    assert.deepEqual(await inside.resolve4('autodiscover.corp.test'), ['127.0.0.1']);
    assert.deepEqual(await inside.resolveCname('autodiscover.corp.test'), ['mail.corp.test']);
    assert.deepEqual(await inside.resolve4('localhost'), ['127.0.0.1']);
    assert.deepEqual(await inside.resolve4('autodiscover-s.outlook.com'), ['127.0.0.1']);
  });

  it('answers services and mail exchangers', async () => {
    const [srv] = await inside.resolveSrv('_autodiscover._tcp.srvonly.test');
    assert.deepEqual([srv?.name, srv?.port], ['mail.corp.test', 443]);
    const [bad] = await inside.resolveSrv('_autodiscover._tcp.badsrv.test');
    assert.equal(bad?.port, 8443);
    assert.equal((await inside.resolveMx('noauto.test'))[0]?.exchange, 'mx.noauto.test');
  });

  const absent: [string, 'A' | 'SRV', string][] = [
    ['nowhere.test', 'A', 'ENOTFOUND'],
    ['autodiscover.nowhere.test', 'A', 'ENOTFOUND'],
    ['autodiscover.noauto.test', 'A', 'ENOTFOUND'],
    ['noauto.test', 'A', 'ENODATA'],
    ['srvonly.test', 'A', 'ENODATA'],
    ['_tcp.srvonly.test', 'A', 'ENODATA'],
    ['autodiscover.parked.test', 'A', 'ENOTFOUND'],
    ['autodiscover.expired.test', 'SRV', 'ENODATA'],
    ['example.org', 'A', 'ENOTFOUND'],
  ];
  for (const [name, type, code] of absent) {
    it(`says ${code} of ${name} ${type}`, async () => {
      await assert.rejects(inside.resolve(name, type), { code });
    });
  }

  it('knows a name outside that does not exist inside', async () => {
    assert.deepEqual(await outside.resolve4('autodiscover.split.test'), ['127.0.0.1']);
    await assert.rejects(inside.resolve4('autodiscover.split.test'), { code: 'ENOTFOUND' });
  });

  it('keeps the letter case of the question, tells a TTL and quotes a SOA with a no', async () => {
    const [, port] = lab.dnsAddress.inside.split(':');
    const yes = await overUdp(Number(port), 'MaIl.CoRp.TeSt');
    assert.equal(yes.questions?.[0]?.name, 'MaIl.CoRp.TeSt');
    const answer = yes.answers?.[0] as packet.StringAnswer;
    assert.deepEqual([answer.name, answer.ttl, answer.data], ['MaIl.CoRp.TeSt', 300, '127.0.0.1']);
    const no = await overUdp(Number(port), 'autodiscover.noauto.test');
    assert.equal((no as { rcode?: string }).rcode, 'NXDOMAIN');
    assert.equal(no.authorities?.[0]?.type, 'SOA');
    assert.equal(no.authorities?.[0]?.name, 'noauto.test');
  });

  it('answers over TCP', async () => {
    const [, port] = lab.dnsAddress.inside.split(':');
    const question = packet.streamEncode({
      type: 'query',
      id: 5,
      questions: [{ type: 'SRV', name: '_autodiscover._tcp.srvonly.test' }],
    });
    const answer = await new Promise<Buffer>((resolve) => {
      const socket = connect({ port: Number(port), host: '127.0.0.1' }, () => socket.write(question));
      socket.once('data', (chunk) => {
        socket.destroy();
        resolve(chunk);
      });
    });
    const decoded = packet.streamDecode(answer);
    assert.equal((decoded.answers?.[0] as packet.SrvAnswer | undefined)?.data.target, 'mail.corp.test');
  });

  it('survives what is no question', async () => {
    const [, port] = lab.dnsAddress.inside.split(':');
    const socket = createSocket('udp4');
    for (const text of ['', 'x', 'GET / HTTP/1.1', '\0'.repeat(12), '\xff'.repeat(600)]) {
      socket.send(Buffer.from(text, 'latin1'), Number(port), '127.0.0.1');
    }
    const tcp = connect({ port: Number(port), host: '127.0.0.1' }, () =>
      tcp.end('garbage that is no message'),
    );
    tcp.on('error', () => {});
    assert.deepEqual(await inside.resolve4('mail.hoster.test'), ['127.0.0.1']);
    socket.close();
  });

  it('can fail and forget a domain', async () => {
    await lab.break('corp', 'servfail');
    await assert.rejects(inside.resolve4('autodiscover.corp.test'), { code: 'ESERVFAIL' });
    await lab.mend('corp');
    await lab.break('corp', 'dns');
    await assert.rejects(inside.resolve4('autodiscover.corp.test'), { code: 'ENOTFOUND' });
    assert.deepEqual(await inside.resolve4('mail.hoster.test'), ['127.0.0.1']);
    await lab.mend();
    assert.deepEqual(await inside.resolve4('autodiscover.corp.test'), ['127.0.0.1']);
  });
});

function overUdp(port: number, name: string): Promise<packet.Packet> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('message', (message) => {
      socket.close();
      resolve(packet.decode(message));
    });
    socket.send(packet.encode({ type: 'query', id: 9, questions: [{ type: 'A', name }] }), port, '127.0.0.1');
  });
}
