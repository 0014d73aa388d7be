import { domainOf } from '../derive/mailboxes.ts';
import type { CandidateOutcome } from '../facts/derived.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { withoutMail } from './common/mail.ts';
import { ewsSymptoms } from './common/symptoms.ts';

function factsOf(outcome: CandidateOutcome, domain: string): Facts {
  const srv = outcome.candidate.srv?.srv.find(({ target }) => target !== '' && target !== '.');
  const location = outcome.last?.http?.location;
  return {
    domain,
    kind: outcome.kind === 'srv' ? 'srv' : 'redirect',
    how: outcome.detail ?? 'no-target',
    fault: outcome.detail === 'not-https' ? 'plain' : (outcome.detail ?? '').replace('-', ''),
    host: srv?.target ?? outcome.last?.host ?? domain,
    target: location ?? srv?.target ?? '',
    ...(srv ? { port: srv.port, priority: srv.priority, weight: srv.weight } : {}),
  };
}
const record = (facts: Facts, port: unknown): string =>
  `Add-DnsServerResourceRecord -Srv -ZoneName ${ps(String(facts.domain))} -Name '_autodiscover._tcp' -DomainName ${ps(String(facts.host))} -Priority ${facts.priority} -Weight ${facts.weight} -Port ${port}`;
const removal = (facts: Facts): string =>
  `Remove-DnsServerResourceRecord -ZoneName ${ps(String(facts.domain))} -Name '_autodiscover._tcp' -RRType Srv -Force`;
const change = (facts: Facts, port: unknown): string[] =>
  facts.kind === 'srv' && facts.port !== undefined ? [removal(facts), record(facts, port)] : [];

/** The entry that should lead on to Exchange leads somewhere a client does not follow. */
export const srvOrRedirectFaulty = rule({
  id: 'srv-or-redirect-faulty',
  severity: 'fault',
  grade: 'V',
  explains: [...ewsSymptoms, 'slow_integration', 'cert_prompt'],
  rank: 34,
  needs: ['lync-person'],
  considers: ['candidates'],
  cites: ['EWSD'],
  remedies: [
    { id: 'keep-outlook-open', role: 'user' },
    {
      id: 'look-at-entry',
      role: 'agent',
      commands: ({ facts }) => [
        `Resolve-DnsName -Name ${ps(`_autodiscover._tcp.${facts.domain}`)} -Type SRV`,
        `curl.exe -sI ${ps(`http://autodiscover.${facts.domain}/autodiscover/autodiscover.xml`)}`,
      ],
    },
    {
      id: 'correct-entry',
      role: 'admin',
      commands: ({ facts }) => change(facts, 443),
      rollback: ({ facts }) => change(facts, facts.port),
      waitMinutes: 15,
      waits: ['dns-ttl', 'sign-out-in'],
    },
  ],
  judge({ 'lync-person': person }, { candidates }) {
    if (!person.mail) return withoutMail(person);
    if (!candidates.known) return inconclusive('candidates');
    // The web site on the root domain has its own rule, its redirects included.
    const outcomes = candidates.value.filter(({ kind }) => kind !== 'https-root');
    const faulty = outcomes.find(({ result }) => result === 'faulty');
    if (faulty) {
      const answered = candidates.value.some(({ result }) => result === 'answers');
      const facts = factsOf(faulty, domainOf(person.mail));
      return answered ? likely(facts) : fail(facts);
    }
    const leading = outcomes.filter(({ kind, candidate }) => kind === 'srv' || candidate.hops.length > 1);
    if (outcomes.some(({ kind, result }) => kind === 'srv' && result === 'dns-failed'))
      return inconclusive('candidates');
    return leading.every(({ result }) => result === 'absent') ? notApplicable('none-published') : pass();
  },
});
