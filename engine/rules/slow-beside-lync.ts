import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, quotes, told } from './common/told.ts';

/** With the Exchange beside Lync (option 1) the connection is reported to come late or not at all, now and then. */
export const slowBesideLync = rule({
  id: 'slow-beside-lync',
  severity: 'limit',
  grade: 'C',
  explains: ['slow_integration', 'exchange_connection_error_icon'],
  rank: 181,
  needs: ['complaint'],
  considers: ['said.intermittent', 'route'],
  cites: ['SEED'],
  remedies: [
    { id: 'sign-out-and-in-once', role: 'user', waitMinutes: 10, waits: ['sign-out-in'] },
    { id: 'note-when-it-is-slow', role: 'agent' },
    { id: 'measure-exchange-beside-lync', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    const slow = complains(complaint, ['slow_integration']);
    if (!slow && !quotes(complaint, 'S-13')) return notApplicable('nothing-hurts');
    const route = told(considered.route)?.value;
    if (route === '2' || route === '3') return notApplicable('other-scenario');
    const intermittent = told(considered['said.intermittent']);
    if (intermittent === undefined) return inconclusive('said.intermittent');
    return intermittent ? likely({ how: route === '1' ? 'beside' : 'unknown' }) : pass();
  },
});
