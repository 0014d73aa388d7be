import assert from 'node:assert/strict';
import { featureWords } from '../../../../engine/knowledge/lexicon-features.ts';
import { signWords } from '../../../../engine/knowledge/lexicon-signs.ts';
import { ar } from '../../../../engine/knowledge/lexicons/ar.ts';
import { de } from '../../../../engine/knowledge/lexicons/de.ts';
import { es } from '../../../../engine/knowledge/lexicons/es.ts';
import { fr } from '../../../../engine/knowledge/lexicons/fr.ts';
import { ja } from '../../../../engine/knowledge/lexicons/ja.ts';
import { compoundParts } from '../../../../engine/understand/compounds.ts';
import { known } from '../../../../engine/understand/concepts.ts';
import { understand } from '../../../../engine/understand/understand.ts';
import { wordsOf } from '../../../../engine/understand/words.ts';
import { collected } from '../collected.ts';
import { phrasesHeldOut } from '../phrases-held-out.ts';

const read = (text: string): string =>
  wordsOf(text)
    .map((word) => word.text)
    .join(' '); // prettier-ignore

describe('words of other languages', () => {
  it('stand for concepts that exist, and for words that the lexicon knows', () => {
    const concepts = new Set([...Object.keys(featureWords), ...Object.keys(signWords)]);
    for (const { glosses } of [de, fr, es, ja, ar])
      for (const word of Object.keys(glosses).flatMap((gloss) => gloss.split(' '))) {
        if (word.startsWith('#')) assert.ok(concepts.has(word.slice(1)), word);
        else
          assert.ok(word === '' || known.has(word) || [...known].some((one) => word.startsWith(one)), word);
      }
  });
  it('are put into the lexicon’s, whatever they are joined with', () => {
    assert.equal(read('Die Besprechungsschaltfläche fehlt'), 'meeting button missing');
    assert.equal(read("l'historique n'est pas enregistré"), 'history not saved');
    assert.equal(read('会議を作成できない'), 'meeting schedule cannot');
    assert.equal(read('والبريد الصوتي فارغ'), 'voicemail empty');
    assert.deepEqual(compoundParts('kontaktlisten', new Set(['kontakt', 'liste'])), ['kontakt', 'liste']);
  });
  it('leave English as it is, and are told clause by clause', () => {
    assert.equal(
      read('the meeting button is missing in Outlook'),
      'the meeting button is missing in outlook',
    );
    assert.equal(
      read('Es kommt dauernd: "Credentials are required". Was soll ich tun?'),
      'again credential are required tun',
    );
  });
  it('are found in hardly any English message', () => {
    const plain = /^[\x20-\x7e\n’]*$/;
    const texts = [...Object.values(collected), phrasesHeldOut]
      .flatMap((set) => Object.values(set).flat())
      .filter((text) => plain.test(text) && / (?:the|is|in|not|my|no|and) /.test(text));
    const put = texts.filter((text) => wordsOf(text).some(({ glossed }) => glossed));
    const english = put.filter((text) => / (?:the|is|my|and) /.test(text));
    assert.ok(texts.length > 300);
    assert.deepEqual(english, []);
  });
  it('take no longer in any writing', () => {
    for (const part of [
      '会議を作成できない',
      'ボ',
      'besprechung',
      'kennwort ',
      "l'historique ",
      'والبريد ',
      "n'",
    ]) {
      const text = part.repeat(Math.floor(65_000 / part.length));
      const from = performance.now();
      understand(text);
      assert.ok(performance.now() - from < 1500, part);
    }
  });
});
