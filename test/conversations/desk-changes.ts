import { opening } from './desk-lines.ts';
import type { DeskConversation } from './stage.ts';

/** What is not as it was: seen, and brought about. */
export const deskChanges: DeskConversation[] = [
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
