import type { RemedySpec } from '../../rule.ts';

const key = "'HKCU:\\Software\\Policies\\Microsoft\\Office\\16.0\\Lync'";
/** Lets Lync beside Exchange Online sign in the modern way (KB-ADAL). */
export const adalSwitch = 'AllowAdalForNonLyncIndependentOfLync';

/** The switch on one computer; a policy does the same for many. */
export const allowModernAuthentication: RemedySpec = {
  id: 'allow-modern-authentication',
  role: 'admin',
  commands: () => [
    `New-Item -Path ${key} -Force | Out-Null`,
    `New-ItemProperty -Path ${key} -Name '${adalSwitch}' -PropertyType DWord -Value 1 -Force`,
  ],
  rollback: () => [`Remove-ItemProperty -Path ${key} -Name '${adalSwitch}'`],
  waits: ['sign-out-in'],
};
