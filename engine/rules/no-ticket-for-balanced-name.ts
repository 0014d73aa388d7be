import { ps } from '../quote.ts';
import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, told } from './common/told.ts';

/** A load-balanced name has a Kerberos ticket only where an alternate service account holds its SPN (EXD-ASA). */
export const noTicketForBalancedName = rule({
  id: 'no-ticket-for-balanced-name',
  severity: 'fault',
  grade: 'V',
  explains: ['credential_prompt', ...ewsSymptoms],
  rank: 54.2,
  needs: ['complaint'],
  considers: ['said.kerberosTicket', 'endpoint'],
  cites: ['EXD-ASA'],
  remedies: [
    { id: 'cancel-and-report-prompt', role: 'user' },
    { id: 'read-tickets', role: 'agent', commands: () => ['klist'] },
    {
      id: 'service-account-for-balanced-name',
      role: 'admin',
      commands: ({ facts }) => [
        'Get-ClientAccessService -IncludeAlternateServiceAccountCredentialStatus | Format-List Name,Alternate*',
        ...(facts.host ? [`setspn -Q ${ps(`HTTP/${facts.host}`)}`] : []),
      ],
      waits: ['ad-replication', 'sign-out-in'],
    },
  ],
  judge({ complaint }, considered) {
    const ticket = told(considered['said.kerberosTicket']);
    const endpoint = told(considered.endpoint);
    const schemes = (endpoint?.hop.http?.schemes ?? []).map((scheme) => scheme.toLowerCase());
    const negotiateOnly =
      schemes.includes('negotiate') && !schemes.includes('ntlm') && !schemes.includes('basic');
    if (ticket === undefined) {
      const asks =
        negotiateOnly && !endpoint?.challenge && complains(complaint, ['credential_prompt', ...ewsSymptoms]);
      return asks ? inconclusive('said.kerberosTicket') : notApplicable('no-sign-of-it');
    }
    if (ticket) return pass();
    // Without a ticket the client goes on with NTLM, where that is offered: Negotiate carries it too.
    if (endpoint?.challenge || schemes.includes('ntlm')) return pass({ host: endpoint?.host ?? '' });
    return likely({ host: endpoint?.host ?? '', known: endpoint !== undefined });
  },
});
