import assert from 'node:assert/strict';
import { triageLine } from '../../../engine/understand/triage.ts';
import { phrases } from './phrases.ts';
import { phrasesApart } from './phrases-apart.ts';
import { phrasesFifth } from './phrases-fifth.ts';
import { phrasesFourth } from './phrases-fourth.ts';
import { phrasesSecond } from './phrases-second.ts';
import { phrasesThird } from './phrases-third.ts';
import type { Phrases } from './phrases-type.ts';

/** Part of the phrases taken for what they should be, and those that are not. */
function measured(set: Phrases): { right: number; wrong: string[] } {
  const all = Object.entries(set).flatMap(([want, texts]) => texts.map((text) => ({ want, text })));
  const wrong = all
    .filter(({ want, text }) => triageLine({ id: '', text }).symptom !== want)
    .map(({ want, text }) => `${want}: ${text}`);
  return { right: 1 - wrong.length / all.length, wrong };
}

describe('understanding of collected wording', () => {
  for (const [name, set] of Object.entries({
    phrases,
    phrasesApart,
    phrasesSecond,
    phrasesThird,
    phrasesFourth,
    phrasesFifth,
  }))
    it(`takes at least 95 % of ${name} for what they are`, () => {
      const { right, wrong } = measured(set);
      assert.ok(right >= 0.95, `${Math.round(right * 100)} %, wrong:\n${wrong.join('\n')}`);
    });

  it('asks, and diagnoses nothing, where the message is vague or somebody else’s', () => {
    for (const text of phrasesApart.none ?? [])
      assert.equal(triageLine({ id: '', text }).question, null, text);
    for (const text of phrasesApart.needs_followup ?? []) {
      const { question, alternatives, symptom } = triageLine({ id: '', text });
      if (symptom === 'needs_followup') assert.ok(question !== null && alternatives.length > 0, text);
    }
  });
});
