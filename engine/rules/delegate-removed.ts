import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { delegating, readdDelegate } from './common/delegation.ts';
import { complains, told } from './common/told.ts';

/** The owner took the delegate out of Outlook: the add-in then does nothing at all, without a word. */
export const delegateRemoved = rule({
  id: 'delegate-removed',
  severity: 'fault',
  grade: 'V',
  explains: ['meeting_error', 'add_in_missing'],
  rank: 127,
  needs: ['complaint'],
  considers: ['said.delegateRights', 'said.meetingSilent', 'said.meeting'],
  cites: ['KB-DELEG'],
  remedies: [
    { id: 'ask-owner-to-add-you', role: 'user' },
    readdDelegate,
    { id: 'grant-calendar-editor', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    const rights = told(considered['said.delegateRights']);
    if (rights !== undefined) return rights === 'removed' ? fail({}) : pass();
    if (!told(considered['said.meetingSilent'])) return notApplicable('no-sign-of-it');
    const meeting = told(considered['said.meeting']);
    if (delegating(complaint, meeting) === 'yes') return likely({});
    return meeting === undefined && complains(complaint, ['meeting_error', 'add_in_missing'])
      ? inconclusive('said.meeting')
      : notApplicable('no-delegate');
  },
});
