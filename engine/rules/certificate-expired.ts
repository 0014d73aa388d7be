import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { bindHeldCertificate, listCertificates, renewCertificate } from './common/certificate-commands.ts';
import { certificateFaults, isOutdated, sawCertificate } from './common/certificates.ts';
import { withoutMail } from './common/mail.ts';
import { ewsSymptoms } from './common/symptoms.ts';

/** The certificate in front of Exchange was not valid at the time it was looked at. */
export const certificateExpired = rule({
  id: 'certificate-expired',
  severity: 'fault',
  grade: 'V',
  explains: ['cert_prompt', ...ewsSymptoms, 'slow_integration', 'credential_prompt'],
  rank: 45,
  needs: ['lync-person'],
  considers: ['candidates', 'endpoint'],
  cites: ['EWSD', 'KB2787614'],
  remedies: [
    { id: 'cancel-certificate-prompt', role: 'user' },
    { id: 'look-at-certificate', role: 'agent', commands: listCertificates },
    {
      id: 'renew-certificate',
      role: 'admin',
      commands: renewCertificate,
      rollback: bindHeldCertificate,
      waits: ['sign-out-in'],
    },
  ],
  judge({ 'lync-person': person }, { candidates, endpoint }, when) {
    const outcomes = candidates.known ? candidates.value : [];
    if (!candidates.known && !endpoint.known)
      return person.mail ? inconclusive('candidates') : withoutMail(person);
    const at = when('candidates') ?? when('endpoint');
    const fault = certificateFaults(outcomes, endpoint).find((each) => isOutdated(each, at));
    if (fault) {
      const early = fault.code === 'CERT_NOT_YET_VALID';
      const date = early ? fault.leaf?.validFrom : fault.leaf?.validTo;
      const facts = {
        host: fault.host,
        code: fault.code,
        early,
        how: early ? 'not-yet-valid' : 'expired',
        date: date?.slice(0, 10) ?? '?',
      };
      return fault.counts ? fail(facts) : likely(facts);
    }
    return sawCertificate(outcomes, endpoint) ? pass() : notApplicable('no-certificate-seen');
  },
});
