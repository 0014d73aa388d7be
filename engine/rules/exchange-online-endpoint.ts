import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { allowModernAuthentication } from './common/modern-authentication.ts';
import { ewsSymptoms } from './common/symptoms.ts';

/** From then on Exchange Online answers EWS only to applications on the tenant's list (EXO-EWS). */
const gate = '2026-10-01';

/** Exchange Online answers for the mail domain: other sign-in, and a gate for the old interface. */
export const exchangeOnlineEndpoint = rule({
  id: 'exchange-online-endpoint',
  severity: 'risk',
  grade: 'C',
  explains: ['credential_prompt', ...ewsSymptoms],
  rank: 52,
  needs: ['route'],
  considers: ['endpoint', 'candidates', 'client-rows'],
  cites: ['EXO-EWS', 'KB-ADAL', 'KB2614614'],
  remedies: [
    { id: 'use-outlook-and-web', role: 'user' },
    { id: 'ask-since-when-cloud', role: 'agent' },
    allowModernAuthentication,
    {
      id: 'check-ews-allow-list',
      role: 'admin',
      commands: () => ['Get-OrganizationConfig | Format-List Ews*'],
    },
  ],
  judge({ route }, { endpoint, candidates, 'client-rows': rows }, when) {
    const at = when('endpoint') ?? '';
    const facts = (host: string) => ({ host, gate: at >= gate ? 'closed' : 'open', since: gate });
    // The client itself shows that it gets in: the gate is open to it, today at least.
    const getsIn = rows.known && rows.value.ews === 'ok';
    if (endpoint.known) {
      if (endpoint.value.owner.kind !== 'cloud') return pass();
      return getsIn ? likely(facts(endpoint.value.host)) : fail(facts(endpoint.value.host));
    }
    const cloud = candidates.known
      ? candidates.value.find(({ owner }) => owner?.kind === 'cloud')
      : undefined;
    if (cloud) return likely(facts(cloud.last?.host ?? ''));
    return route.value === '3' ? notApplicable('no-ews') : inconclusive('endpoint');
  },
});
