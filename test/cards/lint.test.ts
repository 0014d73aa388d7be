import assert from 'node:assert/strict';
import { actionIds, renderAdaptive, renderText } from '../../cards/index.ts';
import { largestCard } from '../../cards/render/adaptive.ts';
import { widthOf } from '../../cards/render/text-layout.ts';
import { parserComplaints } from './adaptive-parser.ts';
import { buttonsOf, objectsOf, strictly, textsOf, undefinedAcronyms, wordCount } from './reading.ts';
import { sampleViews } from './sample-views.ts';

const options = { locale: 'en', say: strictly };

describe('every view, as an Adaptive Card', () => {
  it('is read by a parser that does complain', () => {
    assert.ok(
      parserComplaints({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Input.Text' }] }).length,
    );
  });
  for (const { name, view } of sampleViews) {
    it(name, () => {
      const { card, summary, text } = renderAdaptive(view, options);
      assert.deepEqual(parserComplaints(card), []);
      const bytes = Buffer.byteLength(JSON.stringify(card));
      assert.ok(bytes < largestCard, `${bytes} bytes`);
      for (const one of objectsOf(card)) {
        if (one.type === 'TextBlock') assert.equal(one.wrap, true);
        if (one.type === 'Image') assert.ok(one.altText);
        if (String(one.type).startsWith('Input.')) assert.ok(one.label);
        if (one.type === 'RichTextBlock')
          assert.ok((one.inlines as unknown[]).length > 0, 'an empty paragraph');
        if (one.type === 'TextRun') assert.ok(one.text);
        if (one.type === 'Action.Execute') {
          const fallback = one.fallback as { type: string; data: unknown };
          assert.equal(fallback.type, 'Action.Submit');
          assert.deepEqual(fallback.data, one.data);
          assert.ok((Object.values(actionIds) as unknown[]).includes(one.verb), String(one.verb));
        }
      }
      assert.ok(card.fallbackText);
      assert.ok(summary.length > 0 && !summary.includes('\n'));
      assert.ok(text.startsWith(renderText(view, options).split('\n')[0] ?? '!'));
    });
  }
  it('has different folded parts under different ids', () => {
    for (const { view } of sampleViews) {
      const ids = objectsOf(renderAdaptive(view, options).card).flatMap((one) =>
        one.type === 'Container' && one.id ? [one.id] : [],
      );
      assert.equal(new Set(ids).size, ids.length);
    }
  });
  it('draws the same view the same, and does not change it', () => {
    for (const { view } of sampleViews) {
      const before = structuredClone(view);
      assert.deepEqual(renderAdaptive(view, options), renderAdaptive(view, options));
      assert.deepEqual(view, before);
    }
  });
});

describe('every view, as text', () => {
  for (const width of [60, 80, 100]) {
    it(`fits ${width} columns, commands apart`, () => {
      for (const { name, view } of sampleViews) {
        for (const line of renderText(view, { ...options, width }).split('\n')) {
          const command = line.startsWith('    ');
          assert.ok(command || widthOf(line) <= width, `${name}: ${line}`);
          assert.equal(line.trimEnd(), line, `${name}: blanks at the end`);
        }
      }
    });
  }
});

describe('every view, in words', () => {
  for (const { name, view, reader } of sampleViews) {
    it(`${name}: at most six buttons, all different`, () => {
      const buttons = buttonsOf(view);
      assert.ok(buttons.length <= 6, buttons.join());
      assert.equal(new Set(buttons).size, buttons.length);
    });
    if (reader === 'user') {
      it(`${name}: no acronym that is not spelled out`, () => {
        assert.deepEqual(undefinedAcronyms([...textsOf(view), ...buttonsOf(view)]), []);
      });
      it(`${name}: short`, () => {
        const count = wordCount(textsOf(view));
        const most = { why: 150, help: 80, guide: 110 }[view.name] ?? 60;
        assert.ok(count <= most, `${count} words`);
      });
    }
  }
});
