import assert from 'node:assert/strict';
import { intake } from '../../engine/index.ts';
import { pasteCap, readPaste } from '../../engine/paste/read-paste.ts';
import { Dice } from '../engine/paste/made/random.ts';
import { canary, pastePieces, secretPieces } from './paste-pieces.ts';

const inputs = 1200;
const longestMs = 100;
const breaks = ['\n', '\n', '\n', '\r\n', '\n\n', ' ', '\t', ';', ''];

/** Pieces of everything, cut, doubled and bent. */
function input(dice: Dice): string {
  const count = 1 + dice.below(20);
  let text = Array.from({ length: count }, () => dice.pick(pastePieces) + dice.pick(breaks)).join('');
  for (let bends = dice.below(5); bends > 0; bends -= 1) {
    const at = dice.below(text.length + 1);
    const kind = dice.below(3);
    if (kind === 0) text = text.slice(0, at) + text.slice(at + dice.below(12));
    else if (kind === 1) text = text.slice(0, at) + String.fromCharCode(dice.below(0x2fff)) + text.slice(at);
    else text = text.slice(0, at) + text.slice(Math.max(0, at - dice.below(40)), at) + text.slice(at);
  }
  return dice.chance(0.2) ? text.slice(0, dice.below(text.length + 1)) : text;
}

const timed = (text: string): number => {
  const start = performance.now();
  readPaste(text);
  return performance.now() - start;
};
/** A pause of the machine is not the reader's: a text that is slow is slow every time. */
const quickest = (text: string): number => {
  const first = timed(text);
  return first < longestMs ? first : Math.min(timed(text), timed(text));
};

describe('pastes that nobody meant', () => {
  it(`are read without a throw and the same each time (${inputs} inputs)`, () => {
    let told = 0;
    for (let seed = 1; seed <= inputs; seed += 1) {
      const text = input(new Dice(seed));
      const paste = readPaste(text);
      if (seed % 10 === 0) assert.deepEqual(readPaste(text), paste, `seed ${seed}`);
      assert.equal(Object.getPrototypeOf(paste.said), Object.prototype);
      for (const { key, at } of paste.facts) {
        assert.ok(!['__proto__', 'constructor'].includes(key));
        if (at !== undefined) assert.equal(new Date(at).toISOString(), at);
      }
      told += paste.facts.length > 0 ? 1 : 0;
    }
    // or the pieces are too bent to show anything
    assert.ok(told > inputs / 3, `${told}`);
  });

  it('never give a secret away, in whatever company', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const dice = new Dice(seed * 31);
      const secret = dice.pick(secretPieces);
      const text = `${input(dice).replace(/["'\u2028]/g, '')}\n${secret}\n${input(dice)}`;
      const paste = readPaste(text);
      assert.ok(!JSON.stringify(paste).includes(canary), `seed ${seed}: ${secret}\n${JSON.stringify(paste)}`);
      assert.ok(paste.secrets > 0, `seed ${seed}: ${secret}`);
      const taken = intake({ who: 'anna', say: text, pastes: [text], at: '2026-01-01T00:00:00.000Z' });
      assert.ok(!JSON.stringify(taken).includes(canary), `seed ${seed}: ${secret}`);
    }
  });

  it('take a bounded time, however they repeat themselves', () => {
    const units = [
      ...pastePieces.map((piece) => `${piece}\n`),
      ...pastePieces.map((piece) => `${piece} `),
      ...secretPieces,
      'label\n\n',
      '{"a":[',
      '[{',
      '"',
      ' ',
      ' : ',
      'a@',
      'x-',
      'a.b.',
      '12/',
      '2014-04-15 03:00:00 ',
      '<property name="EnableDelegation" ',
      'alerta irrecuperable ',
    ];
    readPaste(units.join('\n'));
    for (const unit of units) {
      const ms = quickest(unit.repeat(Math.ceil(pasteCap / unit.length)));
      assert.ok(ms < longestMs, `${JSON.stringify(unit.slice(0, 60))}: ${Math.round(ms)} ms`);
    }
  }).timeout(60_000);
});
