import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { delegating, readdDelegate } from './common/delegation.ts';
import { quotes, told } from './common/told.ts';

/** Editor on the calendar and "send on behalf" are both needed, and both clients must have been there to notice. */
export const delegateRightsIncomplete = rule({
  id: 'delegate-rights-incomplete',
  severity: 'fault',
  grade: 'V',
  explains: ['meeting_error'],
  rank: 128,
  needs: ['complaint'],
  considers: ['said.delegateRights', 'said.meeting', 'client-rows'],
  cites: ['KB-DELEG'],
  remedies: [
    { id: 'ask-owner-to-add-you', role: 'user' },
    readdDelegate,
    { id: 'grant-calendar-editor', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    const rights = told(considered['said.delegateRights']);
    const delegate = delegating(complaint, told(considered['said.meeting']), rights);
    if (delegate === 'no') return notApplicable('no-delegate');
    if (delegate === 'ask') return inconclusive('said.meeting');
    if (rights === 'incomplete') return fail({ how: 'rights' });
    if (rights === 'removed') return notApplicable('other-form');
    const mapi = told(considered['client-rows'])?.mapi;
    if (mapi === 'unavailable' || mapi === 'connecting') return notApplicable('mapi-down');
    if (quotes(complaint, 'S-21')) return likely({ how: 'sequence' });
    return rights === 'complete' ? pass() : inconclusive('said.delegateRights');
  },
});
