import assert from 'node:assert/strict';
import type { Speaker } from '../../dialogs/dialog.ts';
import { agnes, diagnosis, type Line, type Said, talk } from './talk.ts';
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
/** An answer about carl. */
const ofCarl = (depth: string): Line[] => [
  ['diagnose carl', ['message-1 progress', 'examine run-1 carl anything']],
  [examined('run-1', carl), [`message-1 diagnosis-${depth}`]],
];
const denied = (what: string, why = 'role') => ['refused', `logged ${what} ${why}`];

const tables: [what: string, speaker: Speaker, lines: Line[]][] = [
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
    'the audit is of a person where nothing else is said, and a bare word asks whose',
    ada,
    [
      ['audit', ['missing-argument']],
      ['anna@hoster.test', ['{"kind":"read-audit","key":"person","value":"anna@hoster.test"}']],
      ['audit anna@hoster.test', ['{"kind":"read-audit","key":"person","value":"anna@hoster.test"}']],
      ['audit case 17', ['{"kind":"read-audit","key":"case","value":"17"}']],
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
];

describe('typed commands of staff', () => {
  for (const [what, speaker, lines] of tables)
    it(what, () => {
      const conversation = talk(speaker);
      for (const [said, expected] of lines)
        assert.deepEqual(conversation.say(said), expected, JSON.stringify(said));
    });
});
