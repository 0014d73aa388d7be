import type { Conversation } from './conversation.ts';

/** Configuration Information of a client whose Exchange lies elsewhere than its addresses say. */
export const pastedWindow = [
  'DG URL Internal\thttps://pool01.hoster.test/groupexpansion/service.svc',
  'DG URL External\thttps://lync.hoster.test/groupexpansion/service.svc',
  'Quality Metrics URI\tsip:pool01.hoster.test@hoster.test;gruu;opaque=srvr:HomeServer',
  'ABS Server Internal URL\thttps://pool01.hoster.test/abs/handler',
  'Voice mail URI\tsip:xenia@hoster.test;opaque=app:voicemail',
  'EWS Internal URL\thttps://mail.corp.test/EWS/Exchange.asmx',
  'EWS External URL\thttps://mail.corp.test/EWS/Exchange.asmx',
  'EWS Information\tEWS not fully initialized',
  'MAPI Information\tMAPI unavailable; Retrying connection',
  'Inside User Status\tTRUE',
  'Lync Version\t15.0.4420.1017',
].join('\n');

const password = /password/i;

/** What people say who just want it to work. */
export const endUser: Conversation[] = [
  {
    id: 'J1',
    what: 'the meeting button fails: scenario 1',
    speaker: 'anna',
    lines: [
      [
        'New Lync Meeting says I am not UC enabled',
        {
          verdict: ['1', 'meeting-add-in-not-uc-enabled'],
          reads: [/Known limit/, /Web Scheduler/, /\[E\d/],
          never: [password, /\b(?:EWS|MAPI|OWA|SIP|SMTP)\b/],
          offers: ['Send to helpdesk', 'Why?', 'That helped'],
          words: 60,
          posts: 1,
        },
      ],
      [
        [
          'Microsoft Lync 2013',
          'You are not UC enabled. Please contact your system administrator to enable this account for Unified Communications.',
          'OK',
        ].join('\n'),
        { verdict: ['1', 'meeting-add-in-not-uc-enabled'], reads: [/Web Scheduler/], words: 60, posts: 1 },
      ],
    ],
  },
  {
    id: 'J2',
    what: 'no visual voicemail: scenario 2',
    speaker: 'bert',
    lines: [
      [
        'voicemail tab is empty',
        {
          verdict: ['2', 'visual-voicemail-in-other-forest'],
          reads: [/voicemail/i, /meeting/i],
          never: [password, /Set-|attribute/],
          offers: ['Send to helpdesk', 'Why?'],
          words: 60,
          posts: 1,
        },
      ],
      [{ tap: 'Why?' }, { reads: [/New Lync Meeting button/], never: [/Set-/] }],
    ],
  },
  {
    id: 'J3',
    what: 'a certificate prompt that names a host',
    speaker: 'emil',
    lines: [
      [
        'Lync cannot verify that the server is trusted mail.other.test',
        {
          verdict: ['2', 'certificate-name-mismatch'],
          reads: [/mail\.other\.test/, /do not|not accept/i],
          never: [/always trust/i, password],
          offers: ['Send to helpdesk'],
          words: 60,
          posts: 1,
        },
      ],
      [
        { tap: 'Send to helpdesk' },
        { reads: [/mail\.other\.test/, /In the person’s words/, /certificate-name-mismatch/] },
      ],
    ],
  },
  {
    id: 'J4',
    what: 'it comes and goes: another look is arranged, told in its place, and can be called off',
    speaker: 'anna',
    lines: [
      ['help', { offers: ['Something else'] }],
      [{ tap: 'Something else' }, { offers: ['Works only sometimes', 'I can copy a window'], ms: 2000 }],
      [
        { tap: 'Works only sometimes' },
        {
          reads: [/Sign out of Lync and in again/],
          offers: ['In 15 minutes', 'In one hour', 'Tomorrow'],
          ms: 2000,
        },
      ],
      [{ tap: 'In 15 minutes' }, { reads: [/I will look again/], offers: ['Do not look again'], posts: 0 }],
      [{ later: true }, { reads: [/Works now/], posts: 0 }],
      ['recheck tomorrow', { reads: [/I will look again/] }],
      ['cancel', { reads: [/I will not look again/] }],
      ['cancel', { reads: [/Running/, /nothing/] }],
    ],
  },
  {
    id: 'J5',
    what: 'a pasted window of somebody whom no directory knows',
    speaker: 'stranger',
    lines: [
      ['something else', { offers: ['I can copy a window'] }],
      [{ tap: 'I can copy a window' }, { reads: [/Ctrl/, /Configuration Information/] }],
      [
        pastedWindow,
        { verdict: ['2', null], reads: [/Client evidence only/], never: [password], posts: 2, ms: 1500 },
      ],
    ],
  },
];
