import assert from 'node:assert/strict';
import type { AutodiscoverLookup, Candidate } from '../../../engine/facts/lookup.ts';
import type { Progress } from '../../../engine/probe.ts';
import { autodiscover } from '../../../engine/probes/autodiscover.ts';
import { keysFor } from '../clients/pki.ts';
import { makeRig, type Rig } from '../clients/web-rig.ts';
import { contextWith, person, type Srv, withSrv } from './lookup-world.ts';

const xml = '/autodiscover/autodiscover.xml';
type Answer = Parameters<Rig['serve']>[2];
const to =
  (location: string, status = 302): Answer =>
  (_request, response) =>
    response.writeHead(status, { Location: location }).end();
const unauthorised: Answer = (_request, response) =>
  response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end();

describe('the Autodiscover look-up', () => {
  const rig = makeRig();
  after(() => rig.close());
  const keys = keysFor(['*.example', '*.a.example', '*.b.example', '*.c.example', '*.d.example']);
  const look = async (
    mail: string,
    srv: Record<string, Srv[]> = {},
    more: Parameters<typeof contextWith>[2] = {},
  ) => {
    const dns = withSrv(rig.dns, srv);
    const found = await autodiscover.run(
      contextWith({ dns, web: rig.web() }, { 'lync-person': person(mail) }, more),
    );
    return found.map((item) => {
      assert.ok(item.name === 'autodiscover' && item.known);
      return item;
    });
  };
  const candidates = async (
    ...asked: Parameters<typeof look>
  ): Promise<Record<Candidate['kind'], Candidate>> => {
    const lookup: AutodiscoverLookup = (await look(...asked))[0]!.value;
    // Of several candidates of a kind the first, which is the best record's.
    return Object.fromEntries(lookup.candidates.toReversed().map((each) => [each.kind, each])) as never;
  };
  const urls = ({ hops }: Candidate): string[] => hops.map(({ url }) => url);

  it('asks the four candidates from both networks, the asked one first, and tells its progress', async () => {
    await rig.serve('autodiscover.a.example', keys, unauthorised);
    const events: Progress[] = [];
    const found = await look('Ann@A.example', {}, { events });
    assert.deepEqual(
      found.map(({ vantage, source, value }) => [vantage, source, value.network, value.domain]),
      [
        ['inside', 'http', 'inside', 'a.example'],
        ['outside', 'http', 'outside', 'a.example'],
      ],
    );
    for (const { value } of found) {
      assert.deepEqual(
        value.candidates.map(({ kind, hops, cut }) => [kind, hops[0]?.url, hops[0]?.http?.status, cut]),
        [
          ['https-autodiscover', `https://autodiscover.a.example${xml}`, 401, undefined],
          ['https-root', `https://a.example${xml}`, undefined, undefined],
          ['http-autodiscover', `http://autodiscover.a.example${xml}`, undefined, undefined],
          ['srv', undefined, undefined, undefined],
        ],
      );
      assert.equal(value.candidates[3]?.srv?.rcode, 'NXDOMAIN');
      assert.equal(value.candidates[1]?.hops[0]?.dns[0]?.rcode, 'NXDOMAIN');
    }
    assert.deepEqual(
      events.map(({ step, state }) => `${step} ${state}`),
      ['dns running', 'dns done', 'certificate running', 'certificate done', 'realm running', 'realm failed'],
    );
  });

  it('a redirect of plain http is followed to https, hop by hop, a relative one too', async () => {
    await rig.serve('autodiscover.b.example', 'plain', to(`https://first.b.example${xml}`));
    await rig.serve('first.b.example', keys, to('/second', 307));
    const { 'http-autodiscover': found } = await candidates('x@b.example');
    assert.deepEqual(urls(found), [
      `http://autodiscover.b.example${xml}`,
      `https://first.b.example${xml}`,
      'https://first.b.example/second',
    ]);
    assert.equal(found.hops[0]?.challenge, undefined);
  });

  it('loops end, chains end after five, http targets are not followed', async () => {
    await rig.serve('autodiscover.c.example', keys, to(`https://c.example${xml}`));
    let count = 0;
    await rig.serve('c.example', keys, (request, response) =>
      request.url === xml ? to(`https://autodiscover.c.example${xml}`)(request, response) : response.end(),
    );
    await rig.serve('chain.c.example', keys, (request, response) => to(`/${++count}`)(request, response));
    await rig.serve('autodiscover.c.example', 'plain', to(`http://chain.c.example${xml}`));
    const srv = {
      '_autodiscover._tcp.c.example': [{ priority: 0, weight: 0, port: 443, target: 'chain.c.example' }],
    };
    const found = await candidates('x@c.example', srv);
    assert.deepEqual(urls(found['https-autodiscover']), [
      `https://autodiscover.c.example${xml}`,
      `https://c.example${xml}`,
    ]);
    assert.equal(found.srv.hops.length, 5);
    assert.equal(found['http-autodiscover'].hops.length, 1);
    assert.equal(found['http-autodiscover'].hops[0]?.http?.location, `http://chain.c.example${xml}`);
  });

  for (const [target, why] of [
    ['https://127.0.0.1/', 'ip-literal'],
    ['https://169.254.169.254/latest/meta-data/', 'ip-literal'],
    ['https://metadata.google.internal/', 'reserved'],
    ['https://loop.example/', 'loopback'],
    ['https://meta.example/', 'metadata'],
    ['https://d.example:22/', 'port'],
  ] as const)
    it(`a redirect to ${target} is blocked: ${why}`, async () => {
      const domain = `redirects-to-${target.replace(/[^a-z0-9]+/g, '-')}end.example`;
      const host = `autodiscover.${domain}`;
      await rig.serve(host, keysFor([host]), to(target));
      rig.resolve('loop.example', ['127.0.0.2']);
      rig.resolve('meta.example', ['169.254.169.254']);
      const { 'https-autodiscover': found } = await candidates(`x@${domain}`);
      const { hops } = found;
      assert.deepEqual([hops.length, hops[1]?.blocked, hops[1]?.connect], [2, why, undefined]);
    });

  it('SRV: port 443 only, best priority, then weight; what is not followed is recorded', async () => {
    await rig.serve('best.example', keys, unauthorised);
    const record = (priority: number, weight: number, port: number, target: string): Srv => ({
      priority,
      weight,
      port,
      target,
    });
    const name = '_autodiscover._tcp.e.example';
    const best = await candidates('x@e.example', {
      [name]: [
        record(20, 0, 443, 'third.example'),
        record(10, 5, 443, 'second.example'),
        record(10, 50, 443, 'best.example'),
        record(0, 0, 8443, 'port.example'),
        record(0, 0, 443, '.'),
      ],
    });
    assert.deepEqual(urls(best.srv), [`https://best.example${xml}`]);
    for (const records of [[record(0, 0, 8443, 'best.example')], [record(0, 0, 443, '.')]]) {
      const { srv } = await candidates('x@e.example', { [name]: records });
      assert.deepEqual([srv.hops, srv.srv?.srv], [[], records]);
    }
  });

  it('SRV records as good as the best are each looked at, once a host', async () => {
    const record = (weight: number, target: string): Srv => ({ priority: 0, weight, port: 443, target });
    const records = [record(1, 'one.example'), record(9, 'two.example'), record(1, 'One.example.')];
    const lookup = (await look('x@e.example', { '_autodiscover._tcp.e.example': records }))[0]!.value;
    const found = lookup.candidates.filter(({ kind }) => kind === 'srv');
    assert.deepEqual(found.map(urls), [[`https://two.example${xml}`], [`https://one.example${xml}`]]);
    for (const { srv } of found) assert.deepEqual(srv?.srv, records);
  });

  it('the service account is offered at the first https hop only', async () => {
    const offered: [string, boolean, boolean][] = [];
    const web = rig.web();
    const spy = {
      look: (url: string, options: Parameters<typeof web.look>[1]) => {
        if (options.network === 'inside')
          offered.push([url, options.poxFor === 'x@b.example', options.challenge]);
        return web.look(url, options);
      },
    };
    await autodiscover.run(
      contextWith({ dns: withSrv(rig.dns, {}), web: spy }, { 'lync-person': person('x@b.example') }),
    );
    assert.deepEqual(
      offered.filter(([, pox]) => pox).map(([url]) => url),
      [`https://autodiscover.b.example${xml}`, `https://b.example${xml}`],
    );
    assert.deepEqual(
      offered.filter(([url, , challenge]) => challenge === url.startsWith('http:')),
      [],
    );
    assert.equal(offered.length, 5);
  });

  it('total silence ends by the deadline, marked', async () => {
    for (const [host, port] of [
      ['autodiscover.f.example', 443],
      ['f.example', 443],
      ['autodiscover.f.example', 80],
    ] as const)
      await rig.serveRaw(host, port, () => {});
    const began = performance.now();
    const found = await candidates('x@f.example', {}, { deadlineMs: 600 });
    assert.ok(performance.now() - began < 900, `${performance.now() - began} ms`);
    for (const kind of ['https-autodiscover', 'https-root', 'http-autodiscover'] as const) {
      const { hops, cut } = found[kind];
      assert.deepEqual(
        [hops.length, hops[0]?.connect?.ok, hops[0]?.error, cut],
        [1, true, 'timed-out', true],
        kind,
      );
    }
    assert.equal(found.srv.cut, undefined);
  });

  it('ports that never answer are waited for no longer', async () => {
    const never = () => new Promise<never>(() => {});
    const context = contextWith(
      { dns: { query: never }, web: { look: never } },
      { 'lync-person': person('x@g.example') },
      { deadlineMs: 200 },
    );
    const began = performance.now();
    const found = await autodiscover.run(context);
    assert.ok(performance.now() - began < 500, `${performance.now() - began} ms`);
    assert.ok(found[0]?.name === 'autodiscover' && found[0].known);
    for (const { cut, hops, srv } of found[0].value.candidates)
      assert.deepEqual([cut, (hops[0] ?? srv)?.error], [true, 'timed-out']);
  });

  it('without a usable domain: one unknown, with why', async () => {
    const ports = { dns: rig.dns, web: rig.web() };
    const cases: [known: object, code: string, detail: string][] = [
      [{}, 'prerequisite-unknown', 'lync-person'],
      [{ 'lync-person': person() }, 'not-found', 'mail'],
      [{ 'lync-person': person('  ') }, 'not-found', 'mail'],
      [{ 'lync-person': person('ann') }, 'malformed', 'single-label'],
      [{ 'lync-person': person('a.example') }, 'malformed', 'mail'],
      [{ 'lync-person': person('ann@[127.0.0.1]') }, 'malformed', 'ip-literal'],
      [{ 'lync-person': person('ann@localhost') }, 'malformed', 'reserved'],
    ];
    for (const [known, code, detail] of cases) {
      const found = await autodiscover.run(contextWith(ports, known));
      assert.equal(found.length, 1);
      assert.deepEqual(found[0]!.known === false && found[0]!.reason, { code, detail });
    }
  });
});
