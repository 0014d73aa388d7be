import { ps } from '../quote.ts';
import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';

/** Kerberos refuses more than this by default. */
const toleratedMinutes = 5;

/** The server's clock differs from ours. A hint only: it is our clock that it is compared with, and NTLM takes over. */
export const clockSkew = rule({
  id: 'clock-skew',
  severity: 'hint',
  grade: 'V',
  explains: ['credential_prompt'],
  rank: 90,
  needs: ['route'],
  considers: ['endpoint', 'ews-endpoint'],
  cites: ['KB2787614', 'NLMP'],
  remedies: [
    { id: 'check-own-clock', role: 'user' },
    {
      id: 'compare-clocks',
      role: 'admin',
      commands: ({ facts }) => [
        `w32tm /stripchart /computer:${ps(String(facts.host))} /samples:3 /dataonly`,
        'w32tm /query /status',
      ],
    },
  ],
  judge({ route }, { endpoint }, when) {
    if (!endpoint.known) return route.value === '3' ? notApplicable('no-ews') : inconclusive('endpoint');
    const told = endpoint.value.challenge?.serverTime;
    if (told === undefined) return notApplicable('no-clock-shown');
    const at = when(endpoint.value.kind === 'ews-url' ? 'ews-endpoint' : 'endpoint');
    if (at === undefined) return inconclusive('endpoint');
    const minutes = Math.round((Date.parse(told) - Date.parse(at)) / 60_000);
    if (Math.abs(minutes) <= toleratedMinutes) return pass({ minutes });
    return fail({
      host: endpoint.value.host,
      minutes: Math.abs(minutes),
      way: minutes > 0 ? 'ahead' : 'behind',
    });
  },
});
