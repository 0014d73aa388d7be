import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

/** From Lync to Exchange all works; the other way, which lights the lamp and plays on the phone, Lync refuses. */
export const umGatewayRefusesCertificate = rule({
  id: 'um-gateway-refuses-certificate',
  severity: 'fault',
  grade: 'C',
  explains: ['voicemail_not_working', 'visual_voicemail_missing'],
  rank: 173,
  needs: ['complaint'],
  considers: ['said.voicemail'],
  cites: ['UMCERT', 'L13-UM'],
  remedies: [
    { id: 'listen-in-inbox-meanwhile', role: 'user' },
    { id: 'look-for-um-events', role: 'agent' },
    {
      id: 'certificate-with-um-server-name',
      role: 'admin',
      commands: () => [
        'Get-ExchangeCertificate | Format-List Subject,CertificateDomains,Services,NotAfter,Thumbprint',
        'Get-UMIPGateway | Format-List Name,Address,Port,Status',
      ],
    },
  ],
  judge({ complaint }, considered) {
    const voicemail = told(considered['said.voicemail']);
    if (!complains(complaint, ['voicemail_not_working', 'visual_voicemail_missing']))
      return notApplicable('nothing-hurts');
    if (voicemail === undefined) return inconclusive('said.voicemail');
    return voicemail === 'light-only-missing' ? likely({}) : pass();
  },
});
