import { ps } from '../quote.ts';
import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, quotes, told } from './common/told.ts';

/** No Lync-enabled object has the address that was typed: it was never enabled, or the address is another one. */
export const signInAddressNotEnabled = rule({
  id: 'sign-in-address-not-enabled',
  severity: 'fault',
  grade: 'V',
  explains: ['signin_failure_address_mismatch', 'other'],
  rank: 5.5,
  needs: ['complaint'],
  considers: ['lync-person', 'said.csUser', 'said.signIn'],
  cites: ['L13-SCHEMA', 'KB2436962'],
  remedies: [
    { id: 'check-sign-in-address', role: 'user' },
    { id: 'find-lync-address', role: 'agent' },
    {
      id: 'enable-address-for-lync',
      role: 'admin',
      commands: ({ facts }) => [
        `Get-CsUser -Filter { SipAddress -eq ${ps(`sip:${facts.sip}`)} } | Format-List SipAddress,Enabled,RegistrarPool`,
      ],
      waitMinutes: 5,
      waits: ['ad-replication', 'user-replicator', 'sign-out-in'],
    },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, ['signin_failure_address_mismatch'])) return notApplicable('nothing-hurts');
    const user = told(considered['said.csUser']);
    const lync = considered['lync-person'];
    const sip = user?.sip ?? complaint.who;
    if (user?.enabled === false) return fail({ sip, how: 'disabled' });
    if (lync.known) return lync.value.lync?.enabled === false ? notApplicable('lync-disabled') : pass();
    const notFound = quotes(complaint, 'S-40') || told(considered['said.signIn']) === 'not-found';
    if (lync.reason.code === 'not-found') return likely({ sip, how: 'not-there' });
    return notFound ? likely({ sip, how: 'not-found' }) : inconclusive('lync-person');
  },
});
