import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answerIn } from '../../dialogs/triage-words.ts';
import { type Diagnosis, questionAnswers, symptomIds } from '../../engine/index.ts';
import { agnes, anna, diagnosis, type Line, type Said, talk } from './talk.ts';

type Asked = NonNullable<Diagnosis['nextQuestion']>;
const ask = (id: keyof typeof questionAnswers, fact: Asked['fact'] = 'said.changed'): Asked => ({
  id,
  fact,
  answers: [...questionAnswers[id], 'unknown'],
});
const asking = (id: keyof typeof questionAnswers, fact?: Asked['fact']) =>
  diagnosis({ nextQuestion: ask(id, fact) });
const examined = (run: string, result = diagnosis()): Said => ({ kind: 'examined', run, diagnosis: result });
const complaint = 'New Lync Meeting says I am not UC enabled';
const begun = ['message-1 progress', 'examine run-1 anna@corp.test meeting_error'];

describe('an answer may be typed', () => {
  const typed: [question: keyof typeof questionAnswers, text: string, answer: string | undefined][] = [
    ['who-and-since', 'only me', 'only-me'],
    ['who-and-since', 'just me', 'only-me'],
    ['who-and-since', 'Everybody!', 'everyone'],
    ['ews-where', 'inside', 'inside'],
    ['ews-where', 'outside the office', 'outside'],
    ['what-changed', 'my password', 'password'],
    ['what-changed', 'the mailbox was moved', 'mailbox-moved'],
    ['what-changed', '2', 'password'],
    ['password', 'it has expired', 'expired'],
    ['password', 'locked', 'locked'],
    ['second-factor', 'yes', 'yes'],
    ['second-factor', 'Nope', 'no'],
    ['add-in-state', 'inactive', 'listed-off'],
    ['add-in-state', 'I don’t know', 'unknown'],
    ['add-in-state', 'no idea', 'unknown'],
    ['outlook-address', 'It is ann@corp.test', '=ann@corp.test'],
    ['windows-logon', 'the provider', 'lync-provider'],
    // no answer, or more than one
    ['windows-logon', 'the', undefined],
    ['presence-what', 'the status', undefined],
    ['who-and-since', 'my voicemail tab is empty since everybody got new phones in our office', undefined],
    ['password', 'constructor', undefined],
    ['password', '9', undefined],
    ['password', '', undefined],
  ];
  for (const [question, text, answer] of typed)
    it(`${question}: ${text || '(nothing)'}`, () =>
      assert.equal(answerIn(text, ask(question), 'en'), answer));
});

const flows: [what: string, lines: Line[]][] = [
  [
    'questions one after the other, pressed and typed; the answers are kept together',
    [
      [complaint, begun],
      [examined('run-1', asking('what-changed')), ['message-1 diagnosis-user']],
      [
        { press: 'answer', data: { question: 'what-changed', answer: 'password' } },
        ['message-1 progress', 'examine run-2 anna@corp.test meeting_error'],
      ],
      [examined('run-2', asking('who-and-since', 'said.affected')), ['message-1 diagnosis-user']],
      ['only me', ['message-3 progress', 'examine run-3 anna@corp.test meeting_error']],
    ],
  ],
  [
    'a vague complaint: the question’s own answers; not knowing leads to the readings',
    [
      ['my voicemail', ['message-1 question']],
      ['I don’t know', ['symptom-choice']],
      [
        { press: 'symptom', data: { symptom: 'voicemail_not_working' } },
        ['message-2 progress', 'examine run-2 anna@corp.test voicemail_not_working'],
      ],
    ],
  ],
  [
    'or the answer, typed',
    [
      ['my voicemail', ['message-1 question']],
      [
        'Nobody can leave a message',
        ['message-2 progress', 'examine run-2 anna@corp.test voicemail_not_working'],
      ],
    ],
  ],
  [
    'an answer to another question than the open one is out of date',
    [
      ['my voicemail', ['message-1 question']],
      [{ press: 'answer', data: { question: 'which-feature', answer: 'meeting' } }, ['refused']],
      [{ press: 'answer', data: { question: 'voicemail-where', answer: '__proto__' } }, ['refused']],
      [{ press: 'answer', data: { question: 'voicemail-where', answer: '=x' } }, ['refused']],
    ],
  ],
  [
    'a new complaint in the middle begins anew',
    [
      [complaint, begun],
      [examined('run-1', asking('what-changed')), ['message-1 diagnosis-user']],
      [
        'a certificate warning comes up when I sign in to Lync',
        ['message-2 progress', 'examine run-2 anna@corp.test cert_prompt'],
      ],
    ],
  ],
];

