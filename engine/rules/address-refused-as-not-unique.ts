import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { complains, quotes, told } from './common/told.ts';

const find = ({ sip }: Facts): string[] => {
  const value = ps(`sip:${sip}`);
  return [
    `Get-ADObject -Filter { msRTCSIP-PrimaryUserAddress -eq ${value} -or proxyAddresses -eq ${value} } -Properties msRTCSIP-PrimaryUserAddress,proxyAddresses,whenCreated`,
  ];
};

/** The server itself says that an address is not unique, whether or not the other holder can be seen from here. */
export const addressRefusedAsNotUnique = rule({
  id: 'address-refused-as-not-unique',
  severity: 'fault',
  grade: 'V',
  explains: ['signin_failure_address_mismatch', 'other'],
  rank: 10.5,
  needs: ['complaint'],
  considers: ['said.signIn', 'lync-person'],
  cites: ['KB2430520'],
  remedies: [
    { id: 'ask-helpdesk-duplicate', role: 'user' },
    { id: 'look-who-has-address', role: 'agent' },
    {
      id: 'find-second-holder',
      role: 'admin',
      commands: ({ facts }) => (facts.sip ? find(facts) : []),
      waitMinutes: 30,
      waits: ['ad-replication', 'user-replicator'],
    },
  ],
  judge({ complaint }, considered) {
    const sip = told(considered['lync-person'])?.lync?.sip ?? '';
    const how = told(considered['said.signIn']);
    if (quotes(complaint, 'S-38') || how === 'not-unique') return fail({ sip, known: sip !== '' });
    if (how !== undefined) return pass();
    const asks = complains(complaint, ['signin_failure_address_mismatch']);
    return asks && complaint.strings.length === 0
      ? inconclusive('said.signIn')
      : notApplicable('no-sign-of-it');
  },
});
