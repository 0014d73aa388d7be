import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { bindHeldCertificate, listCertificates, renewCertificate } from './common/certificate-commands.ts';
import { certificateFaults, isMisnamed, sawCertificate } from './common/certificates.ts';
import { withoutMail } from './common/mail.ts';
import { ewsSymptoms } from './common/symptoms.ts';

/** The certificate in front of Exchange is made out to other names than the one that is asked. */
export const certificateNameMismatch = rule({
  id: 'certificate-name-mismatch',
  severity: 'fault',
  grade: 'V',
  explains: ['cert_prompt', ...ewsSymptoms, 'slow_integration', 'credential_prompt'],
  rank: 46,
  needs: ['lync-person'],
  considers: ['candidates', 'endpoint'],
  cites: ['EWSD', 'KB2833618'],
  remedies: [
    { id: 'cancel-certificate-prompt', role: 'user' },
    { id: 'look-at-certificate', role: 'agent', commands: listCertificates },
    {
      id: 'add-name-to-certificate',
      role: 'admin',
      commands: renewCertificate,
      rollback: bindHeldCertificate,
      waits: ['sign-out-in'],
    },
  ],
  judge({ 'lync-person': person }, { candidates, endpoint }) {
    const outcomes = candidates.known ? candidates.value : [];
    if (!candidates.known && !endpoint.known)
      return person.mail ? inconclusive('candidates') : withoutMail(person);
    const fault = certificateFaults(outcomes, endpoint).find(isMisnamed);
    if (fault) {
      const names = fault.leaf?.names ?? [];
      const facts = { host: fault.host, code: fault.code, names: names.slice(0, 5) };
      return fault.counts ? fail(facts) : likely(facts);
    }
    return sawCertificate(outcomes, endpoint) ? pass() : notApplicable('no-certificate-seen');
  },
});
