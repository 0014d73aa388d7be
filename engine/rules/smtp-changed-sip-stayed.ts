import { ps } from '../quote.ts';
import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, quotes, told } from './common/told.ts';

/**
 * The mail address was changed and sign-in fails since (the article's third comment). Sign-in goes by the Lync address
 * and the account name; the address comparison of the client policy comes after it and cannot influence it.
 */
export const smtpChangedSipStayed = rule({
  id: 'smtp-changed-sip-stayed',
  severity: 'fault',
  grade: 'I',
  explains: ['signin_failure_address_mismatch'],
  rank: 61,
  needs: ['complaint'],
  considers: ['said.changed', 'said.csUser', 'lync-person'],
  cites: ['OURS', 'SEED'],
  remedies: [
    { id: 'sign-in-with-lync-address', role: 'user' },
    { id: 'compare-three-names', role: 'agent' },
    {
      id: 'look-what-changed-with-mail',
      role: 'admin',
      commands: ({ facts }) =>
        facts.sip
          ? [
              `Get-CsUser -Identity ${ps(`sip:${facts.sip}`)} | Format-List SipAddress,UserPrincipalName,WindowsEmailAddress,Enabled,ClientPolicy`,
            ]
          : [],
    },
  ],
  judge({ complaint }, considered) {
    // The address comparison has a text of its own: then the sign-in worked.
    if (!complains(complaint, ['signin_failure_address_mismatch']) || quotes(complaint, 'S-01'))
      return notApplicable('nothing-hurts');
    const changed = told(considered['said.changed']);
    if (changed === undefined) return inconclusive('said.changed');
    if (changed !== 'address') return pass();
    const sip = told(considered['lync-person'])?.lync?.sip ?? told(considered['said.csUser'])?.sip ?? '';
    return likely({ sip, known: sip !== '' });
  },
});
