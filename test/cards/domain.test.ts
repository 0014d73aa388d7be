import assert from 'node:assert/strict';
import { createSay, domainView, renderAdaptive, renderHtml, renderText } from '../../cards/index.ts';
import { type DomainReport, domainReport } from '../../engine/index.ts';
import { dnsName } from '../../engine/knowledge/dns-name.ts';
import { evidence, oneWay, unreadTrust } from '../engine/build.ts';
import { looks as hops } from '../engine/derive/lookups.ts';
import { parserComplaints } from './adaptive-parser.ts';

const say = createSay({ missing: 'throw' });
const kinds = ['https-root', 'https-autodiscover', 'http-autodiscover', 'srv'] as const;
const reportOf = (given: Parameters<typeof evidence>[0], more: Partial<DomainReport> = {}): DomainReport => ({
  asked: 'd.test',
  lookAlike: false,
  tookMs: 1,
  ...domainReport(evidence({ trusts: oneWay, ...given }), 'd.test'),
  ...more,
});

/** Whatever one candidate can come to, alone; and what only several candidates or forests can. */
const reports: Record<string, DomainReport> = {
  ...Object.fromEntries(
    Object.keys(hops).flatMap((look) =>
      kinds.map((kind) => [`${kind} ${look}`, reportOf({ look: { [kind]: look } })]),
    ),
  ),
  disagree: reportOf({ look: { 'https-root': 'hoster', 'https-autodiscover': 'corp' } }),
  'look-alike': reportOf({ look: {} }, { lookAlike: true }),
  'nothing known': reportOf({}),
  'trusts unread': reportOf({ look: { 'https-autodiscover': 'corp' }, trusts: unreadTrust }),
  forests: reportOf({
    look: { 'https-autodiscover': 'corp' },
    configuration: [
      {
        forest: 'corp',
        acceptedDomains: [{ name: 'test', wildcard: true, type: 'internal-relay', isDefault: false }],
        scps: [{ kind: 'url', url: 'https://mail.corp.test/a', sites: [], domains: [], keywords: [] }],
      },
      { forest: 'hoster', sipDomains: ['d.test'] },
      { forest: 'other', readable: false },
    ],
  }),
};
const textOf = (report: DomainReport): string =>
  renderText(domainView(report), { locale: 'en', say, actions: false, width: 400 });

describe('the card of a mail domain', () => {
  it('is a good card, page and text for whatever may have been seen', () => {
    for (const [name, report] of Object.entries(reports)) {
      const view = domainView(report);
      assert.deepEqual(parserComplaints(renderAdaptive(view, { locale: 'en', say }).card), [], name);
      assert.match(renderHtml(view, { locale: 'en', say }), /d\.test/, name);
      assert.doesNotMatch(textOf(report), /undefined|\[object|⟦|\?@/, name);
    }
  });
  it('tells scenario, server, trust and fault', () => {
    const text = textOf(reports['https-autodiscover expired']!);
    assert.match(text, /Lync in hoster, inside the company network: scenario 2/);
    assert.match(text, /The server that counts is autodiscover\.d\.test\./);
    assert.match(text, /corp lets in no accounts of hoster/);
    assert.match(text, /^✗/);
    assert.match(textOf(reports['trusts unread']!), /could not be told from the trusts/);
  });
  it('never calls unknown what the policy barred, nor fine what it does not know', () => {
    const barred = domainView(reports['https-autodiscover blocked']!);
    assert.equal(barred.mark, 'unknown');
    assert.match(
      textOf(reports['https-autodiscover blocked']!),
      /Our own policy kept .+\n.*this machine itself/,
    );
    assert.equal(domainView(reports['nothing known']!).mark, 'unknown');
    assert.match(textOf(reports['nothing known']!), /Inside the company network nothing could be looked up/);
  });
  it('tells every order that servers may lead to, and what the forests hold', () => {
    assert.match(
      textOf(reports.disagree!),
      /Possible scenarios, depending on the order in which a client asks: 1, 2\./,
    );
    const text = textOf(reports.forests!);
    assert.match(text, /corp +yes, passes it on +no +https:\/\/mail\.corp\.test\/a/);
    assert.match(text, /hoster +no +yes/);
    assert.match(text, /other +not readable +not known/);
    assert.match(textOf(reports['look-alike']!), /letters of several scripts/);
  });
  it('has words for every reason why a text names no domain', () => {
    const texts = [
      '',
      'a.'.repeat(130),
      `${'a'.repeat(64)}.x`,
      '10.0.0.1',
      'a.test:1',
      'a_b.test',
      'corp',
      'localhost',
    ];
    const faults = texts.map((text) => dnsName(text)).map((name) => (name.ok ? '' : name.why));
    const said = faults.map((fault) => say({ id: 'domain.fault', args: { asked: 'x', fault } }, 'en'));
    assert.equal(new Set(said).size, texts.length);
    for (const [index, sentence] of said.entries())
      assert.ok(!sentence.includes(`: ${faults[index]}.`), sentence);
  });
});
