import { domainOf } from '../derive/mailboxes.ts';
import type { ForestConfiguration } from '../facts/configuration.ts';
import { ps } from '../quote.ts';
import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { withoutMail } from './common/mail.ts';
import { ewsSymptoms } from './common/symptoms.ts';

/** The pointer by which Outlook inside the forest that accepts this mail domain finds its server without DNS. */
function outlookPointer(sides: readonly ForestConfiguration[], domain: string) {
  const accepts = ({ acceptedDomains }: ForestConfiguration): boolean =>
    acceptedDomains.some(
      ({ name, wildcard }) => name === domain || (wildcard && (name === '' || domain.endsWith(`.${name}`))),
    );
  for (const side of sides) {
    const own = accepts(side);
    const found = side.scps.find(
      ({ kind, domains }) => domains.includes(domain) || (own && kind === 'url' && domains.length === 0),
    );
    if (found)
      return { hidden: 'yes', scp: URL.parse(found.url)?.hostname || found.url, scpForest: side.forest };
  }
  return { hidden: 'no', scp: '', scpForest: '' };
}

/** The domain exists but none of the Autodiscover names does; inside, Outlook does not notice, because it has SCP. */
export const autodiscoverNameMissing = rule({
  id: 'autodiscover-name-missing',
  severity: 'fault',
  grade: 'C',
  explains: ewsSymptoms,
  rank: 31,
  needs: ['lync-person'],
  considers: ['candidates', 'configuration'],
  cites: ['MSX-AD', 'UCG2', 'EWSD'],
  remedies: [
    { id: 'keep-outlook-open', role: 'user' },
    { id: 'compare-networks', role: 'agent' },
    {
      id: 'publish-autodiscover-name',
      role: 'admin',
      commands: ({ facts }) => [
        `Resolve-DnsName -Name ${ps(`autodiscover.${facts.domain}`)}`,
        `Resolve-DnsName -Name ${ps(`_autodiscover._tcp.${facts.domain}`)} -Type SRV`,
        `Add-DnsServerResourceRecordCName -ZoneName ${ps(String(facts.domain))} -Name 'autodiscover' -HostNameAlias (Read-Host)`,
      ],
      rollback: ({ facts }) => [
        `Remove-DnsServerResourceRecord -ZoneName ${ps(String(facts.domain))} -Name 'autodiscover' -RRType CName -Force`,
      ],
      waitMinutes: 15,
      waits: ['dns-ttl', 'sign-out-in'],
    },
  ],
  judge({ 'lync-person': person }, { candidates, configuration }) {
    if (!person.mail) return withoutMail(person);
    if (!candidates.known) return inconclusive('candidates');
    const outcomes = candidates.value;
    // The domain's own web host is no Autodiscover name: that it refuses or keeps silent changes nothing.
    const passive: readonly string[] = ['absent', 'refused', 'silent'];
    const root = outcomes.find(({ kind }) => kind === 'https-root');
    const others = outcomes.filter((each) => each !== root);
    if (others.some(({ result }) => result !== 'absent' && result !== 'dns-failed')) return pass();
    if (root && root.result !== 'dns-failed' && !passive.includes(root.result))
      return root.result === 'answers' ? pass() : notApplicable('root-domain-answers');
    const looked = others.length > 0 && others.every(({ result }) => result === 'absent');
    if (!looked || root?.result === 'dns-failed') return inconclusive('candidates');
    const dns = root?.candidate.hops[0]?.dns ?? [];
    if (dns.length > 0 && dns.every(({ rcode }) => rcode === 'NXDOMAIN'))
      return notApplicable('domain-does-not-exist');
    const domain = domainOf(person.mail);
    const pointer = outlookPointer(configuration.known ? configuration.value : [], domain);
    return fail({ mail: person.mail, domain, ...pointer });
  },
});
