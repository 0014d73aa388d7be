import { dontKnow, type Question } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import type { Action, Block, View } from './view.ts';

/** One button an answer, at most `most`, and always "I don't know" as the last. */
export function answerActions(question: Question, most = 5): Action[] {
  const answers = question.answers.filter((answer) => answer !== dontKnow).slice(0, most);
  const press = (answer: string, label: string): Action => ({
    id: actionIds.answer,
    label: phrase(label),
    data: { question: question.id, answer },
  });
  return [
    ...answers.map((answer) => press(answer, `question.${question.id}.${answer}`)),
    // A question may have its own word for it: "Something else", "Not sure".
    press(
      dontKnow,
      question.answers.includes(dontKnow) ? `question.${question.id}.${dontKnow}` : 'button.dont-know',
    ),
  ];
}

/** The next best question. Answers that have no button of their own are listed: every answer may be typed. */
export function questionView(question: Question): View {
  const most = 5;
  const rest = question.answers.filter((answer) => answer !== dontKnow).slice(most);
  const blocks: Block[] = [sentence(`question.${question.id}`)];
  if (rest.length > 0) {
    blocks.push({
      kind: 'facts',
      rows: rest.map((answer) => ({
        label: phrase('question.answers'),
        value: phrase(`question.${question.id}.${answer}`),
      })),
    });
  }
  return {
    name: 'question',
    title: phrase('question.title'),
    blocks,
    actions: answerActions(question, most),
  };
}
