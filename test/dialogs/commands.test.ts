import assert from 'node:assert/strict';
import { slips } from '../../dialogs/commands/near.ts';
import type { Speaker } from '../../dialogs/dialog.ts';
import { agnes, anna, diagnosis, type Line, type Said, talk } from './talk.ts';
import { ada } from './walks.ts';

const examined = (run: string, result = diagnosis()): Said => ({ kind: 'examined', run, diagnosis: result });
const complaint = 'New Lync Meeting says I am not UC enabled';
const carl = diagnosis({
  person: {
    asked: 'carl',
    found: 'one',
    sip: 'carl@hoster.test',
    mail: 'carl@corp.test',
    displayName: 'Carl',
  },
});
/** An answer about the speaker, and one about carl. */
const own: Line[] = [
  [complaint, ['message-1 progress', 'examine run-1 anna@corp.test meeting_error']],
  [examined('run-1'), ['message-1 diagnosis-user']],
];
const ofCarl = (depth: string): Line[] => [
  ['diagnose carl', ['message-1 progress', 'examine run-1 carl anything']],
  [examined('run-1', carl), [`message-1 diagnosis-${depth}`]],
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
    'staff speak freely of others, and of a place nothing is searched',
    agnes,
    [
      ['carl cannot make meetings', ['message-1 progress', 'examine run-1 carl meeting_error']],
      [
        'no voicemail tab for anna in sales',
        [
          'message-1 cancelled',
          'message-2 progress',
          'cancel run-1',
          'examine run-2 anna visual_voicemail_missing',
        ],
      ],
    ],
  ],
  [
    'a missing argument is asked for, and the next short text is taken for it',
    agnes,
    [
      ['diagnose', ['missing-argument']],
      ['carl', ['message-1 progress', 'examine run-1 carl anything']],
      [examined('run-1', carl), ['message-1 diagnosis-agent']],
      ['compare', ['compare-prompt']],
      ['anna', ['message-2 working', 'compare run-2 carl@hoster.test anna']],
      [{ kind: 'task-failed', run: 'run-2', code: 'crashed' }, ['message-2 failed']],
      ['check domain', ['missing-argument']],
      ['Corp.Test', ['message-3 working', 'check-domain run-3 corp.test']],
    ],
  ],
  [
    'or a button, or a new complaint: nobody is held to the question',
    agnes,
    [
      ['diagnose', ['missing-argument']],
      [
        { press: 'typed', data: { text: 'diagnose me' } },
        ['message-1 progress', 'examine run-1 agnes@hoster.test anything'],
      ],
      [examined('run-1'), ['message-1 diagnosis-agent']],
      ['diagnose', ['missing-argument']],
      [
        'my voicemail tab is empty',
        ['message-2 progress', 'examine run-2 agnes@hoster.test visual_voicemail_missing'],
      ],
    ],
  ],
  [
    'for somebody else: the same complaint, another person',
    agnes,
    [
      [complaint, ['message-1 progress', 'examine run-1 agnes@hoster.test meeting_error']],
      [examined('run-1'), ['message-1 diagnosis-agent']],
      ['for somebody else', ['missing-argument']],
      ['carl', ['message-2 progress', 'examine run-2 carl meeting_error']],
    ],
  ],
  [
    'predictions: for one person by an agent, for a domain by an administrator only',
    agnes,
    [
      ...ofCarl('agent'),
      ['whatif', ['whatif-prompt']],
      [
        'mail=carl@corp.test',
        ['message-2 working', 'whatif run-2 person carl@hoster.test mail=carl@corp.test'],
      ],
      ['cancel', ['message-2 cancelled', 'cancel run-2']],
      ['whatif domain corp.test mail=@hoster.test', denied('whatif', 'everybody')],
      ['whatif carl mial=x@y.test', ['did-you-mean']],
      ['whatif carl', ['whatif-prompt']],
      ['whatif anna', ['missing-argument']],
      [
        { press: 'whatif', data: { verdict: 'v1', change: 'trust=two-way' } },
        ['message-3 working', 'whatif run-3 person carl@hoster.test trust=two-way'],
      ],
    ],
  ],
  [
    'and by an administrator',
    ada,
    [
      [
        'whatif domain corp.test mail=@hoster.test',
        ['message-1 working', 'whatif run-1 domain corp.test mail=@hoster.test'],
      ],
      [
        'what if all trust=none',
        ['message-1 cancelled', 'message-2 working', 'cancel run-1', 'whatif run-2 all  trust=none'],
      ],
      ['whatif all mail=one@for.everybody.test', ['did-you-mean']],
      ['check domain sub.localhost', denied('check domain', 'reserved-name')],
    ],
  ],
  [
    'a slip is asked back, never acted on',
    agnes,
    [
      ['diagnoze carl@hoster.test', ['did-you-mean']],
      ['statsu', ['did-you-mean']],
      ['optoins', ['did-you-mean']],
      ['chekc domain corp.test', ['did-you-mean']],
      ['hello', ['small-talk']],
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
