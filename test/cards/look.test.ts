import assert from 'node:assert/strict';
import { palettes, plainMarkdown } from '../../cards/host-config.ts';
import { escapeMarkdown } from '../../cards/render/clean.ts';
import { columns, fitColumns, widthOf, wrap } from '../../cards/render/text-layout.ts';

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
/** WCAG 2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('colours of the host config', () => {
  for (const theme of ['light', 'dark'] as const)
    it(`${theme}: every text on every ground has a contrast of 4.5`, () => {
      const { card, emphasis, tint, ...rest } = palettes[theme];
      for (const ground of [card, emphasis, ...Object.values(tint)])
        for (const text of ['text', 'subtle', 'accent', 'good', 'warning', 'attention'] as const) {
          const ratio = contrast(rest[text], ground);
          assert.ok(ratio >= 4.5, `${text} on ${ground}: ${ratio.toFixed(2)}`);
        }
      assert.ok(contrast(rest.accent, card) >= 4.5, 'the primary button');
    });
});

describe('the page’s Markdown', () => {
  it('takes the renderer’s back-slashes off and makes no HTML of anything', () => {
    for (const value of ['a_b*c', '1. x', '- x', 'a\\b', 'x | y # z', '[a](b)'])
      assert.equal(plainMarkdown(escapeMarkdown(value)).replace(/&\w+;/g, ''), value);
    assert.equal(plainMarkdown(escapeMarkdown('<b>&"')), '&lt;b&gt;&amp;&quot;');
  });
});

describe('text layout', () => {
  it('counts columns of wide and joined characters', () => {
    assert.equal(widthOf('abc'), 3);
    assert.equal(widthOf('山田'), 4);
    assert.equal(widthOf('é'), 1);
  });
  it('breaks at blanks, and long words after a comma or slash', () => {
    assert.deepEqual(wrap('one two three', 8), ['one two', 'three']);
    assert.ok(wrap('CN=anna,OU=Customers,DC=test', 22)[0]!.endsWith(','));
    assert.deepEqual(wrap('', 10), ['']);
  });
  it('takes from the widest column first, and none below the least', () => {
    assert.deepEqual(fitColumns([10, 50, 50], 80, 2), [10, 33, 33]);
    assert.deepEqual(fitColumns([5, 5], 80, 2), [5, 5]);
    assert.ok(fitColumns([100, 100], 10, 2).every((width) => width === 8));
  });
  it('aligns cells that need several lines', () => {
    assert.deepEqual(columns([['a b', 'x']], [1, 1], 2), ['a  x', 'b']);
  });
});
