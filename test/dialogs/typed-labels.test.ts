import assert from 'node:assert/strict';
import { languages, say } from '../../cards/index.ts';
import { commands } from '../../dialogs/commands/index.ts';
import { commandIn, nearCommands } from '../../dialogs/commands/read.ts';
import { answerIn } from '../../dialogs/triage-words.ts';
import { askOf, dontKnow, questionIds } from '../../engine/index.ts';
import { agnes } from './talk.ts';

describe('what stands on a button, typed', () => {
  for (const language of languages()) {
    it(`${language}: is that answer of the open question`, () => {
      for (const id of questionIds) {
        const answers = [...Object.keys(askOf(id).answers), dontKnow];
        for (const answer of answers) {
          const label = say({ id: `question.${id}.${answer}` }, language);
          assert.equal(answerIn(label, { id, fact: askOf(id).fact, answers }, language), answer, label);
        }
      }
    });
    it(`${language}: is that command`, () => {
      const speaker = { ...agnes, locale: `${language}-XX` };
      for (const command of commands)
        for (const id of command.labels ?? []) {
          const label = say({ id }, language);
          assert.equal(commandIn(commands, label, speaker)?.command.name, command.name, label);
        }
    });
  }

  it('offers one order once where a slip is near to several of its names', () => {
    assert.deepEqual(nearCommands(commands, 'langauge fr'), ['language fr']);
  });
});
