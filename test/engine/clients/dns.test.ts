import assert from 'node:assert/strict';
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { createServer, type Server } from 'node:net';
import {
  type Answer,
  AUTHORITATIVE_ANSWER,
  type DecodedPacket,
  decode,
  encode,
  TRUNCATED_RESPONSE,
} from 'dns-packet';
import { createDns, parseResolver } from '../../../engine/clients/dns.ts';

type Reply = (query: DecodedPacket, overTcp: boolean, from: RemoteInfo | undefined) => Buffer | undefined;
const open: (Socket | Server)[] = [];
after(() => {
  for (const each of open) each.close();
});

/** A name server on 127.0.0.1, UDP and TCP on one port. */
async function serve(reply: Reply): Promise<{ at: string; queries: DecodedPacket[] }> {
  const queries: DecodedPacket[] = [];
  const tcp = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => {
      const answer = reply(decode(data.subarray(2)), true, undefined);
      if (!answer) return;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(answer.length);
      // In two pieces, as a network may deliver it.
      socket.write(Buffer.concat([length, answer.subarray(0, 5)]), () => socket.write(answer.subarray(5)));
    });
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  const { port } = tcp.address() as { port: number };
  const udp = createSocket('udp4');
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  udp.on('message', (data, from) => {
    const query = decode(data);
    queries.push(query);
    const answer = reply(query, false, from);
    if (answer) udp.send(answer, from.port, from.address);
  });
  open.push(tcp, udp);
  return { at: `127.0.0.1:${port}`, queries };
}
const respond = (
  query: DecodedPacket,
  answers: Answer[],
  rcode = 0,
  more: Parameters<typeof encode>[0] = {},
) =>
  encode({
    id: query.id,
    type: 'response',
    flags: AUTHORITATIVE_ANSWER | rcode,
    questions: query.questions,
    answers,
    ...more,
  });
const a = (name: string, data: string, ttl = 300): Answer => ({ type: 'A', name, data, ttl });
const dnsAt = (inside: string[], timeoutMs = 300, tries = 1) =>
  createDns({ inside, outside: ['127.0.0.1:1'], timeoutMs, tries });

