import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, told } from './common/told.ts';

const hurts = [
  'signin_failure_address_mismatch',
  'contact_card_email_wrong',
  'meeting_error',
  ...ewsSymptoms,
] as const;
const travelling = ['address', 'upn', 'mailbox-moved', 'company-renamed'];
/** directory replication, the pool's own reading, the address book and the client's cache take turns */
const enoughMinutes = 60;

/** A change in the directory reaches the client late: domain controllers, then the pool, then the presence document. */
export const changeNotYetArrived = rule({
  id: 'change-not-yet-arrived',
  severity: 'limit',
  grade: 'C',
  explains: hurts,
  rank: 102,
  needs: ['complaint'],
  considers: ['said.changed', 'said.changedMinutes'],
  cites: ['LOR', 'UCG2'],
  remedies: [
    { id: 'sign-in-again-in-an-hour', role: 'user', waitMinutes: 60, waits: ['sign-out-in'] },
    {
      id: 'compare-directory-and-pool',
      role: 'agent',
      commands: ({ lync }) =>
        lync?.lync
          ? [
              `Get-CsUser -Identity 'sip:${lync.lync.sip.replaceAll("'", "''")}' | Format-List SipAddress,WindowsEmailAddress`,
            ]
          : [],
    },
    {
      id: 'let-pool-read-directory',
      role: 'admin',
      commands: () => ['Update-CsUserDatabase', 'Update-CsAddressBook'],
      waits: ['ad-replication', 'user-replicator', 'sign-out-in'],
    },
  ],
  judge({ complaint }, considered) {
    const changed = told(considered['said.changed']);
    if (changed === undefined || !travelling.includes(changed)) return notApplicable('nothing-changed');
    if (!complains(complaint, hurts)) return notApplicable('nothing-hurts');
    const minutes = told(considered['said.changedMinutes']);
    if (minutes === undefined) return inconclusive('said.changedMinutes');
    return minutes < enoughMinutes ? likely({ minutes }) : pass({ minutes });
  },
});
