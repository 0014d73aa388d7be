import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { languages, renderReport, routeOf } from '../../cards/index.ts';
import { roles } from '../../engine/index.ts';
import { elementsOf, pageComplaints } from './page-reading.ts';
import { strictly } from './reading.ts';
import { diagnosis } from './sample-diagnosis.ts';
import { complaint, seen } from './sample-evidence.ts';
import { sampleDiagnoses } from './samples.ts';

const report = (
  d: Parameters<typeof renderReport>[0],
  depth: (typeof roles)[number] = 'admin',
  locale = 'en',
) => renderReport(d, { locale, depth, say: strictly });
const textOf = (html: string) => elementsOf(html).find(({ name }) => name === 'body')?.text ?? '';

describe('the report', () => {
  it('is judged by a reader that does complain', () => {
    const bad = '<html><body><h1>a</h1><h3>b</h3><img src="http://x/y" /><a href="#z">c</a></body></html>';
    assert.ok(pageComplaints(bad).length >= 6);
    assert.throws(() => elementsOf('<p><b></p>'));
  });
  for (const language of languages())
    for (const [name, d] of Object.entries(sampleDiagnoses))
      for (const depth of roles)
        it(`${language} ${name} ${depth}: one page, well-formed, nothing from outside`, () => {
          const html = report(d, depth, language);
          assert.deepEqual(pageComplaints(html), []);
          assert.ok(textOf(html).includes(d.verdictId));
        });
  it('lets in its own style and nothing else', () => {
    const html = report(sampleDiagnoses.healthy!);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    assert.match(html, /default-src 'none'/);
    assert.ok(html.includes(`style-src 'sha256-${hash}'`));
    assert.equal(html.split('<style').length, 2);
  });
  it('links each citation to its evidence, which says whence it is and holds all of it', () => {
    const html = report(sampleDiagnoses['meeting-limit']!);
    const links = elementsOf(html).filter(({ attributes }) => /^#E\d+$/.test(attributes.href ?? ''));
    assert.ok(links.length > 20, `${links.length}`);
    assert.match(textOf(html), /"dn": "CN=anna,OU=Customers/);
  });
  it('holds what the admin’s answer holds: nothing is cut', () => {
    const text = textOf(report(sampleDiagnoses['meeting-limit']!));
    for (const part of [
      /Set-Mailbox -Identity 'CN=anna/,
      /To undo/,
      /A NOERROR TTL 300/,
      /NTLM challenge of autodiscover\.hoster\.test/,
      /this forest trusts the partner/,
      /DisableEmailComparisonCheck/,
      /Option 3: no Exchange Web Services/,
      /Callers can leave a voicemail/,
      /valid on 2026-03-02, 455 days left \[E7\]/,
    ])
      assert.match(text, part);
  });
  it('tells the person no name of a server or forest, and holds no raw evidence for the helpdesk', () => {
    const own = textOf(report(sampleDiagnoses['meeting-limit']!, 'user'));
    assert.doesNotMatch(own, /S-1-5|DC=|CN=|hoster|pool01/);
    assert.doesNotMatch(report(sampleDiagnoses['meeting-limit']!, 'agent'), /<details>/);
  });
  it('shows values from outside as text', () => {
    const name = `<script>alert(1)</script>"'&\u202e\u0000 ${'x'.repeat(400)}`;
    const d = diagnosis({ person: { asked: name, found: 'one', sip: name, displayName: name } }, [
      complaint(name, 'meeting_error'),
      seen('mailbox-id', name),
    ]);
    for (const depth of roles) {
      const html = report(d, depth);
      assert.deepEqual(pageComplaints(html), []);
      assert.doesNotMatch(html, /<script|[\u0000\u202e]/);
    }
  });
});

describe('the way that Lync takes', () => {
  const marks = (name: string) => routeOf(sampleDiagnoses[name]!).steps.map(({ mark }) => mark);
  it('is whole where all is well, and ends in one forest', () => {
    assert.deepEqual(marks('healthy'), ['good', 'good', 'good', 'good']);
    const { forests } = routeOf(sampleDiagnoses.healthy!);
    assert.deepEqual(
      forests.map(({ name, reached }) => [name, reached]),
      [
        ['hoster', 'yes'],
        ['corp', 'no'],
      ],
    );
  });
  it('breaks at the certificate: what lies behind is not come to', () => {
    const route = routeOf(sampleDiagnoses['certificate-fault']!);
    assert.deepEqual(route.steps.map(({ mark, text }) => [mark, text.id]).slice(2), [
      ['bad', 'route.server.certificate'],
      ['waiting', 'route.not-reached'],
    ]);
    assert.ok(route.forests.every(({ reached }) => reached !== 'yes'));
  });
  it('claims nothing where nothing was seen', () => {
    const route = routeOf(sampleDiagnoses.unread!);
    assert.deepEqual(
      route.steps.map(({ mark }) => mark),
      ['good', 'unknown', 'unknown', 'unknown'],
    );
    assert.ok(route.forests.every(({ reached, holds }) => reached === 'no' && holds.length === 0));
  });
  it('is drawn with its words beside it, the sign in each station', () => {
    const html = report(sampleDiagnoses.undetermined!);
    const svg = /<svg class="route"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';
    assert.match(svg, /aria-label="[^"]+"/);
    assert.match(svg, /\? Sign-in/);
    assert.match(html, /<ol class="told">/);
  });
});