describe('questions in the conversation', () => {
  for (const [what, lines] of flows)
    it(what, () => {
      const conversation = talk(anna);
      for (const [said, expected] of lines)
        assert.deepEqual(conversation.say(said), expected, JSON.stringify(said));
    });

  it('a paste in the middle is taken in, with the answers given before', () => {
    const conversation = talk(anna);
    conversation.say(complaint);
    conversation.examined(asking('what-changed'));
    conversation.say({ press: 'answer', data: { question: 'what-changed', answer: 'upn' } });
    conversation.examined(asking('config-rows', 'client-rows'));
    const paste =
      'EWS Information\tEWS not deployed\nMAPI Information\tMAPI Status OK\nInside User Status\tTRUE';
    assert.deepEqual(conversation.say(paste), [
      'message-3 progress',
      'examine run-3 anna@corp.test meeting_error',
    ]);
    const { answers, said } = conversation.request()!;
    assert.deepEqual(answers, { 'what-changed': 'upn' });
    assert.match(said, /UC enabled[\s\S]*not deployed/);
  });

  it('a password as an answer is not kept, and is to be changed', () => {
    const conversation = talk(anna);
    conversation.say(complaint);
    conversation.examined(asking('password', 'said.password'));
    const shown = conversation.say('my password is Winter2026!x');
    assert.equal(shown[0], 'refused');
    assert.doesNotMatch(JSON.stringify(conversation.state), /Winter2026/);
  });

  it('who answers goes along, so that nobody is asked what they cannot look up', () => {
    for (const speaker of [anna, agnes]) {
      const [effect] = talk(speaker).step(complaint).effects;
      assert.ok(effect?.kind === 'examine');
      assert.equal(effect.request.role, speaker.role);
    }
  });

  it('for somebody else, in the middle of a question', () => {
    const conversation = talk(agnes);
    conversation.say('diagnose anna@corp.test meeting not UC enabled');
    conversation.examined(asking('what-changed'));
    const [, effect] = conversation.say('diagnose kate@corp.test voicemail tab is empty');
    assert.match(effect!, /kate@corp.test visual_voicemail_missing/);
    assert.deepEqual(conversation.request()!.answers, {});
  });

  it('whatever is pressed or typed, there is a way on', () => {
    const words = fc.constantFrom(
      'only me',
      'I don’t know',
      'help',
      'my voicemail',
      complaint,
      '3',
      'cancel',
      'thanks',
      '',
      'yes',
      'something with outlook and lync is broken',
    );
    const press = fc
      .record({
        question: fc.constantFrom(...Object.keys(questionAnswers)),
        answer: fc.string({ maxLength: 12 }),
      })
      .map((data): Said => ({ press: 'answer', data }));
    const symptom = fc
      .constantFrom(...symptomIds)
      .map((each): Said => ({ press: 'symptom', data: { symptom: each } }));
    fc.assert(
      fc.property(fc.array(fc.oneof(words, press, symptom), { maxLength: 12 }), (said) => {
        const conversation = talk(anna);
        for (const each of said) {
          const { views } = conversation.step(each);
          assert.ok(views.length > 0, JSON.stringify(each));
          if (conversation.state.run !== undefined) conversation.examined(asking('what-changed'));
          assert.ok(JSON.stringify(conversation.state).length < 6000);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a check that was stopped', () => {
  const partial = (run: string, result = diagnosis()): Said => ({
    kind: 'examined',
    run,
    diagnosis: result,
    partial: true,
  });
  it('tells what is known by then, as unfinished, and can be finished', () => {
    const conversation = talk(anna);
    conversation.say(complaint);
    conversation.say('cancel');
    const { views } = conversation.step(partial('run-1', asking('what-changed')));
    assert.deepEqual(
      views.map(({ slot, view }) => [slot, view.name, view.title.id, view.actions.map(({ id }) => id)]),
      [['message-1', 'diagnosis-user', 'partial.title', ['recheck', 'send-to-helpdesk']]],
    );
    assert.equal(conversation.state.diagnosis?.nextQuestion, null);
    assert.deepEqual(conversation.say({ press: 'recheck', data: { verdict: 'v1' } }), [
      'message-1 progress',
      'examine run-2 anna@corp.test meeting_error',
    ]);
  });
  it('says no more where nobody was found yet, or something else was begun', () => {
    const conversation = talk(anna);
    conversation.say(complaint);
    conversation.say('cancel');
    const nobody = diagnosis({ person: { asked: 'anna@corp.test', found: 'unknown' } });
    assert.deepEqual(conversation.say(partial('run-1', nobody)), []);
    conversation.say(complaint);
    conversation.say('cancel');
    conversation.say(complaint);
    assert.deepEqual(conversation.say(partial('run-2')), []);
  });
});
