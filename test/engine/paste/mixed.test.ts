import assert from 'node:assert/strict';
import { knownTexts } from '../../../engine/knowledge/strings.ts';
import { findStrings } from '../../../engine/paste/find-strings.ts';
import { configInfo } from './made/config-info.ts';
import { clientLog, outlookLog, schannel, webLog } from './made/logs.ts';
import { csUser, userAndPolicies, webServices } from './made/objects.ts';
import { Dice } from './made/random.ts';
import { carried, factsOf, type Maker, noise } from './made/sample.ts';
import { nslookup, registry, resolveDnsName, tickets, trusts } from './made/windows.ts';

const variants = 300;
/** One of each group: two of one kind would tell one fact in two ways, which is another matter. */
const groups: readonly (readonly Maker[])[] = [
  [configInfo],
  [csUser, userAndPolicies, webServices],
  [outlookLog],
  [clientLog, webLog],
  [schannel],
  [trusts],
  [tickets],
  [nslookup, resolveDnsName],
  [registry],
];

describe('several things in one paste', () => {
  it(`each say what they say alone, in any order, with talk between them (${variants} variants)`, () => {
    for (let seed = 1; seed <= variants; seed += 1) {
      const dice = new Dice(seed * 6011);
      const parts = dice
        .shuffled(groups)
        .slice(0, 2 + dice.below(3))
        .map((group) => dice.pick(group)(dice));
      const text = parts
        .map((chunks) => `${noise(dice)}\n${chunks.map((each) => each.text).join('')}\n`)
        .join('');
      const truth = new Set(parts.flatMap((chunks) => chunks.flatMap((each) => each.facts)));
      const paste = carried(dice, text);
      assert.deepEqual([...factsOf(paste)].sort(), [...truth].sort(), `seed ${seed}\n${paste}`);
    }
  });
});

describe('known texts as people send them', () => {
  it(`are found with slips, line breaks, invisible characters and talk around (${variants} variants)`, () => {
    const texts = knownTexts.flatMap(({ code, fragments }) =>
      fragments.filter((fragment) => !/[<>=]/.test(fragment)).map((fragment) => ({ code, fragment })),
    );
    let slips = 0;
    for (let seed = 1; seed <= variants; seed += 1) {
      const dice = new Dice(seed * 4099);
      const { code, fragment } = texts[seed % texts.length]!;
      let words = fragment.split(' ');
      const long = words.flatMap((word, at) => (/^[a-z]{8,}$/.test(word) ? [at] : []));
      if (long.length > 0 && words.length >= 5 && dice.chance(0.5)) {
        const at = dice.pick(long);
        const word = words[at]!;
        const swap = 2 + dice.below(word.length - 4);
        words = words.with(at, `${word.slice(0, swap)}${word[swap + 1]}${word[swap]}${word.slice(swap + 2)}`);
        slips += 1;
      }
      const broken = words.join(dice.chance(0.3) ? '\n' : dice.chance(0.3) ? ' \u200b' : ' ');
      const sent = `${noise(dice)}${dice.pick(['', 'it says: ', '"', '> '])}${dice.chance(0.2) ? broken.toUpperCase() : broken}\n${noise(dice)}`;
      assert.ok(findStrings(sent).includes(code), `seed ${seed}: ${code}\n${sent}`);
    }
    assert.ok(slips > 30, `${slips}`);
  });
});
