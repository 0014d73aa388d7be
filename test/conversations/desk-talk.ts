import { deskChanges } from './desk-changes.ts';
import { complaint, opening, prompted } from './desk-lines.ts';
import type { DeskConversation } from './stage.ts';

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
      // who asked, saw and changed: for administrators, and in the channel for the one who asks alone
      { who: 'ada', in: 'own', does: 'help', after: { ada: { reads: [/What I can do/] } } },
      {
        who: 'ada',
        in: 'desk',
        does: 'audit case 1',
        after: {
          ada: {
            reads: [/Audit: case 1/, /anna@\S+\W+reported/, /agnes@\S+\W+looked at: evidence/, /seq","at"/],
          },
          desk: { never: [/Audit: case/] },
        },
      },
      {
        who: 'agnes',
        in: 'own',
        does: 'audit case 1',
        after: { agnes: { reads: [/another role/], never: [/Audit: case/] } },
      },
    ],
  },
  {
    id: 'J7',
    what: 'two want the same case: one has it, the other is told by whom and can take it over',
    lines: [
      ...opening,
      { who: 'arne', in: 'own', does: 'help', after: { arne: { reads: [/What I can do/] } } },
      { who: 'agnes', in: 'own', does: 'help', after: { agnes: { reads: [/What I can do/] } } },
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
          agnes: { reads: [/arne took over case 1 from you/] },
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
  ...deskChanges,
];
