import { ps } from '../quote.ts';
import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

/** The Lync address followed a new account name; contacts in other companies still hold the old one (KB2537764). */
export const sipAddressChangedWithUpn = rule({
  id: 'sip-address-changed-with-upn',
  severity: 'limit',
  grade: 'V',
  explains: ['calendar_presence_wrong', 'photos_contacts_missing', 'other'],
  rank: 230,
  needs: ['complaint'],
  considers: ['said.changed', 'said.affected', 'said.presence', 'lync-person'],
  cites: ['KB2537764'],
  remedies: [
    { id: 'tell-partners-new-address', role: 'user' },
    { id: 'ask-partners-which-address', role: 'agent' },
    {
      id: 'announce-new-addresses',
      role: 'admin',
      commands: ({ lync }) =>
        lync?.lync
          ? [
              `Get-CsUser -Identity ${ps(`sip:${lync.lync.sip}`)} | Format-List SipAddress,UserPrincipalName,WhenChanged`,
            ]
          : [],
    },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, ['calendar_presence_wrong', 'photos_contacts_missing', 'other']))
      return notApplicable('nothing-hurts');
    const changed = told(considered['said.changed']);
    const affected = told(considered['said.affected']);
    const unknown = told(considered['said.presence']) === 'unknown-contacts';
    const renamed = changed === 'upn' || changed === 'company-renamed' || changed === 'address';
    if (affected === 'other-company') {
      if (renamed) return likely({ changed });
      return changed === undefined && unknown ? inconclusive('said.changed') : pass();
    }
    if (!unknown) return notApplicable('no-sign-of-it');
    if (renamed) return affected === undefined ? inconclusive('said.affected') : pass();
    return notApplicable('no-sign-of-it');
  },
});
