import type { DeskConversation, DeskLine } from './stage.ts';

/** Every conversation of the desk begins with a channel that an administrator has made the helpdesk's. */
const opening: DeskLine[] = [
  {
    who: 'ada',
    in: 'desk',
    does: 'desk here',
    after: { desk: { reads: [/now the channel of the helpdesk/] } },
  },
];
const complaint = (who: string): DeskLine[] => [
  {
    who,
    in: 'own',
    does: 'New Lync Meeting says I am not UC enabled',
    after: { [who]: { offers: ['Send to helpdesk'] } },
  },
  {
    who,
    in: 'own',
    does: { tap: 'Send to helpdesk' },
    after: {
      [who]: { reads: [/Your report, case \d/, /The helpdesk has it/], offers: ['No longer needed'] },
    },
  },
];

const prompted = (who: string): DeskLine[] => [
  {
    who,
    in: 'own',
    does: 'Lync keeps asking me whether to trust the server',
    after: { [who]: { offers: ['Send to helpdesk'] } },
  },
  {
    who,
    in: 'own',
    does: { tap: 'Send to helpdesk' },
    after: { [who]: { reads: [/Your report, case \d/] } },
  },
];

export const deskTalk: DeskConversation[] = [
  {
    id: 'J6',
    what: 'one case is claimed, looked into and resolved; the requester is told',
    lines: [
      ...opening,
      ...complaint('anna'),
      {
        who: 'agnes',
        in: 'desk',
        does: { tap: 'Claim' },
        after: {
          desk: { reads: [/agnes has it/, /agnes has case 1/], offers: ['Resolve: explained', 'Hand over…'] },
          anna: { reads: [/agnes works on it/, /agnes now works on your report/] },
        },
      },
      {
        who: 'agnes',
        in: 'desk',
        does: { tap: 'Evidence' },
        after: { desk: { reads: [/what I found/, /Verdict/] } },
      },
      {
        who: 'agnes',
        in: 'desk',
        does: { tap: 'Resolve: explained' },
        after: {
          desk: { reads: [/resolved by agnes/, /agnes resolved case 1: explained/], refuses: ['Claim'] },
          anna: { reads: [/It is resolved: explained/], offers: ['It is back'] },
        },
      },
      {
        who: 'anna',
        in: 'own',
        does: { tap: 'It is back' },
        after: {
          anna: { reads: [/agnes works on it/, /is open again/] },
          desk: { reads: [/agnes has it/, /anna says it is back/] },
          agnes: {},
        },
      },
    ],
  },
  {
    id: 'J7',
    what: 'two want the same case: one has it, the other is told by whom and can take it over',
    lines: [
      ...opening,
      { who: 'arne', in: 'own', does: 'help', after: { arne: { reads: [/What I can do/] } } },
      ...complaint('anna'),
      { who: 'agnes', in: 'desk', does: { tap: 'Claim' }, after: { desk: { reads: [/agnes has it/] } } },
      // arne pressed at the same time, on the card as it was
      {
        who: 'arne',
        in: 'desk',
        does: { late: 'Claim' },
        after: {
          arne: { reads: [/agnes has case 1 since/], offers: ['Hand over to me', 'Follow'] },
          desk: { never: [/agnes has case 1 since/, /arne/], refuses: ['Hand over to me'] },
        },
      },
      {
        who: 'arne',
        in: 'own',
        does: 'claim 1',
        after: { arne: { reads: [/agnes has case 1 since/], offers: ['Hand over to me', 'Follow'] } },
      },
      {
        who: 'arne',
        in: 'own',
        does: { tap: 'Hand over to me' },
        after: {
          desk: { reads: [/arne has it/, /Case 1 went to arne/] },
          anna: { reads: [/arne now works/] },
        },
      },
    ],
  },
  {
    id: 'J8',
    what: 'three with one cause are one thing: claimed and resolved together, one alone comes back',
    lines: [
      ...opening,
      { who: 'ada', in: 'desk', does: { breaks: ['corp', 'certificate'] }, after: {} },
      ...prompted('bert'),
      ...prompted('kate'),
      ...prompted('hanna'),
      { who: 'agnes', in: 'desk', does: 'cases', after: { desk: { reads: [/3 people at corp\.test/] } } },
      {
        who: 'agnes',
        in: 'desk',
        does: { tap: 'Claim all' },
        after: {
          desk: { reads: [/agnes has it/] },
          bert: { reads: [/agnes works on it/] },
          hanna: { reads: [/agnes now works/] },
        },
      },
      // who comes late is put under it and has the same owner at once
      ...prompted('mia'),
      { who: 'agnes', in: 'desk', does: 'cases', after: { mia: { reads: [/agnes works on it/] } } },
      { who: 'ada', in: 'desk', does: { mends: true }, after: {} },
      {
        who: 'agnes',
        in: 'desk',
        does: { tap: 'Resolve all' },
        after: {
          ...Object.fromEntries(
            ['bert', 'kate', 'hanna', 'mia'].map((who) => [who, { reads: [/It is resolved: fixed/] }]),
          ),
          desk: { reads: [/resolved by agnes/] },
        },
      },
      {
        who: 'kate',
        in: 'own',
        does: { tap: 'It is back' },
        after: { kate: { reads: [/is open again/] }, bert: { never: [/is open again/] } },
      },
    ],
  },
  {
    id: 'since when',
    what: 'the helpdesk is told what is not as it was when the person looked, the person is not',
    lines: [
      {
        who: 'bert',
        in: 'own',
        does: 'my voicemail tab is empty',
        after: { bert: { offers: ['Send to helpdesk'] } },
      },
      { who: 'ada', in: 'own', does: { breaks: ['corp', 'certificate'] }, after: {} },
      {
        who: 'bert',
        in: 'own',
        does: 'my voicemail tab is empty',
        after: { bert: { never: [/Changed since/] } },
      },
      {
        who: 'agnes',
        in: 'own',
        does: 'diagnose bert',
        after: { agnes: { reads: [/Changed since 20/, /Certificate\W+20\S+ →|Certificate\W+\S+ → /] } },
      },
    ],
  },
  {
    id: 'J10',
    what: 'a change is proposed, approved by another administrator, carried out by hand, and looked for again',
    lines: [
      ...opening,
      { who: 'agnes', in: 'own', does: 'help', after: { agnes: { reads: [/What I can do/] } } },
      { who: 'agnes', in: 'desk', does: 'diagnose carl', after: { desk: { offers: ['Options 1, 2, 3'] } } },
      {
        who: 'agnes',
        in: 'desk',
        does: { tap: 'Options 1, 2, 3' },
        after: { desk: { offers: ['Ask admin: option 2'] } },
      },
      {
        who: 'agnes',
        in: 'desk',
        does: { tap: 'Ask admin: option 2' },
        after: {
          desk: {
            reads: [/Approve a change\? Case 1/, /Set-\w+/, /way back/],
            offers: ['Approve', 'Decline'],
          },
        },
      },
      {
        who: 'agnes',
        in: 'desk',
        does: { tap: 'Approve' },
        after: {
          desk: { reads: [/not decided/], offers: ['Approve'], never: [/Not done/] },
          agnes: { reads: [/Not done/, /another role than yours/] },
        },
      },
      {
        who: 'ada',
        in: 'desk',
        does: { tap: 'Approve' },
        after: { desk: { reads: [/ada approved it/], offers: ['It is done'] } },
      },
      {
        who: 'ada',
        in: 'desk',
        does: { tap: 'It is done' },
        after: { desk: { reads: [/waiting for the change to spread/, /ada carried it out/] } },
      },
      {
        who: 'ada',
        in: 'desk',
        does: { wait: 16 },
        after: { desk: { reads: [/has not arrived yet/] } },
      },
    ],
  },
];
