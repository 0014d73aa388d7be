import assert from 'node:assert/strict';
import { auditCsv, auditTable } from '../../../bot/audit-text.ts';
import { verdictKey } from '../../../bot/desk-verdict.ts';
import {
  caseCardView,
  caseGiveView,
  caseLineView,
  renderAdaptive,
  renderText,
  requesterNoticeView,
  type View,
} from '../../../cards/index.ts';
import { renderSlack } from '../../../cards/render/slack.ts';
import { type CaseEvent, caseOf } from '../../../desk/index.ts';
import { shown } from '../../../store/postgres.ts';
import { agnes, anna, complaint } from '../../desk/people.ts';

const hostile = [
  '<!channel> <@U0ADA> <https://evil.test|the form>',
  '[the form](https://evil.test) **now**',
  '<at>Everybody</at> @everyone',
  'abc\u202egnp.exe\u2066x',
  'two\r\nlines\u2028more',
  '<img src=x onerror=alert(1)>',
];
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/;
const textsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { text, title, type } = value as { text?: unknown; title?: unknown; type?: unknown };
  const own = [text, title].filter((one): one is string => typeof one === 'string');
  return [...own.map((one) => `${type} ${one}`), ...Object.values(value).flatMap(textsIn)];
};

/** Every view that shows what people wrote about a case. */
function viewsWith(words: string): View[] {
  const by = { ...agnes, id: words };
  const events: CaseEvent[] = [
    {
      kind: 'opened',
      requester: anna.id,
      complaint: complaint(words, { said: words }),
      at: 1,
      by: anna,
      seq: 1,
    },
    { kind: 'claimed', at: 2, by, seq: 2 },
    { kind: 'noted', text: words, at: 3, by, seq: 3 },
    { kind: 'declined', reason: words, at: 4, by, seq: 4 },
    { kind: 'handed-over', from: words, to: words, at: 5, by, seq: 5 },
    { kind: 'resolved', code: 'fixed', note: words, at: 6, by, seq: 6 },
  ];
  const one = caseOf(1, events);
  return [
    caseCardView(one, { now: 7 }),
    caseGiveView({ ...one, owner: null }, [words]),
    ...events.slice(3).map((event) => caseLineView(one, event)),
    requesterNoticeView(one, events[5] as CaseEvent),
  ];
}

describe('what people wrote about a case', () => {
  for (const words of hostile)
    it(`is words alone on every screen: ${JSON.stringify(words.slice(0, 30))}`, () => {
      for (const view of viewsWith(words)) {
        const { card } = renderAdaptive(view, { locale: 'en' });
        for (const text of textsIn(card)) {
          assert.doesNotMatch(text, steering);
          if (text.startsWith('TextBlock')) assert.doesNotMatch(text, /(?<!\\)[[<*]|:\/\//);
        }
        const slack = renderSlack(view, { locale: 'en', press: () => 'b' });
        for (const { text, blocks } of [slack.main, ...slack.thread])
          for (const words of [text, ...textsIn(blocks)]) {
            assert.doesNotMatch(words, steering);
            // plain_text, and the text of rich_text, are shown as they are
            if (!/^(plain_text|text) /.test(words)) assert.doesNotMatch(words, /<[!@#]|<https?:|<mailto:/);
          }
        assert.doesNotMatch(
          renderText(view, { locale: 'en' }),
          /[\u202a-\u202e\u2066-\u2069\u2028\u0000-\u0009]/,
        );
      }
    });
  it('begins no formula in a spreadsheet, and hides no line of the audit', () => {
    const lineOf = (actor: string) => ({
      seq: 1,
      at: 0,
      kind: 'case' as const,
      actor,
      facts: { event: 'noted' },
    });
    for (const words of [
      '=cmd|x',
      '+1',
      '-1',
      '@SUM(A1)',
      ' =1',
      '\t=1',
      '\r=1',
      '\n=1',
      '＝1',
      '＋1',
      '－1',
      '＠A',
    ]) {
      const actor = auditCsv([lineOf(words)])
        .split('\r\n')[1]!
        .split(',')[5]!;
      assert.match(actor, /^"(?:'|\\u00)/, words);
    }
    const forged = auditTable([lineOf('a\u202eb\u009b2K\n2  2026-01-01T00:00:00.000Z  case  by ada')]);
    assert.doesNotMatch(forged.trimEnd(), /[\u202e\u009b\n]/);
  });
});

describe('what is kept of others', () => {
  it('is not found under a verdict that two unknown people share', () => {
    const [one, other] = ['slack:T01:U01', 'slack:T01:U02'].map((about) => verdictKey('Vabc', { about }));
    assert.notEqual(one, other);
    assert.equal(verdictKey('Vabc', { about: 'Anna@x' }), verdictKey('Vabc', { about: 'anna@x' }));
  });
  it('nor is a password of the database told, encoded or not', () => {
    for (const url of [
      'postgres://ucd:canary@db.test:5432/ucd',
      'postgres://ucd:12/canary@db.test/ucd',
      'postgres://ucd:12#canary@db.test/ucd',
      'postgres://ucd:12?canary@db.test/ucd',
      'postgres://ucd:canary 1/@db.test/ucd',
      'canary',
    ])
      assert.doesNotMatch(shown(url), /canary|12/, url);
    assert.equal(shown('postgres://ucd:canary@db.test:5432/ucd'), 'db.test:5432/ucd');
  });
});
