import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { said } from '../../../engine/understand/concepts.ts';
import { likelihoods, trained } from '../../../engine/understand/model.ts';
import { lexiconWeight } from '../../../engine/understand/ranking.ts';
import { scores } from '../../../engine/understand/score.ts';
import { triageLine } from '../../../engine/understand/triage.ts';
import { collected, collectedExamples } from './collected.ts';
import { phrasesApart } from './phrases-apart.ts';
import { phrasesGates } from './phrases-gates.ts';
import { phrasesHeldOut } from './phrases-held-out.ts';
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
  for (const [name, set] of Object.entries(collected))
    it(`takes at least 93 % of ${name} for what they are`, () => {
      const { right, wrong } = measured(set);
      assert.ok(right >= 0.93, `${Math.round(right * 100)} %, wrong:\n${wrong.join('\n')}`);
    });

  it('takes at least 90 % of wording for what it is that was held out while rules were mended', () => {
    const { right, wrong } = measured(phrasesHeldOut);
    assert.ok(right >= 0.9, `${Math.round(right * 100)} %, ${wrong.length} wrong`);
  });

  it('asks about, turns away or takes short messages as collected, nine times in ten', () => {
    const { right, wrong } = measured(phrasesGates);
    assert.ok(right >= 0.9, wrong.join('\n'));
  });

  it('learned from the collected wording as it stands: else run test/acceptance/make-model.ts', () => {
    const file = new URL('../../../engine/knowledge/complaint-model.json', import.meta.url);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), trained(collectedExamples()));
  });

  it('understands at least 88 % of wording that the model has not seen (five parts, each left out in turn)', () => {
    const examples = collectedExamples();
    const right = examples.filter(({ symptom, text, features }, at) => {
      const model = models[at % parts]!;
      const points = new Map(scores(said(text).complained).map(({ id, score }) => [id, score]));
      const likely = [...likelihoods(model, features)].map(
        ([id, value]) => [id, value + lexiconWeight * (points.get(id) ?? 0)] as const,
      );
      return likely.sort((a, b) => b[1] - a[1])[0]![0] === symptom;
    });
    assert.ok(right.length / examples.length >= 0.88, `${right.length} of ${examples.length}`);
  });
  const parts = 5;
  const models = Array.from({ length: parts }, (_, part) =>
    trained(collectedExamples().filter((_, at) => at % parts !== part)),
  );

  it('asks, and diagnoses nothing, where the message is vague or somebody else’s', () => {
    for (const text of phrasesApart.none ?? [])
      assert.equal(triageLine({ id: '', text }).question, null, text);
    for (const text of phrasesApart.needs_followup ?? []) {
      const { question, alternatives, symptom } = triageLine({ id: '', text });
      if (symptom === 'needs_followup') assert.ok(question !== null && alternatives.length > 0, text);
    }
  });
});
