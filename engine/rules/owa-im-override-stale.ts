import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { quotes, told } from './common/told.ts';

/** Chat in Outlook on the web is bound to a certificate by its thumbprint; after a renewal the old one is still there. */
export const owaImOverrideStale = rule({
  id: 'owa-im-override-stale',
  severity: 'fault',
  grade: 'C',
  explains: ['other', 'cert_prompt'],
  rank: 224,
  needs: ['complaint'],
  considers: ['said.owaIm', 'said.changed'],
  cites: ['FORUMS'],
  remedies: [
    { id: 'use-lync-itself-to-chat', role: 'user' },
    { id: 'ask-whether-certificate-renewed', role: 'agent' },
    {
      id: 'correct-im-override',
      role: 'admin',
      commands: () => [
        "$held = Get-SettingOverride | Where-Object { $_.ComponentName -eq 'OwaServer' -and $_.SectionName -eq 'IMSettings' }",
        '$held | Format-List Identity,Server,Parameters',
        '$parameters = @($held.Parameters -notmatch "^IMCertificateThumbprint=") + "IMCertificateThumbprint=$(Read-Host)"',
        'Set-SettingOverride -Identity $held.Identity -Parameters $parameters -Reason $held.Reason',
      ],
      rollback: () => [
        'Set-SettingOverride -Identity $held.Identity -Parameters $held.Parameters -Reason $held.Reason',
      ],
      waitMinutes: 15,
    },
  ],
  judge({ complaint }, considered) {
    const owa = told(considered['said.owaIm']);
    const changed = told(considered['said.changed']);
    const renewed = changed === 'certificate';
    if (owa === 'override-exists') return likely({ renewed });
    if (owa !== 'unavailable' && !quotes(complaint, 'S-37')) return notApplicable('no-sign-of-it');
    if (renewed) return likely({ renewed });
    return changed === undefined ? inconclusive('said.changed') : pass();
  },
});
