import assert from 'node:assert/strict';
import { symptomIds } from '../../../engine/knowledge/ids.ts';
import { wordClasses } from '../../../engine/knowledge/lexicon-classes.ts';
import { featureWords } from '../../../engine/knowledge/lexicon-features.ts';
import { lexiconRules } from '../../../engine/knowledge/lexicon-rules.ts';
import { signWords } from '../../../engine/knowledge/lexicon-signs.ts';
import { vagueReadings } from '../../../engine/knowledge/lexicon-vague.ts';
import { knownText, knownTexts } from '../../../engine/knowledge/strings.ts';
import { questionIds, symptoms } from '../../../engine/knowledge/symptoms.ts';
import { compiled, hits } from '../../../engine/understand/pattern.ts';
import { distance, Speller } from '../../../engine/understand/spelling.ts';
import { wordsOf } from '../../../engine/understand/words.ts';

describe('tables of understanding', () => {
  it('has every symptom, with a known question', () => {
    assert.deepEqual(new Set(Object.keys(symptoms)), new Set(symptomIds));
    for (const { question } of Object.values(symptoms)) assert.ok(questionIds.includes(question));
  });
  it('has rules for every symptom, on concepts that exist', () => {
    const concepts = new Set([...Object.keys(featureWords), ...Object.keys(signWords)]);
    for (const { when, unless, points } of lexiconRules) {
      assert.ok(points > 0);
      for (const concept of [...when, ...unless]) assert.ok(concepts.has(concept), concept);
    }
    assert.deepEqual(new Set(lexiconRules.map(({ symptom }) => symptom)), new Set(symptomIds));
    assert.deepEqual(vagueReadings.at(-1)?.when, []);
  });
  it('names words as folding leaves them', () => {
    for (const source of [...Object.values(featureWords), ...Object.values(signWords)].flat())
      assert.match(source, /^[a-z0-9|*~{} _]+$/, source);
    for (const words of Object.values(wordClasses)) assert.match(words, /^[a-z0-9* ]+$/);
  });
  it('has each known text once, with a symptom or in order', () => {
    const codes = knownTexts.map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length);
    for (let n = 1; n <= 34; n += 1) assert.ok(knownText(`S-${String(n).padStart(2, '0')}`), `S-${n}`);
    for (const { fragments, grade } of knownTexts) assert.ok(fragments.length > 0 && 'VCIM'.includes(grade));
  });
  it('corrects domain words only, by the right number of slips', () => {
    const speller = new Speller(new Set(['certificate', 'again']), ['certificate', 'voicemail']);
    assert.equal(speller.corrected('certifcate'), 'certificate');
    assert.equal(speller.corrected('vociemail'), 'voicemail');
    assert.equal(speller.corrected('certain'), 'certain');
    assert.equal(distance('ab', 'ba', 1), 1);
    assert.equal(distance('trying', 'their', 1), 2);
  });
  it('finds patterns within one clause, with bounded gaps', () => {
    const index = compiled({ x: ['cannot ~2 {move}'] }, { move: 'go run*' });
    const found = (text: string) => hits(wordsOf(text), index).length;
    assert.equal(found('I can not ever running'), 1);
    assert.equal(found('cannot a b c go'), 0);
    assert.equal(found('cannot. go'), 0);
  });
});
