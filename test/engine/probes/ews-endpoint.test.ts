import assert from 'node:assert/strict';
import type { EvidenceItem } from '../../../engine/evidence.ts';
import type { ClientRows } from '../../../engine/facts/complaint.ts';
import type { PoxAnswer } from '../../../engine/facts/lookup.ts';
import type { Network } from '../../../engine/knowledge/ids.ts';
import type { LookOptions } from '../../../engine/probe.ts';
import { ewsEndpoint } from '../../../engine/probes/ews-endpoint.ts';
import { at, contextWith } from './lookup-world.ts';

const rows = (ewsInternalUrl?: string, ewsExternalUrl?: string): ClientRows => ({
  ewsInternalUrl,
  ewsExternalUrl,
  rows: {},
});
function answered(network: Network, ...answers: PoxAnswer[]): EvidenceItem {
  const candidates = answers.map((pox) => {
    const hop = { url: '', host: 'h', port: 443, dns: [], ms: 0, unverified: false, pox };
    return { kind: 'https-root' as const, hops: [hop] };
  });
  const value = { domain: 'a.example', network, candidates };
  return { id: 'E1', name: 'autodiscover', known: true, value, source: 'http', vantage: network, at, ms: 1 };
}
async function run(clientRows: ClientRows | undefined, items: EvidenceItem[] = []) {
  const asked: [url: string, options: LookOptions][] = [];
  const web = {
    async look(url: string, options: LookOptions) {
      asked.push([url, options]);
      return { url, host: 'h', port: 443, dns: [], ms: 1, unverified: false };
    },
  };
  const dns = { query: () => Promise.reject(new Error('unused')) };
  const found = await ewsEndpoint.run(
    contextWith({ dns, web }, clientRows ? { 'client-rows': clientRows } : {}, { items }),
  );
  return {
    asked,
    told: found.map((each) =>
      each.name === 'ews-endpoint' && each.known
        ? [each.vantage, each.value.from, each.value.url]
        : [each.vantage, !each.known && each.reason.code, !each.known && each.reason.detail],
    ),
  };
}

describe('the look at the EWS host', () => {
  it('no URL known: no evidence', async () => {
    assert.deepEqual(await run(undefined), { asked: [], told: [] });
    assert.deepEqual(await run(rows('', '')), { asked: [], told: [] });
  });
  it("the client's own row counts where the client is, an answer of Autodiscover elsewhere", async () => {
    const pasted = rows(
      'https://in.corp.example/EWS/Exchange.asmx/WSSecurity',
      'https://out.corp.example/EWS/Exchange.asmx',
    );
    const pox = answered('outside', { externalEwsUrl: 'https://pox.corp.example/EWS/Exchange.asmx' });
    const { told, asked } = await run(pasted, [pox]);
    assert.deepEqual(told, [
      ['inside', 'client-rows', 'https://in.corp.example/EWS/Exchange.asmx'],
      ['outside', 'pox', 'https://pox.corp.example/EWS/Exchange.asmx'],
    ]);
    for (const [, options] of asked) assert.deepEqual([options.challenge, options.poxFor], [true, undefined]);
    assert.deepEqual((await run(pasted)).told[1], [
      'outside',
      'client-rows',
      'https://out.corp.example/EWS/Exchange.asmx',
    ]);
  });
  it('an answer of Autodiscover counts for its own network only', async () => {
    const pox = answered('inside', {
      internalEwsUrl: 'https://a.corp.example/x',
      externalEwsUrl: 'https://b.corp.example/x',
    });
    assert.deepEqual((await run(undefined, [pox])).told, [
      ['inside', 'pox', 'https://a.corp.example/EWS/Exchange.asmx'],
    ]);
  });
  it('what several candidates hand out is looked at each, the client’s own last', async () => {
    const handed = (host: string): PoxAnswer => ({ internalEwsUrl: `https://${host}.corp.example/x` });
    const hosts = ['a', 'b', 'a', 'c', 'd'].map(handed);
    const { told } = await run(rows('https://own.corp.example/x'), [answered('inside', ...hosts)]);
    const inside = told.filter(([network]) => network === 'inside').map(([, from, url]) => [from, url]);
    assert.deepEqual(inside, [
      ['pox', 'https://c.corp.example/EWS/Exchange.asmx'],
      ['pox', 'https://b.corp.example/EWS/Exchange.asmx'],
      ['pox', 'https://a.corp.example/EWS/Exchange.asmx'],
      ['client-rows', 'https://own.corp.example/EWS/Exchange.asmx'],
    ]);
  });
  it('a pasted URL gives the host alone, and only a good one', async () => {
    const told = async (url: string) => (await run(rows(url))).told[0]!.slice(1);
    assert.deepEqual(await told(' https://u:p@Mail.Corp.Example:8443/admin?delete=all#x '), [
      'client-rows',
      'https://mail.corp.example:8443/EWS/Exchange.asmx',
    ]);
    for (const [url, why] of [
      ['http://mail.corp.example/EWS/Exchange.asmx', 'not-https'],
      ['https://127.0.0.1/EWS/Exchange.asmx', 'ip-literal'],
      ['https://exchange/EWS/Exchange.asmx', 'single-label'],
      ['file:///etc/passwd', 'not-https'],
      ['mail', 'not-https'],
    ])
      assert.deepEqual(await told(url!), ['malformed', why], url);
  });
});