describe('DNS through a chosen resolver', () => {
  it('addresses, the alias chain in order, the smallest TTL, who answered', async () => {
    const { at } = await serve((query) =>
      respond(query, [
        { type: 'CNAME', name: 'B.example', data: 'c.example', ttl: 60 },
        { type: 'CNAME', name: 'a.example', data: 'b.example', ttl: 900 },
        a('c.example', '192.0.2.1'),
        a('c.example', '192.0.2.2'),
        a('other.example', '192.0.2.3', 1),
      ]),
    );
    const { ms, ...answer } = await dnsAt([at]).query('a.example', 'A', 'inside');
    assert.deepEqual(answer, {
      name: 'a.example',
      type: 'A',
      rcode: 'NOERROR',
      addresses: ['192.0.2.1', '192.0.2.2'],
      aliases: ['b.example', 'c.example'],
      srv: [],
      ttl: 60,
      resolver: at,
    });
    assert.ok(ms >= 0 && ms < 300);
  });

  it('SRV records, and a target that is none', async () => {
    const { at } = await serve((query) =>
      respond(query, [
        {
          type: 'SRV',
          name: query.questions![0]!.name,
          ttl: 5,
          data: { priority: 1, weight: 2, port: 443, target: 'Mail.example' },
        },
        { type: 'SRV', name: query.questions![0]!.name, ttl: 5, data: { port: 0, target: '.' } },
      ]),
    );
    const answer = await dnsAt([at]).query('_autodiscover._tcp.a.example', 'SRV', 'inside');
    assert.deepEqual(answer.srv, [
      { priority: 1, weight: 2, port: 443, target: 'mail.example' },
      { priority: 0, weight: 0, port: 0, target: '.' },
    ]);
  });

  it('no such name and no such record are two things; how long they hold is told', async () => {
    const soa = {
      mname: 'ns.example',
      rname: 'root.example',
      serial: 1,
      refresh: 1,
      retry: 1,
      expire: 1,
      minimum: 30,
    };
    const { at } = await serve((query) =>
      respond(query, [], query.questions![0]!.name === 'missing.example' ? 3 : 0, {
        authorities: [{ type: 'SOA', name: 'example', ttl: 3600, data: soa }],
      }),
    );
    const dns = dnsAt([at]);
    const [none, empty] = [
      await dns.query('missing.example', 'A', 'inside'),
      await dns.query('mx.example', 'A', 'inside'),
    ];
    assert.deepEqual([none.rcode, none.addresses, none.ttl], ['NXDOMAIN', [], 30]);
    assert.deepEqual([empty.rcode, empty.addresses, empty.error], ['NOERROR', [], undefined]);
  });

  it('a cut answer is asked again over TCP', async () => {
    const many = Array.from({ length: 60 }, (_, n) => a('big.example', `192.0.2.${n}`));
    const { at, queries } = await serve((query, tcp) =>
      tcp ? respond(query, many) : respond(query, [], 0, { flags: TRUNCATED_RESPONSE }),
    );
    assert.equal((await dnsAt([at]).query('big.example', 'A', 'inside')).addresses.length, 60);
    assert.equal(queries.length, 1);
  });

  it('forged answers are ignored: other id, other question, other address, no DNS', async () => {
    const stranger = createSocket('udp4');
    open.push(stranger);
    const server = await serve((query, _tcp, from) => {
      const good = respond(query, [a('real.example', '192.0.2.1')]);
      for (const packet of [
        encode({
          ...query,
          type: 'response',
          id: (query.id! + 1) % 65536,
          answers: [a('real.example', '203.0.113.66')],
        }),
        respond({ ...query, questions: [{ type: 'A', name: 'x.example' }] }, [
          a('real.example', '203.0.113.66'),
        ]),
        Buffer.from('garbage'),
      ])
        forger.send(packet, from!.port, from!.address);
      stranger.send(respond(query, [a('real.example', '203.0.113.66')]), from!.port, from!.address);
      setTimeout(() => forger.send(good, from!.port, from!.address), 30);
      return undefined;
    });
    // The very socket of the server: what it sends comes from the right address.
    const forger = open.at(-1) as Socket;
    const answer = await dnsAt([server.at]).query('real.example', 'A', 'inside');
    assert.deepEqual(answer.addresses, ['192.0.2.1']);
  });

  it('ids are not to be guessed', async () => {
    const { at, queries } = await serve((query) => respond(query, []));
    const dns = dnsAt([at]);
    for (let n = 0; n < 20; n++) await dns.query('a.example', 'A', 'inside');
    const steps = new Set(queries.slice(1).map((query, n) => query.id! - queries[n]!.id!));
    assert.ok(new Set(queries.map(({ id }) => id)).size > 15 && steps.size > 10);
  });

  for (const [rcode, name] of [
    [2, 'SERVFAIL'],
    [5, 'REFUSED'],
  ] as const)
    it(`${name}: the next resolver is asked, and without one it is told`, async () => {
      const bad = await serve((query) => respond(query, [], rcode));
      const good = await serve((query) => respond(query, [a('a.example', '192.0.2.9')]));
      const both = await dnsAt([bad.at, good.at]).query('a.example', 'A', 'inside');
      assert.deepEqual([both.addresses, both.resolver], [['192.0.2.9'], good.at]);
      const alone = await dnsAt([bad.at]).query('a.example', 'A', 'inside');
      assert.deepEqual([alone.rcode, alone.error, alone.resolver], [name, undefined, bad.at]);
    });

  it('silence, a closed port, garbage: error, never a throw', async () => {
    const silent = await serve(() => undefined);
    const began = performance.now();
    const late = await dnsAt([silent.at], 100, 2).query('a.example', 'A', 'inside');
    assert.ok(performance.now() - began < 400);
    assert.deepEqual([late.rcode, late.error, silent.queries.length], [undefined, 'timed-out', 2]);
    const refused = await dnsAt([]).query('a.example', 'A', 'outside');
    assert.deepEqual([refused.error, refused.resolver], ['refused', '127.0.0.1:1']);
    const garbage = await serve(() => Buffer.from('nonsense'));
    assert.equal((await dnsAt([garbage.at], 100).query('a.example', 'A', 'inside')).error, 'malformed');
    const next = await dnsAt([silent.at, (await serve((query) => respond(query, []))).at], 100).query(
      'a.example',
      'A',
      'inside',
    );
    assert.equal(next.rcode, 'NOERROR');
  });

  it('each network has its own resolvers, and an abort ends at once', async () => {
    const [inside, outside] = [
      await serve((query) => respond(query, [a('a.example', '10.0.0.1')])),
      await serve((query) => respond(query, [a('a.example', '192.0.2.1')])),
    ];
    const dns = createDns({ inside: [inside.at], outside: [outside.at], timeoutMs: 300 });
    assert.deepEqual((await dns.query('a.example', 'A', 'inside')).addresses, ['10.0.0.1']);
    assert.deepEqual((await dns.query('a.example', 'A', 'outside')).addresses, ['192.0.2.1']);
    const silent = await serve(() => undefined);
    const began = performance.now();
    const answer = await dnsAt([silent.at], 5000).query('a.example', 'A', 'inside', AbortSignal.timeout(50));
    assert.equal(answer.error, 'timed-out');
    assert.ok(performance.now() - began < 300);
    assert.equal(
      (await dnsAt([silent.at]).query('a.example', 'A', 'inside', AbortSignal.abort())).error,
      'timed-out',
    );
  });

  it('reads how a resolver is written', () => {
    assert.deepEqual(
      ['10.0.0.53', '10.0.0.53:5353', '::1', '[::1]', '[2001:db8::1]:54'].map((text) =>
        Object.values(parseResolver(text)).join(' '),
      ),
      ['10.0.0.53 53', '10.0.0.53 5353', '::1 53', '::1 53', '2001:db8::1 54'],
    );
    for (const text of ['dns.example', '10.0.0.53:0', '10.0.0.53:99999', '', '1.2.3:53'])
      assert.throws(() => parseResolver(text), RangeError);
  });
});
