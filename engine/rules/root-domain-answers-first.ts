import { domainOf } from '../derive/mailboxes.ts';
import type { CandidateOutcome } from '../facts/derived.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, likely, pass, rule } from '../rule.ts';
import { withoutMail } from './common/mail.ts';
import { ewsSymptoms } from './common/symptoms.ts';

const answersWrongly = (root: CandidateOutcome): boolean =>
  root.result === 'parked' || root.result === 'tls-failed' || root.result === 'faulty';

const look = ({ facts }: { facts: Facts }): string[] => [
  `curl.exe -sv -o NUL ${ps(`https://${facts.domain}/autodiscover/autodiscover.xml`)}`,
];

/** A web site on the mail domain itself answers where most clients look first, and it is not Exchange. */
export const rootDomainAnswersFirst = rule({
  id: 'root-domain-answers-first',
  severity: 'fault',
  grade: 'C',
  explains: ['cert_prompt', 'slow_integration', ...ewsSymptoms],
  rank: 33,
  needs: ['lync-person'],
  considers: ['candidates', 'usability', 'symptoms'],
  cites: ['MSX-AD', 'LOR', 'KB2833618'],
  remedies: [
    { id: 'refuse-web-site', role: 'user' },
    { id: 'note-prompt-host', role: 'agent', commands: look },
    { id: 'silence-web-site', role: 'admin', commands: look, waits: ['client-cache', 'sign-out-in'] },
  ],
  judge({ 'lync-person': person }, { candidates, usability, symptoms }) {
    if (!person.mail) return withoutMail(person);
    const root = candidates.known ? candidates.value.find(({ kind }) => kind === 'https-root') : undefined;
    if (!candidates.known || !root) return inconclusive('candidates');
    if (root.result === 'dns-failed' || root.result === 'blocked-by-policy')
      return inconclusive('candidates');
    if (!answersWrongly(root)) return pass();
    const also = candidates.value.some((each) => each !== root && each.result === 'answers');
    const facts = {
      domain: domainOf(person.mail),
      host: root.last?.host ?? domainOf(person.mail),
      how: root.certificateFault ? 'certificate' : (root.detail ?? root.result),
      also: also ? 'yes' : 'no',
    };
    if (!also) return fail(facts);
    // Another name answers well: this is a question or a delay, and only on clients that ask the root first.
    const asked = symptoms.known ? symptoms.value : [];
    const why = usability.known ? usability.value : undefined;
    const felt = asked.some((symptom) => symptom === 'cert_prompt' || symptom === 'slow_integration');
    const alone = why?.value === 'yes' && asked.length === 0;
    return alone || (felt && why?.why !== 'certificate') ? fail(facts) : likely(facts);
  },
});
