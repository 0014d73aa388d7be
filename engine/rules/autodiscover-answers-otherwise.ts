import { domainOf } from '../derive/mailboxes.ts';
import type { CandidateOutcome } from '../facts/derived.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { withoutMail } from './common/mail.ts';
import { ewsSymptoms } from './common/symptoms.ts';

/** Named for Autodiscover, reached over HTTPS, and yet no challenge: clients drop such an address (EWSD). */
const otherwise = ({ kind, result, last }: CandidateOutcome): boolean =>
  kind !== 'https-root' &&
  result === 'parked' &&
  last?.http !== undefined &&
  last.url.startsWith('https:') &&
  last.http.status !== 401;
const unclear: readonly CandidateOutcome['result'][] = [
  'dns-failed',
  'blocked-by-policy',
  'tls-failed',
  'silent',
];
const look = ({ facts }: { facts: Facts }): string[] => [`curl.exe -sk -i ${ps(String(facts.url))}`];

/** The Autodiscover host answers with a page, a refusal or an error instead of asking who is there. */
export const autodiscoverAnswersOtherwise = rule({
  id: 'autodiscover-answers-otherwise',
  severity: 'fault',
  grade: 'V',
  explains: [...ewsSymptoms, 'credential_prompt', 'slow_integration'],
  rank: 35.5,
  needs: ['lync-person'],
  considers: ['candidates'],
  cites: ['EWSD'],
  remedies: [
    { id: 'work-in-outlook-meanwhile', role: 'user' },
    { id: 'open-address-in-browser', role: 'agent', commands: look },
    {
      id: 'publish-autodiscover-path',
      role: 'admin',
      commands: (context) => [
        ...look(context),
        'Get-AutodiscoverVirtualDirectory | Format-List Identity,*Authentication*',
      ],
      waits: ['sign-out-in'],
    },
  ],
  judge({ 'lync-person': person }, { candidates }) {
    if (!person.mail) return withoutMail(person);
    if (!candidates.known) return inconclusive('candidates');
    const outcomes = candidates.value;
    const odd = outcomes.find(otherwise);
    if (!odd) {
      const open = outcomes.some(({ kind, result }) => kind !== 'https-root' && unclear.includes(result));
      if (open) return inconclusive('candidates');
      const named = outcomes.some(({ kind, result }) => kind !== 'https-root' && result !== 'absent');
      return named ? pass() : notApplicable('no-name-resolves');
    }
    // Dropped in silence: where another name leads to Exchange nothing is lost.
    if (outcomes.some(({ result }) => result === 'answers')) return pass({ host: odd.last!.host });
    const status = odd.last!.http!.status;
    const how = status === 200 ? 'page' : status >= 500 ? 'error' : status === 404 ? 'nothing' : 'refusal';
    const facts = { host: odd.last!.host, url: odd.last!.url, status, how, domain: domainOf(person.mail) };
    // Another name may lead to Exchange where only this look failed.
    const open = outcomes.some(({ kind, result }) => kind !== 'https-root' && unclear.includes(result));
    return open ? likely(facts) : fail(facts);
  },
});
