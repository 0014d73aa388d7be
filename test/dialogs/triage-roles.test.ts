import assert from 'node:assert/strict';
import { agnes, anna, diagnosis, guest, type Line, type Said, talk } from './talk.ts';

const examined = (run: string, result = diagnosis()): Said => ({ kind: 'examined', run, diagnosis: result });
const begun = ['message-1 progress', 'examine run-1 anna@corp.test meeting_error'];
const toGuest = ['refused', 'logged turn guest'];
const complaint = 'New Lync Meeting says I am not UC enabled';

const conversations: [what: string, speaker: typeof anna, lines: Line[]][] = [
  [
    'a user may ask about nobody else, whatever the words',
    anna,
    [
      ['diagnose carl@hoster.test', ['refused', 'logged diagnose other-person']],
      [
        'New Lync Meeting says not UC enabled for carl@hoster.test',
        ['refused', 'logged complaint other-person'],
      ],
      ['diagnose anna@corp.test', ['message-1 progress', 'examine run-1 anna@corp.test anything']],
      ['link x@corp.test carl@hoster.test', ['refused', 'logged link role']],
      [
        { press: 'confirm-mapping', data: { identity: 'x@corp.test', sip: 'carl@hoster.test' } },
        ['refused', 'logged link role'],
      ],
      [{ press: 'person', data: { who: 'CN=Carl' } }, ['refused', 'logged person role']],
    ],
  ],
  [
    'an agent may, and sees more',
    agnes,
    [
      [
        'diagnose carl@hoster.test no voicemail tab',
        ['message-1 progress', 'examine run-1 carl@hoster.test visual_voicemail_missing'],
      ],
      [examined('run-1'), ['message-1 diagnosis-agent']],
      ['options', ['options']],
      [{ press: 'depth', data: { verdict: 'v1', depth: 'user' } }, ['message-1 diagnosis-user']],
      [
        { press: 'recheck', data: { verdict: 'v1' } },
        ['message-1 progress', 'examine run-2 carl@hoster.test visual_voicemail_missing'],
      ],
    ],
  ],
  [
    'an agent links a chat identity to an account, typed both ways and pressed',
    agnes,
    [
      [
        'link hugo@corp.test hugo.m@hoster.test',
        ['mapping-kept', 'confirm hugo@corp.test hugo.m@hoster.test'],
      ],
      [
        'confirm hugo@corp.test as sip:hugo.m@hoster.test',
        ['mapping-kept', 'confirm hugo@corp.test hugo.m@hoster.test'],
      ],
      [
        { press: 'confirm-mapping', data: { identity: 'a@x', sip: 'b@y' } },
        ['mapping-kept', 'confirm a@x b@y'],
      ],
      [{ press: 'confirm-mapping', data: { identity: 'a', sip: 'b@y' } }, ['refused']],
    ],
  ],
  [
    'nobody found, or several: a user is told of no account',
    anna,
    [
      [complaint, begun],
      [
        examined('run-1', diagnosis({ person: { asked: 'anna@corp.test', found: 'none' } })),
        ['message-1 mapping-needed-user'],
      ],
      ['check again', ['message-1 progress', 'examine run-2 anna@corp.test meeting_error']],
      [
        examined(
          'run-2',
          diagnosis({ person: { asked: 'anna@corp.test', found: 'several', candidates: ['CN=A', 'CN=B'] } }),
        ),
        ['message-1 mapping-needed-user'],
      ],
    ],
  ],
  [
    'several: an agent chooses',
    agnes,
    [
      ['diagnose carl', ['message-1 progress', 'examine run-1 carl anything']],
      [
        examined(
          'run-1',
          diagnosis({ person: { asked: 'carl', found: 'several', candidates: ['CN=A,DC=x', 'CN=B,DC=x'] } }),
        ),
        ['message-1 person-choice'],
      ],
      [
        { press: 'person', data: { who: 'CN=A,DC=x' } },
        ['message-1 progress', 'examine run-2 CN=A,DC=x anything'],
      ],
    ],
  ],
  [
    'a chat identity without account: an agent is asked to confirm one; a name that nobody has is not found',
    agnes,
    [
      ['diagnose hugo@corp.test', ['message-1 progress', 'examine run-1 hugo@corp.test anything']],
      [
        examined('run-1', diagnosis({ person: { asked: 'hugo@corp.test', found: 'none' } })),
        ['message-1 mapping-needed-agent'],
      ],
      ['diagnose nobody', ['message-2 progress', 'examine run-2 nobody anything']],
      [examined('run-2', diagnosis({ person: { asked: 'nobody', found: 'none' } })), ['message-2 not-found']],
    ],
  ],
  [
    'a guest is told nothing, whatever is said or pressed',
    guest,
    [
      [complaint, toGuest],
      ['help', toGuest],
      ['diagnose carl@hoster.test', toGuest],
      [{ press: 'why' }, toGuest],
    ],
  ],
];

describe('who may ask what', () => {
  for (const [what, speaker, lines] of conversations)
    it(what, () => {
      const conversation = talk(speaker);
      for (const [said, expected] of lines)
        assert.deepEqual(conversation.say(said), expected, JSON.stringify(said));
    });
});
