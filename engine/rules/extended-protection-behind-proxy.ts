import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { told } from './common/told.ts';

/** Exchange ties the sign-in to the TLS channel, and a proxy in between has a channel of its own (EXD-VDIR). */
export const extendedProtectionBehindProxy = rule({
  id: 'extended-protection-behind-proxy',
  severity: 'fault',
  grade: 'V',
  explains: ['credential_prompt', ...ewsSymptoms],
  rank: 53,
  needs: ['complaint'],
  considers: ['said.extendedProtection', 'said.iis'],
  cites: ['EXD-VDIR', 'OURS'],
  remedies: [
    { id: 'do-not-retype-password', role: 'user' },
    { id: 'try-past-load-balancer', role: 'agent' },
    {
      id: 'one-certificate-end-to-end',
      role: 'admin',
      commands: () => [
        'Get-WebServicesVirtualDirectory | Format-List Identity,ExtendedProtection*',
        '$held = Get-WebServicesVirtualDirectory -Identity (Read-Host)',
        '$held | Set-WebServicesVirtualDirectory -ExtendedProtectionTokenChecking Allow -ExtendedProtectionSPNList (Read-Host)',
      ],
      rollback: () => [
        '$held | Set-WebServicesVirtualDirectory -ExtendedProtectionTokenChecking $held.ExtendedProtectionTokenChecking -ExtendedProtectionSPNList $held.ExtendedProtectionSPNList',
      ],
      waits: ['sign-out-in'],
    },
  ],
  judge(_, considered) {
    const checking = told(considered['said.extendedProtection']);
    const line = told(considered['said.iis']);
    // A first 401 without a user name is how every sign-in begins: only one that names the user is a refusal.
    const refused = line !== undefined && line.status === 401 && line.user;
    if (checking === undefined)
      return refused ? inconclusive('said.extendedProtection') : notApplicable('no-sign-of-it');
    if (checking === 'none') return pass();
    if (!line) return inconclusive('said.iis');
    return refused ? likely({ checking }) : pass();
  },
});
