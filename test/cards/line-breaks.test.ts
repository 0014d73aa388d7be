import assert from 'node:assert/strict';
import fc from 'fast-check';
import { partsOf } from '../../cards/render/line-breaks.ts';
import { widthOf, wrap } from '../../cards/render/text-layout.ts';

describe('where a line may end in writing without spaces', () => {
  it('between characters, never inside a Latin word or a number', () => {
    assert.deepEqual(partsOf('別のExchange'), ['別', 'の', 'Exchange']);
    assert.deepEqual(partsOf('Exchange'), ['Exchange']);
    assert.deepEqual(wrap('自身のフォレストのExchangeに接続', 22), ['自身のフォレストの', 'Exchangeに接続']);
  });
  it('not before what closes, the long-vowel mark or small kana, nor after what opens', () => {
    assert.deepEqual(partsOf('「日本」、サーバー。'), ['「日', '本」、', 'サー', 'バー。']);
    assert.deepEqual(partsOf('ちょっと（例）'), ['ちょっ', 'と', '（例）']);
  });
  it('leaves no blank at the end of a line before a long word', () => {
    assert.deepEqual(wrap('… 確認中  確認しています', 20), ['… 確認中  確認してい', 'ます']);
    assert.deepEqual(wrap('… busy  connecting', 10), ['… busy', 'connecting']);
  });
  it('fits, and loses nothing but blanks', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ab日本ー、。（「ッEx '), maxLength: 60 });
    fc.assert(
      fc.property(word, fc.integer({ min: 12, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        const bare = (value: string) => value.replace(/ /g, '');
        assert.equal(bare(lines.join('')), bare(text));
        for (const line of lines) assert.ok(widthOf(line) <= width, line);
      }),
    );
  });
});
