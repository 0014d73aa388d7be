import { clientCheck } from '../client-check.ts';
import { domainOf } from '../derive/mailboxes.ts';
import type { CandidateOutcome } from '../facts/derived.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';

/** The web host of the domain itself need not listen; only hosts named for Autodiscover must. */
const unreached = ({ kind, result }: CandidateOutcome): boolean =>
  kind !== 'https-root' && (result === 'refused' || result === 'silent');
const test = ({ facts }: { facts: Facts }): string[] => [
  `Test-NetConnection -ComputerName ${ps(String(facts.host))} -Port ${facts.port}`,
];
const look = ({ facts }: { facts: Facts }): string[] => [
  clientCheck({
    host: String(facts.host),
    port: Number(facts.port),
    // Without a domain it was the host of Exchange Web Services itself.
    ...(facts.domain === '' ? { path: '/EWS/Exchange.asmx' } : {}),
  }),
];

/** The name exists, but the host refuses the connection or says nothing, seen from where the bot stands. */
export const hostUnreachable = rule({
  id: 'host-unreachable',
  severity: 'fault',
  grade: 'V',
  explains: [...ewsSymptoms, 'slow_integration', 'credential_prompt'],
  rank: 40,
  needs: ['lync-person'],
  considers: ['candidates', 'ews-endpoint'],
  cites: ['KB2298541', 'KB2787614', 'EWSD'],
  remedies: [
    { id: 'try-other-network', role: 'user' },
    { id: 'test-from-clients-network', role: 'agent', commands: look },
    { id: 'open-way-to-host', role: 'admin', commands: test, waits: ['sign-out-in'] },
  ],
  judge({ 'lync-person': person }, { candidates, 'ews-endpoint': ews }) {
    const connect = ews.known ? ews.value.hop.connect : undefined;
    if (ews.known && connect && !connect.ok) {
      const how = connect.error === 'refused' ? 'refused' : 'silent';
      return fail({ host: ews.value.hop.host, port: ews.value.hop.port, how, domain: '' });
    }
    if (!person.mail) return notApplicable('mail-empty');
    if (!candidates.known) return inconclusive('candidates');
    const outcomes = candidates.value;
    if (outcomes.some(({ result }) => result === 'answers')) return pass();
    const down = outcomes.find(unreached);
    if (down) {
      const domain = domainOf(person.mail);
      const host = down.last?.host ?? domain;
      return fail({ host, port: down.last?.port ?? 443, how: down.result, domain });
    }
    if (outcomes.some(({ result }) => result === 'dns-failed' || result === 'blocked-by-policy'))
      return inconclusive('candidates');
    const named = outcomes.filter(({ kind }) => kind !== 'https-root');
    return named.every(({ result }) => result === 'absent') ? notApplicable('no-name-resolves') : pass();
  },
});
