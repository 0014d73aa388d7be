import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, quotes, told } from './common/told.ts';

/** Something between client and Exchange on one network stops what works from another (KB2298541). */
export const proxyOrFirewallBlocks = rule({
  id: 'proxy-or-firewall-blocks',
  severity: 'fault',
  grade: 'V',
  explains: ['credential_prompt', 'slow_integration', ...ewsSymptoms],
  rank: 39,
  needs: ['complaint'],
  considers: ['said.worksElsewhere', 'client-rows', 'candidates'],
  cites: ['KB2298541'],
  remedies: [
    { id: 'detect-proxy-automatically', role: 'user' },
    { id: 'test-past-proxy', role: 'agent', commands: () => ['netsh winhttp show proxy'] },
    { id: 'exempt-exchange-from-proxy', role: 'admin', waits: ['sign-out-in'] },
  ],
  judge({ complaint }, considered) {
    const abroad = quotes(complaint, 'S-25');
    if (!abroad && !complains(complaint, ['credential_prompt', ...ewsSymptoms, 'slow_integration']))
      return notApplicable('nothing-hurts');
    if (told(considered['client-rows'])?.ews === 'ok') return pass();
    const where = told(considered['said.worksElsewhere']);
    // Nothing is there to be stopped: that is another cause.
    const names = told(considered.candidates);
    if (names?.every(({ result }) => result === 'absent')) return notApplicable('no-name-resolves');
    if (where === 'other-network' || where === 'outside-only')
      return likely({ network: complaint.network, book: abroad });
    if (where !== undefined) return pass();
    if (abroad) return likely({ network: complaint.network, book: abroad });
    const first = complains(complaint, ['credential_prompt', 'exchange_connection_error_icon']);
    return first ? inconclusive('said.worksElsewhere') : notApplicable('no-sign-of-it');
  },
});
