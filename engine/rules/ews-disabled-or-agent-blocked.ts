import { ps } from '../quote.ts';
import {
  type Facts,
  fail,
  inconclusive,
  likely,
  notApplicable,
  pass,
  type RemedyContext,
  rule,
} from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, told } from './common/told.ts';

const who = ({ mailbox }: RemedyContext): string => (mailbox ? ps(mailbox.dn) : '(Read-Host)');
const agents = "'OC/*','UCCAPI/*','SkypeForBusiness/*'";

/** Exchange keeps this interface closed for the mailbox, or opens it only to programs on a list: Outlook is not touched. */
export const ewsDisabledOrAgentBlocked = rule({
  id: 'ews-disabled-or-agent-blocked',
  severity: 'fault',
  grade: 'V',
  explains: ewsSymptoms,
  rank: 51.5,
  needs: ['complaint'],
  considers: ['said.ewsAccess', 'said.iis', 'ews-endpoint', 'client-rows'],
  cites: ['EXD-CAS'],
  remedies: [
    { id: 'work-in-outlook-meanwhile', role: 'user' },
    { id: 'ask-who-closed-ews', role: 'agent' },
    {
      id: 'open-ews-for-lync',
      role: 'admin',
      commands: (context) => [
        `Get-CASMailbox -Identity ${who(context)} | Format-List Ews*`,
        'Get-OrganizationConfig | Format-List Ews*',
        ...change(context.facts, who(context)),
      ],
      rollback: (context) => back(context.facts, who(context)),
      waitMinutes: 60,
      waits: ['sign-out-in'],
    },
  ],
  judge({ complaint }, considered) {
    const access = told(considered['said.ewsAccess']);
    if (access === 'disabled' || access === 'agent-not-allowed')
      // A client that gets in contradicts it: another mailbox may be meant, or another day.
      return (told(considered['client-rows'])?.ews === 'ok' ? likely : fail)({ how: access });
    if (access === 'allowed') return pass();
    if (!complains(complaint, ewsSymptoms)) return notApplicable('nothing-hurts');
    const line = told(considered['said.iis']);
    const looked = told(considered['ews-endpoint'])?.hop.http?.status;
    const closed = line?.status === 403 || looked === 403;
    return closed ? inconclusive('said.ewsAccess') : notApplicable('no-sign-of-it');
  },
});

function change({ how }: Facts, identity: string): string[] {
  return how === 'disabled'
    ? [`Set-CASMailbox -Identity ${identity} -EwsEnabled $true`]
    : [`Set-CASMailbox -Identity ${identity} -EwsAllowList @{Add=${agents}}`];
}
function back({ how }: Facts, identity: string): string[] {
  return how === 'disabled'
    ? [`Set-CASMailbox -Identity ${identity} -EwsEnabled $false`]
    : [`Set-CASMailbox -Identity ${identity} -EwsAllowList @{Remove=${agents}}`];
}
