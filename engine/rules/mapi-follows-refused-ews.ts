import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { told } from './common/told.ts';

/**
 * Lync 2010 found Exchange, was refused, and gave up Outlook's way as well (LAW). Newer clients are reported to go on
 * through Outlook (SEED), so with them the two lines have causes of their own.
 */
export const mapiFollowsRefusedEws = rule({
  id: 'mapi-follows-refused-ews',
  severity: 'fault',
  grade: 'C',
  explains: ['exchange_connection_error_icon', 'conversation_history_missing', 'calendar_presence_wrong'],
  rank: 106,
  needs: ['complaint'],
  considers: ['client-rows', 'said.product', 'said.build'],
  cites: ['LAW', 'SEED'],
  remedies: [
    { id: 'use-outlook-and-web', role: 'user' },
    { id: 'read-both-lines-again', role: 'agent' },
    { id: 'make-ews-work-or-update-client', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    const rows = told(considered['client-rows']);
    if (!rows)
      return complaint.symptoms.length > 0 ? inconclusive('client-rows') : notApplicable('no-sign-of-it');
    const found = Boolean(rows.ewsInternalUrl || rows.ewsExternalUrl);
    if (!found || rows.ews === undefined || rows.ews === 'ok') return notApplicable('not-refused');
    if (rows.mapi === 'ok') return pass();
    if (rows.mapi === undefined) return notApplicable('no-sign-of-it');
    const product = told(considered['said.product']);
    const build = told(considered['said.build']);
    if (product === undefined && build === undefined) return inconclusive('said.product');
    const old = product === 'lync-2010' || build?.startsWith('4.0.') === true;
    return old ? likely({}) : notApplicable('newer-client');
  },
});
