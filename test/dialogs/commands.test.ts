import assert from 'node:assert/strict';
import { slips } from '../../dialogs/commands/near.ts';
import type { Speaker } from '../../dialogs/dialog.ts';
import { anna, diagnosis, type Line, type Said, talk } from './talk.ts';

const examined = (run: string, result = diagnosis()): Said => ({ kind: 'examined', run, diagnosis: result });
const complaint = 'New Lync Meeting says I am not UC enabled';
/** An answer about the speaker. */
const own: Line[] = [
  [complaint, ['message-1 progress', 'examine run-1 anna@corp.test meeting_error']],
  [examined('run-1'), ['message-1 diagnosis-user']],
];
const denied = (what: string, why = 'role') => ['refused', `logged ${what} ${why}`];

const tables: [what: string, speaker: Speaker, lines: Line[]][] = [
  [
    'every command has an answer before anything was looked at',
    anna,
    [
      ['help', ['help']],
      ['Help!', ['help']],
      ['/help', ['help']],
      ['status', ['status']],
      ['cancel', ['status']],
      ['why', ['missing-argument']],
      ['evidence', ['missing-argument']],
      ['evidence E3', ['missing-argument']],
      ['recheck', ['missing-argument']],
      ['language', ['language']],
      ['start again', ['help']],
      ['something else', ['something-else']],
      ['i can copy a window', ['guide']],
      ['works only sometimes', ['message-1 recheck-offer']],
    ],
  ],
  [
    'and after an answer',
    anna,
    [
      ...own,
      ['why', ['why']],
      ['evidence', ['evidence']],
      ['evidence 1', ['evidence-item']],
      ['evidence E99', ['evidence']],
      ['status', ['status']],
      ['recheck', ['message-1 progress', 'examine run-2 anna@corp.test meeting_error']],
    ],
  ],
  [
    'what a user may not: refused, and logged',
    anna,
    [
      ...own,
      ['options', denied('options')],
      ['whatif me mail=a@b.test', denied('whatif')],
      ['compare me carl', denied('compare')],
      ['check domain corp.test', denied('check domain')],
      ['report html', denied('report')],
      ['for somebody else', denied('for somebody else', 'other-person')],
      ['why carl', denied('why', 'other-person')],
      ['diagnose me admin', denied('diagnose')],
      [{ press: 'whatif', data: { verdict: 'v1', change: 'mail=a@b.test' } }, denied('whatif')],
      [{ press: 'compare', data: { verdict: 'v1' } }, denied('compare')],
      [{ press: 'report', data: { verdict: 'v1', format: 'json' } }, denied('report')],
      [{ press: 'ask-admin', data: { verdict: 'v1', option: '2' } }, denied('ask-admin')],
      [{ press: 'typed', data: { text: 'diagnose carl@hoster.test' } }, denied('diagnose', 'other-person')],
      ['carl@hoster.test cannot make meetings', denied('complaint', 'other-person')],
      ['carl cannot make meetings', denied('complaint', 'other-person')],
    ],
  ],
  [
    'a language is set by its own name and by its code',
    anna,
    [
      ['language english', ['language', 'speak en']],
      ['language en', ['language', 'speak en']],
      ['language klingon', ['language']],
      [{ press: 'language', data: { language: 'en' } }, ['language', 'speak en']],
    ],
  ],
  [
    'several complaints in one message: the first is looked at, the others are offered',
    anna,
    [
      [
        'my voicemail tab is empty and the contact list is gone',
        ['message-1 progress', 'examine run-1 anna@corp.test visual_voicemail_missing'],
      ],
      [examined('run-1'), ['message-1 diagnosis-user', 'also']],
      [
        { press: 'symptom', data: { symptom: 'photos_contacts_missing' } },
        ['message-2 progress', 'examine run-2 anna@corp.test photos_contacts_missing'],
      ],
      [examined('run-2'), ['message-2 diagnosis-user']],
    ],
  ],
  [
    'it comes and goes: a look is arranged, moved, called off, and comes in its own message',
    anna,
    [
      ['works only sometimes', ['message-1 recheck-offer']],
      [{ press: 'recheck-later', data: { when: '15m' } }, ['message-1 recheck-arranged', 'remind look-2 15']],
      [
        { press: 'recheck-later', data: { when: '1h' } },
        ['message-1 recheck-arranged', 'forget look-2', 'remind look-3 60'],
      ],
      [{ press: 'recheck-cancel', data: { reminder: 'look-2' } }, ['refused']],
      [
        { press: 'recheck-cancel', data: { reminder: 'look-3' } },
        ['message-1 recheck-cancelled', 'forget look-3'],
      ],
      ['recheck 15m', ['message-1 recheck-arranged', 'remind look-4 15']],
      [{ kind: 'reminder-due', id: 'look-3' }, []],
      [
        { kind: 'reminder-due', id: 'look-4' },
        ['message-1 progress', 'examine run-5 anna@corp.test anything'],
      ],
      [examined('run-5'), ['message-1 diagnosis-user']],
      ['cancel', ['status']],
    ],
  ],
];

describe('typed commands', () => {
  for (const [what, speaker, lines] of tables)
    it(what, () => {
      const conversation = talk(speaker);
      for (const [said, expected] of lines)
        assert.deepEqual(conversation.say(said), expected, JSON.stringify(said));
    });

  it('no ordinary complaint is taken for an order', () => {
    for (const text of [
      'help me my meeting button is broken',
      'why is my voicemail tab empty',
      'check my voicemail, the tab is empty',
      'cancel does not remove my lync meeting from the calendar, the meeting button fails',
      'options in outlook are missing the new lync meeting button',
      'status from my calendar is wrong',
      'compare to yesterday my calendar status is wrong',
      'evidence of my conversations is gone, the history folder is empty',
      'again I am asked for my password by lync for exchange',
      'diagnose my problem: new lync meeting fails',
    ]) {
      const [first] = talk(anna).step(text).views;
      assert.match(first?.view.name ?? '', /^(progress|question|symptom-choice)$/, text);
    }
  });

  it('counts slips the way people make them', () => {
    const pairs: [string, string, number][] = [
      ['status', 'status', 0],
      ['statsu', 'status', 1],
      ['statuss', 'status', 1],
      ['sttaus', 'status', 1],
      ['options', 'optoin', 2],
      ['help', 'diagnose', 3],
    ];
    for (const [a, b, far] of pairs) assert.equal(slips(a, b), far, `${a} ${b}`);
  });
});
