import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { olderBuild, quotes, told } from './common/told.ts';

/** the first build in which the account broker of Windows works with the client (KB-ORG) */
const fixed = '16.0.11610.10000';
const key = "'HKCU:\\SOFTWARE\\Microsoft\\Office\\16.0\\Common\\Identity'";
const names = ['DisableADALatopWAMOverride', 'DisableAADWAM'];

/** Office 2016 before a certain build asks Windows for a token in a way that fails: no chart, Exchange "unavailable". */
export const accountBrokerBroken = rule({
  id: 'account-broker-broken',
  severity: 'fault',
  grade: 'V',
  explains: ['other', 'exchange_connection_error_icon', 'credential_prompt'],
  rank: 54.6,
  needs: ['complaint'],
  considers: ['said.build', 'said.product'],
  cites: ['KB-ORG'],
  remedies: [
    { id: 'update-office', role: 'user' },
    { id: 'read-build', role: 'agent' },
    {
      id: 'pass-by-account-broker',
      role: 'admin',
      commands: () =>
        names.map(
          (name) => `New-ItemProperty -Path ${key} -Name '${name}' -PropertyType DWord -Value 1 -Force`,
        ),
      rollback: () => names.map((name) => `Remove-ItemProperty -Path ${key} -Name '${name}'`),
      waits: ['sign-out-in'],
    },
  ],
  judge({ complaint }, considered) {
    const chart = quotes(complaint, 'S-24');
    if (!chart && !quotes(complaint, 'S-08')) return notApplicable('no-sign-of-it');
    const product = told(considered['said.product']);
    if (product === 'lync-2010' || product === 'lync-2013') return notApplicable('older-client');
    const build = told(considered['said.build']);
    if (!build) return inconclusive('said.build');
    if (!build.startsWith('16.0.') || !olderBuild(build, fixed)) return pass({ build });
    return chart ? fail({ build, fixed }) : likely({ build, fixed });
  },
});
