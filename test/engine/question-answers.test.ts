import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { answersAsEvidence, dontKnow, typedAnswer } from '../../engine/answers.ts';
import { askOf, type QuestionId, questionIds } from '../../engine/knowledge/questions.ts';
import { rules } from '../../engine/rules/index.ts';
import { at } from './build.ts';

describe('answers', () => {
  it('not knowing is recorded, what is not in the table is not', () => {
    const of = (answers: Record<string, string>) =>
      answersAsEvidence(answers, at).map((item) => [item.name, item.known ? item.value : item.reason.detail]);
    assert.deepEqual(of({ password: 'expired' }), [['said.password', 'expired']]);
    assert.deepEqual(of({ password: dontKnow }), [['said.password', 'not-known-to-person']]);
    assert.deepEqual(of({ 'add-in-state': 'cannot-look' }), [['said.addIn', 'not-known-to-person']]);
    assert.deepEqual(
      of({ password: 'constructor', __proto__x: 'y', nonsense: 'a', 'which-feature': 'meeting' }),
      [],
    );
  });
  const typed: [question: QuestionId, text: string, answer: string | undefined][] = [
    ['outlook-address', 'it is ann.b@corp.example I think', '=ann.b@corp.example'],
    ['build', 'version 16.0.4266.1001 (32-bit)', '=16.0.4266.1001'],
    ['connected-server', 'pool01.hoster.example', '=pool01.hoster.example'],
    [
      'outlook-ews-url',
      'https://mail.corp.example/ews/exchange.asmx',
      '=https://mail.corp.example/ews/exchange.asmx',
    ],
    ['outlook-address', 'no idea', undefined],
    ['password', 'hunter2', undefined],
  ];
  for (const [question, text, answer] of typed)
    it(`${question}: ${text}`, () => {
      assert.equal(typedAnswer(question, text), answer);
      if (answer === undefined) return;
      const [item] = answersAsEvidence({ [question]: answer }, at);
      assert.ok(item?.known && item.value === answer.slice(1));
    });
  it('every answer is worth something, tells of the complaint, or says that one cannot tell', () => {
    for (const id of questionIds) {
      const { answers, samples, about, means } = askOf(id);
      assert.ok(!Object.hasOwn(answers, dontKnow), id);
      for (const answer of Object.keys(means ?? {}))
        assert.ok(Object.hasOwn(answers, answer), `${id}.${answer}`);
      if (Object.keys(answers).length === 0) assert.ok(samples?.length || about?.length === 0, id);
    }
  });

  /** Facts that a rule can miss and nobody is asked for, with the reason. */
  const unasked: Record<string, string> = {};
  it('every fact that a person can supply and a rule can miss has a question, or a reason why not', () => {
    const asked = new Set<string>(questionIds.map((id) => askOf(id).fact));
    const folder = new URL('../../engine/rules/', import.meta.url);
    const missable = new Set<string>(rules.flatMap(({ needs, considers }) => [...needs, ...considers]));
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts')))
      for (const [, names] of readFileSync(new URL(file, folder), 'utf8').matchAll(
        /inconclusive\(([^)]*)\)/g,
      ))
        for (const [, name] of names!.matchAll(/'([^']+)'/g)) missable.add(name!);
    const personal = [...missable].filter(
      (name) => name.startsWith('said.') || ['windows-logon', 'client-rows', 'client-policy'].includes(name),
    );
    assert.ok(personal.length > 30, `${personal.length}`);
    assert.deepEqual(
      personal.filter((name) => !asked.has(name) && !Object.hasOwn(unasked, name)),
      [],
    );
    assert.deepEqual(
      Object.keys(unasked).filter((name) => asked.has(name)),
      [],
    );
  });
});
