import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { bindHeldCertificate, listCertificates, renewCertificate } from './common/certificate-commands.ts';
import { certificateFaults, isUntrusted, sawCertificate } from './common/certificates.ts';
import { withoutMail } from './common/mail.ts';
import { ewsSymptoms } from './common/symptoms.ts';

/** The certificate in front of Exchange is self-signed or from an issuer that is not trusted. */
export const certificateUntrusted = rule({
  id: 'certificate-untrusted',
  severity: 'fault',
  grade: 'V',
  explains: ['cert_prompt', ...ewsSymptoms, 'slow_integration', 'credential_prompt'],
  rank: 47,
  needs: ['lync-person'],
  considers: ['candidates', 'endpoint'],
  cites: ['EWSD', 'KB2787614'],
  remedies: [
    { id: 'cancel-certificate-prompt', role: 'user' },
    { id: 'look-at-certificate', role: 'agent', commands: listCertificates },
    {
      id: 'use-trusted-issuer',
      role: 'admin',
      commands: renewCertificate,
      rollback: bindHeldCertificate,
      waits: ['sign-out-in'],
    },
    { id: 'distribute-issuer', role: 'admin', waits: ['gpo-refresh'] },
  ],
  judge({ 'lync-person': person }, { candidates, endpoint }) {
    const outcomes = candidates.known ? candidates.value : [];
    if (!candidates.known && !endpoint.known)
      return person.mail ? inconclusive('candidates') : withoutMail(person);
    const fault = certificateFaults(outcomes, endpoint).find(isUntrusted);
    if (!fault) return sawCertificate(outcomes, endpoint) ? pass() : notApplicable('no-certificate-seen');
    const facts = {
      host: fault.host,
      code: fault.code,
      issuer: fault.leaf?.issuer ?? '?',
      selfSigned: fault.selfSigned,
      how: fault.selfSigned ? 'self-signed' : 'unknown-issuer',
    };
    // Without the company's own root certificate this machine cannot tell: "not trusted from here" is no finding.
    if (!fault.certain) return { outcome: 'inconclusive', missing: ['candidates'], facts };
    return fault.counts ? fail(facts) : likely(facts);
  },
});
