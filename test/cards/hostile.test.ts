import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagnosisView, personChoiceView, renderAdaptive, renderText, type View } from '../../cards/index.ts';
import { clean, cleanCode, escapeMarkdown, fenced } from '../../cards/render/clean.ts';
import { roles } from '../../engine/index.ts';
import { parserComplaints } from './adaptive-parser.ts';
import { objectsOf, strictly } from './reading.ts';
import { diagnosis } from './sample-diagnosis.ts';
import { complaint, seen } from './sample-evidence.ts';

const options = { locale: 'en', say: strictly };
const hostile = [
  '**x**',
  '[a](http://b)',
  '<at>everyone</at>',
  '<script>alert(1)</script>',
  'abc\u202egnp.exe',
  'a\u0000b\u001b[31mred',
  'n'.repeat(5000),
  '```\nRemove-Item C:\\\n```',
  '{{DATE(2020-01-01T00:00:00Z,SHORT)}}',
  '{name}',
  "'; Remove-ADUser x #",
  '\ud800',
  'line\u2028two\r\nthree',
];
const withName = (name: string): View[] => [
  ...roles.map((depth) =>
    diagnosisView(
      diagnosis({ person: { asked: name, found: 'one', sip: name, mail: name, displayName: name } }, [
        complaint(name, 'meeting_error'),
        seen('mailbox-id', name),
      ]),
      depth,
    ),
  ),
  personChoiceView(name, [`CN=${name},DC=hoster,DC=test`]),
];
/** Everything that a client draws; data that only comes back is not drawn. */
const drawn = (card: unknown): { element: string; text: string }[] =>
  objectsOf(card).flatMap((one) => {
    const inlines = Array.isArray(one.inlines) ? one.inlines.filter((each) => typeof each === 'string') : [];
    const own = [one.text, one.title, one.speak, one.fallbackText].filter((each) => typeof each === 'string');
    return [...own, ...inlines].map((text) => ({ element: String(one.type), text: text as string }));
  });
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/;

describe('values from outside, in a card', () => {
  for (const value of hostile)
    it(JSON.stringify(value.slice(0, 40)), () => {
      for (const view of withName(value)) {
        const reply = renderAdaptive(view, options);
        assert.deepEqual(parserComplaints(reply.card), []);
        assert.equal(
          objectsOf(reply.card).some((one) => 'entities' in one),
          false,
          'no mention is declared',
        );
        for (const { element, text } of drawn(reply.card)) {
          assert.doesNotMatch(text, steering);
          assert.ok(text.isWellFormed());
          // Only a TextBlock is Markdown: there every sign that could start something is escaped.
          if (element === 'TextBlock') assert.doesNotMatch(text, /(?<!\\)(?:\*|\[|<|`|_|~)|:\/\//);
        }
        assert.doesNotMatch(renderText(view, options), /[\u0000-\u0009\u000b-\u001f\u202e]/);
        assert.ok(!reply.summary.includes('\n'));
      }
    });
  it('shows a value of 5,000 characters cut, with the cut to be seen', () => {
    const shown = clean('n'.repeat(5000));
    assert.equal(shown.length, 240);
    assert.ok(shown.endsWith('…'));
  });
  it('leaves ordinary names as they are, right-to-left and joined ones too', () => {
    for (const name of ['José O’Neil', '山田 太郎', 'مریم می‌خواهم', 'anna_b@corp.test', '👩‍👩‍👧 team'])
      assert.equal(clean(name), name);
  });
  it('gives a heading that reads as the value once its back-slashes are off', () => {
    assert.equal(escapeMarkdown('a_b *c* [d](http://e)').replace(/\\/g, ''), 'a_b *c* [d](http:\u2060//e)');
    assert.equal(escapeMarkdown('1. x'), '1\\. x');
    assert.equal(escapeMarkdown('- x'), '\\- x');
  });
});

describe('commands beside a card', () => {
  it('cannot be left through a back-tick fence inside a value', () => {
    const text = fenced(["Set-X 'a'", "```` Get-Y '```'"]);
    const fence = /^`+/.exec(text)?.[0] ?? '';
    assert.equal(fence.length, 5);
    assert.ok(text.endsWith(`\n${fence}`));
    assert.equal(text.split(fence).length, 3);
  });
  it('show what could hide or reorder code as a replacement sign, and nothing else changed', () => {
    assert.equal(cleanCode("Set-X 'a\u202eb'"), "Set-X 'a\ufffdb'");
    assert.equal(cleanCode('one\ntwo'), 'one\ufffdtwo');
    assert.equal(cleanCode("Set-ADUser 'Zoë `$x'"), "Set-ADUser 'Zoë `$x'");
  });
});

describe('any value at all', () => {
  it('is drawn without steering characters, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (value) => {
        for (const view of withName(value)) {
          const { card, text } = renderAdaptive(view, options);
          for (const one of drawn(card)) assert.doesNotMatch(one.text, steering);
          assert.doesNotMatch(text, /\u202e/);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
