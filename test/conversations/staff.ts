import type { Conversation } from './conversation.ts';

/** What the helpdesk and administrators do. */
export const staffTalk: Conversation[] = [
  {
    id: 'J9',
    what: 'a deeper look, and an option put to an administrator',
    speaker: 'agent',
    lines: [
      [
        'diagnose carl',
        { verdict: ['3', 'mail-domain-unresolvable'], offers: ['Options 1, 2, 3'], posts: 1 },
      ],
      [
        { tap: 'Options 1, 2, 3' },
        { reads: [/Option 1/, /Option 2/, /Option 3/], offers: ['Ask admin: option 2'] },
      ],
      [
        { tap: 'Ask admin: option 2' },
        {
          reads: [/cannot reach an administrator/, /Set-\w+[^\n]*carl/i, /to undo/i],
          never: [/approved|sent to/i],
        },
      ],
    ],
  },
  {
    id: 'J9b',
    what: 'somebody else in free words, by first and last name, and several with one name',
    speaker: 'agent',
    lines: [
      ['Carl cannot find his conversation history', { verdict: ['3', 'mail-domain-unresolvable'] }],
      ['Bert Holm has no voicemail tab', { verdict: ['2', 'visual-voicemail-in-other-forest'] }],
      ['for somebody else', { reads: [/About whom/], offers: ['Me', 'Bert Holm, asked about last'] }],
      [{ tap: 'Bert Holm, asked about last' }, { verdict: ['2', 'visual-voicemail-in-other-forest'] }],
    ],
  },
  {
    id: 'J11',
    what: 'a full diagnosis by command',
    speaker: 'admin',
    lines: [
      [
        'diagnose bert@hoster.test full',
        {
          reads: [/hoster\.test/, /corp\.test/, /NTLM/, /autodiscover/i],
          offers: ['JSON', 'HTML report', 'What if …', 'Compare with …'],
        },
      ],
      [{ tap: 'HTML report' }, { reads: [/report is ready/], offers: ['Open the report'] }],
      ['report json', { reads: [/uc-doctor-V\w+\.json/] }],
      ['compare bert with anna', { reads: [/Bert/, /Anna/] }],
      ['evidence E3', { reads: [/Evidence E3/] }],
    ],
  },
  {
    id: 'J12',
    what: 'what if the mail attribute changed',
    speaker: 'admin',
    lines: [
      [
        'whatif bert mail=bert@hoster.test',
        {
          reads: [/scenario 2/, /scenario 1/, /Lost · New Lync Meeting/, /Set-ADUser/, /Back to today/],
          offers: ['For everyone in corp.test'],
        },
      ],
      [{ tap: 'For everyone in corp.test' }, { reads: [/corp\.test/, /people/i], ms: 10_000 }],
    ],
  },
  {
    id: 'J15',
    what: 'after a rename: the one missing fact is asked for by button',
    speaker: 'admin',
    lines: [
      [
        'why kate',
        { verdict: ['2', 'smtp-differs-from-sip'], reads: [/kate@hoster\.test/, /kate@corp\.test/] },
      ],
      [
        'diagnose kim since the rename Lync says Exchange is not connected',
        {
          verdict: ['2', null],
          reads: [/DisableEmailComparisonCheck/],
          offers: ['Yes, it is applied', 'Not sure'],
        },
      ],
      [{ tap: 'Not sure' }, { verdict: ['2', null] }],
    ],
  },
];
