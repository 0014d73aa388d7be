import type { CandidateOutcome } from '../facts/derived.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { withoutMail } from './common/mail.ts';
import { ewsSymptoms } from './common/symptoms.ts';

const hasForm = (outcome: CandidateOutcome): boolean =>
  outcome.owner?.kind === 'unknown' && outcome.owner.why === 'logon-form';
const look = ({ facts }: { facts: Facts }): string[] => [`curl.exe -sk -i ${ps(String(facts.url))}`];

/** A logon page stands before Exchange: a person could fill it in, a program cannot. */
export const preAuthenticationForm = rule({
  id: 'pre-authentication-form',
  severity: 'fault',
  grade: 'C',
  explains: [...ewsSymptoms, 'credential_prompt', 'slow_integration'],
  rank: 50,
  needs: ['lync-person'],
  considers: ['candidates', 'endpoint'],
  cites: ['UCG2'],
  remedies: [
    { id: 'keep-outlook-open', role: 'user' },
    { id: 'open-address-in-browser', role: 'agent', commands: look },
    { id: 'publish-without-form', role: 'admin', commands: look, waits: ['sign-out-in'] },
  ],
  judge({ 'lync-person': person }, { candidates, endpoint }) {
    const direct = endpoint.known && endpoint.value.kind === 'ews-url' ? endpoint.value : undefined;
    if (direct) {
      const form = direct.owner.kind === 'unknown' && direct.owner.why === 'logon-form';
      return form ? fail({ host: direct.host, url: direct.url, also: 'no' }) : pass();
    }
    if (!person.mail) return withoutMail(person);
    if (!candidates.known) return inconclusive('candidates');
    const answering = candidates.value.filter(({ result }) => result === 'answers');
    if (answering.length === 0) {
      const unclear = candidates.value.some(({ result }) =>
        ['dns-failed', 'blocked-by-policy', 'silent', 'tls-failed'].includes(result),
      );
      return unclear ? inconclusive('candidates') : notApplicable('nothing-answers');
    }
    const form = answering.find(hasForm);
    if (!form) return pass();
    const others = answering.some((outcome) => !hasForm(outcome));
    const first = form.candidate.hops[0]!;
    const facts = { host: first.host, url: first.url, also: others ? 'yes' : 'no' };
    return others ? likely(facts) : fail(facts);
  },
});
