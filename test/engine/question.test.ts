import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dontKnow } from '../../engine/answers.ts';
import { numbered } from '../../engine/evidence.ts';
import { type Role, symptomIds } from '../../engine/knowledge/ids.ts';
import { askOf, mostQuestions, type QuestionId } from '../../engine/knowledge/questions.ts';
import { account, at, linked, type Situation } from './build.ts';
import { article, diagnosed, next, type Said, strange } from './question-case.ts';

describe('the next best question', () => {
  it('an answer is used, and not asked for again; not knowing leads to another question', () => {
    const said: Said = { symptom: 'add_in_missing', role: 'user' };
    const off = diagnosed({}, { ...said, answers: { 'add-in-state': 'disabled-item' } });
    assert.equal(off.primaryCause, 'add-in-disabled-item');
    const second = next({}, { ...said, answers: { 'add-in-state': dontKnow } });
    assert.notEqual(second, 'add-in-state');
    assert.notEqual(second, null);
  });

  it('what an answer tells of the complaint takes the place of the complaint', () => {
    const d = diagnosed(
      {},
      { symptom: 'meeting_error', answers: { 'meeting-schedule-or-join': 'no-button' } },
    );
    assert.deepEqual(d.symptoms, ['add_in_missing', 'meeting_error']);
  });

  it('whoever has no rights on servers is not asked what takes them', () => {
    for (const symptom of symptomIds)
      for (const given of [{}, article, strange]) {
        const answers: Record<string, string> = {};
        for (
          let id = next(given, { symptom, role: 'user' });
          id;
          id = next(given, { symptom, role: 'user', answers })
        ) {
          assert.notEqual(askOf(id as QuestionId).effort, 'administer', id);
          answers[id] = dontKnow;
        }
      }
  });

  it('is not of another client', () => {
    for (const symptom of symptomIds)
      for (const client of ['mac', 'mobile', 'phone'] as const) {
        const id = next(article, { symptom, client }) as QuestionId | null;
        if (id) assert.ok(askOf(id).clients?.includes(client) ?? true, `${client}: ${id}`);
      }
  });

  it('what a new look may find is looked at again, and a person is not asked for it', () => {
    const failed = (code: 'timed-out' | 'not-configured') =>
      numbered([
        {
          name: 'client-policy',
          known: false,
          reason: { code },
          source: 'import',
          vantage: 'bot',
          at,
          ms: 1,
        },
      ]);
    // a primary address that differs from the sign-in address, and no policy known
    const differs: Situation = {
      lync: linked({ sip: 'ann@x.test' }),
      joined: [
        {
          person: account({ proxyAddresses: ['SMTP:ann@d.test'] }),
          by: 'originator-sid',
          confidence: 'certain',
        },
      ],
    };
    const asks = (role: Role | undefined, code: 'timed-out' | 'not-configured'): string[] => {
      const answers: Record<string, string> = {};
      const said = { symptom: 'exchange_connection_error_icon', ...(role ? { role } : {}), answers } as const;
      for (let id = next(differs, said, failed(code)); id; id = next(differs, said, failed(code)))
        answers[id] = dontKnow;
      return Object.keys(answers);
    };
    assert.ok(
      asks('admin', 'not-configured').some((id) => id === 'comparison-policy' || id === 'person-in-lync'),
    );
    assert.ok(!asks(undefined, 'timed-out').includes('comparison-policy'));
    assert.ok(!asks('user', 'not-configured').includes('comparison-policy'));
  });

  it('has buttons for what separates most, and for none of these, where there are more answers than buttons', () => {
    const all = diagnosed(
      {},
      { symptom: 'credential_prompt', answers: { password: 'fine', 'outlook-trouble': 'no' } },
    );
    const question = all.nextQuestion!;
    const { answers } = askOf(question.id as QuestionId);
    assert.deepEqual([...question.answers].sort(), [...Object.keys(answers), dontKnow].sort());
    assert.equal(question.answers.at(-1), dontKnow);
  });

  it('is the same each time', () => {
    for (const symptom of symptomIds)
      assert.deepEqual(
        diagnosed(article, { symptom }).nextQuestion,
        diagnosed(article, { symptom }).nextQuestion,
      );
  });

  it('whatever is answered: at most three, none twice, none that is known, and then what is known', () => {
    const given = fc.constantFrom<Situation>(
      {},
      article,
      strange,
      { look: {} },
      { joined: undefined, look: undefined },
    );
    const role = fc.constantFrom<Role | undefined>('user', 'agent', 'admin', undefined);
    fc.assert(
      fc.property(
        given,
        fc.constantFrom(...symptomIds),
        role,
        fc.array(fc.nat({ max: 12 }), { minLength: 4, maxLength: 4 }),
        (situation, symptom, who, picks) => {
          const answers: Record<string, string> = {};
          const facts = new Set<string>();
          let d = diagnosed(situation, { symptom, ...(who ? { role: who } : {}), answers });
          for (const pick of picks) {
            const question = d.nextQuestion;
            if (!question) break;
            assert.ok(!Object.hasOwn(answers, question.id), `again: ${question.id}`);
            assert.ok(!facts.has(question.fact), `again: ${question.fact}`);
            assert.ok(!d.evidence.some((item) => item.name === question.fact && item.known));
            facts.add(question.fact);
            answers[question.id] = question.answers[pick % question.answers.length]!;
            d = diagnosed(situation, { symptom, ...(who ? { role: who } : {}), answers });
          }
          assert.equal(d.nextQuestion, null);
          assert.ok(Object.keys(answers).length <= mostQuestions);
        },
      ),
      { numRuns: 60 },
    );
  });
});
