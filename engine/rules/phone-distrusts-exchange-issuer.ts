import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { listCertificates } from './common/certificate-commands.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, quotes, told } from './common/told.ts';

/** A desk phone trusts the issuer of its Lync pool, and further ones only as the web services tell it (PS-WEB). */
export const phoneDistrustsExchangeIssuer = rule({
  id: 'phone-distrusts-exchange-issuer',
  severity: 'fault',
  grade: 'C',
  explains: ewsSymptoms,
  rank: 47.6,
  needs: ['complaint'],
  considers: ['said.phoneSignIn', 'said.worksElsewhere', 'endpoint'],
  cites: ['OCSGUY', 'PS-WEB'],
  remedies: [
    { id: 'use-computer-for-exchange', role: 'user' },
    { id: 'compare-issuers', role: 'agent', commands: listCertificates },
    {
      id: 'tell-phones-the-issuer',
      role: 'admin',
      commands: () => [
        '$issuer = New-CsWebTrustedCACertificate -Thumbprint (Read-Host) -CAStore TrustedRootCA',
        'Set-CsWebServiceConfiguration -Identity Global -TrustedCACerts @{Add=$issuer}',
      ],
      rollback: () => ['Set-CsWebServiceConfiguration -Identity Global -TrustedCACerts @{Remove=$issuer}'],
      waits: ['sign-out-in'],
    },
  ],
  judge({ complaint }, considered) {
    if (complaint.client !== 'phone' && !quotes(complaint, 'S-36')) return notApplicable('not-a-phone');
    if (!complains(complaint, ewsSymptoms) && !quotes(complaint, 'S-36', 'S-44'))
      return notApplicable('nothing-hurts');
    const signIn = told(considered['said.phoneSignIn']);
    if (signIn === 'pin') return pass();
    const host = told(considered.endpoint)?.host ?? '';
    const elsewhere = told(considered['said.worksElsewhere']);
    if (elsewhere === 'nowhere') return pass();
    const oneDevice = elsewhere === 'other-pc' || quotes(complaint, 'S-36');
    if (signIn || oneDevice) return likely({ host, known: host !== '' });
    return inconclusive('said.phoneSignIn');
  },
});
