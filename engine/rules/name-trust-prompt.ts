import { domainOf } from '../derive/mailboxes.ts';
import type { CandidateOutcome, Endpoint } from '../facts/derived.ts';
import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { isUnder } from './common/names.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { extendTrustModelData, trustedByDefault } from './common/trust-list.ts';

/** Every host on the way that the client would sign in to: a plain redirect is followed without a word. */
function hostsOf(endpoint: Endpoint, outcomes: readonly CandidateOutcome[]): string[] {
  const way = outcomes.find((outcome) => outcome.last === endpoint.hop)?.candidate.hops ?? [];
  const asked = way.filter((hop) => hop.url.startsWith('https:')).map((hop) => hop.host);
  return [...new Set([endpoint.host, ...asked])];
}

/** The server's name lies outside the person's SIP domain, so that Lync asks whether it may be trusted. */
export const nameTrustPrompt = rule({
  id: 'name-trust-prompt',
  severity: 'risk',
  grade: 'V',
  explains: ['cert_prompt', ...ewsSymptoms],
  rank: 48,
  needs: ['lync-person', 'route'],
  considers: ['endpoint', 'candidates', 'complaint'],
  cites: ['KB2833618', 'KB2531068', 'L13-BOOT', 'SEED'],
  remedies: [
    { id: 'check-name-with-helpdesk', role: 'user' },
    { id: 'confirm-host-is-ours', role: 'agent' },
    extendTrustModelData,
  ],
  judge({ 'lync-person': person, route }, { endpoint, candidates, complaint }) {
    if (route.value === '3') return notApplicable('no-ews');
    if (route.client === 'phone') return notApplicable('no-dialog');
    if (!endpoint.known) return inconclusive('endpoint');
    const sipDomain = domainOf(person.lync?.sip ?? '');
    if (sipDomain === '') return inconclusive('lync-person');
    const trusted = (host: string): boolean =>
      isUnder(host, sipDomain) || trustedByDefault.some((domain) => isUnder(host, domain));
    const hosts = hostsOf(endpoint.value, candidates.known ? candidates.value : []);
    const foreign = hosts.filter((host) => !trusted(host));
    if (foreign.length === 0) return pass();
    const named = complaint.known ? complaint.value.promptHost : undefined;
    const seen = foreign.find((host) => host === named);
    const host = seen ?? foreign[0]!;
    const mailDomain = person.mail ? domainOf(person.mail) : '';
    const suffix = mailDomain !== '' && isUnder(host, mailDomain) ? mailDomain : host;
    const facts = { host, hosts: foreign, sipDomain, suffix, seen: seen !== undefined };
    // Trust lists, and an earlier "always trust", live on the client where nothing can be read from here.
    return seen ? fail(facts) : likely(facts);
  },
});
