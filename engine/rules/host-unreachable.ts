import { clientCheck } from '../client-check.ts';
import { domainOf } from '../derive/mailboxes.ts';
import type { CandidateOutcome } from '../facts/derived.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { withoutMail } from './common/mail.ts';
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
  considers: ['candidates', 'ews-endpoint', 'client-rows'],
  cites: ['KB2298541', 'KB2787614', 'EWSD'],
  remedies: [
    { id: 'try-other-network', role: 'user' },
    { id: 'test-from-clients-network', role: 'agent', commands: look },
    { id: 'open-way-to-host', role: 'admin', commands: test, waits: ['sign-out-in'] },
  ],
  judge({ 'lync-person': person }, { candidates, 'ews-endpoint': ews, 'client-rows': rows }) {
    // We do not reach it, and the client, which stands elsewhere, does.
    if (rows.known && rows.value.ews === 'ok') return pass();
    const connect = ews.known ? ews.value.hop.connect : undefined;
    if (ews.known && connect && !connect.ok) {
      const how = connect.error === 'refused' ? 'refused' : 'silent';
      return fail({ host: ews.value.hop.host, port: ews.value.hop.port, how, domain: '' });
    }
    if (!person.mail) return withoutMail(person);
    if (!candidates.known) return inconclusive('candidates');
    const outcomes = candidates.value;
    const answered = outcomes.some(({ result }) => result === 'answers');
    // Another name answers: what refuses is passed over, what is silent here may not be so to the client.
    const down = outcomes.find((each) => unreached(each) && !(answered && each.result === 'refused'));
    if (down) {
      const domain = domainOf(person.mail);
      const facts = {
        host: down.last?.host ?? domain,
        port: down.last?.port ?? 443,
        how: down.result,
        domain,
      };
      return answered ? likely(facts) : fail(facts);
    }
    if (answered) return pass();
    if (outcomes.some(({ result }) => result === 'dns-failed' || result === 'blocked-by-policy'))
      return inconclusive('candidates');
    const named = outcomes.filter(({ kind }) => kind !== 'https-root');
    return named.every(({ result }) => result === 'absent') ? notApplicable('no-name-resolves') : pass();
  },
});
