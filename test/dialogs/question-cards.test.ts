import assert from 'node:assert/strict';
import { diagnosisUserView, questionView } from '../../cards/index.ts';
import { symptomIds } from '../../engine/index.ts';
import { askOf, questionAnswers, questionIds } from '../../engine/knowledge/questions.ts';
import { buttonsOf, textsOf, undefinedAcronyms, wordCount } from '../cards/reading.ts';
import { diagnosis } from '../cards/sample-diagnosis.ts';

describe('a question on a person’s card', () => {
  for (const id of questionIds.filter((each) => askOf(each).effort !== 'administer'))
    it(`${id}: at most 60 words with the answer above it, buttons that say different things`, () => {
      const { fact, about } = askOf(id);
      const nextQuestion = { id, fact, answers: [...questionAnswers[id], 'unknown'] };
      for (const symptom of about?.length ? about : symptomIds) {
        const view = diagnosisUserView(
          diagnosis({
            symptoms: [symptom],
            primaryCause: null,
            findings: [],
            scenario: 'undetermined',
            nextQuestion,
          }),
        );
        const texts = textsOf(view);
        assert.ok(wordCount(texts) <= 60, `${wordCount(texts)} words: ${texts.join(' | ')}`);
        assert.ok(view.actions.length <= 6);
        assert.ok(texts.some((text) => textsOf(questionView(nextQuestion)).includes(text)));
      }
      const buttons = buttonsOf(questionView(nextQuestion));
      assert.equal(new Set(buttons).size, buttons.length);
      assert.deepEqual(undefinedAcronyms(textsOf(questionView(nextQuestion))), []);
    });

  it('every question and every answer has words, for staff too', () => {
    for (const id of questionIds) {
      const { fact } = askOf(id);
      const view = questionView({ id, fact, answers: [...questionAnswers[id], 'unknown'] });
      assert.ok(textsOf(view).length > 0 && buttonsOf(view).length > 0, id);
    }
  });
});
