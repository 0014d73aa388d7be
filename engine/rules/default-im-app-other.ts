import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

const key = "'HKCU:\\Software\\IM Providers'";
const own = /lync|skype|communicator/i;

/** Office asks one program for presence, the one that a registry value names; another messenger has put itself there. */
export const defaultImAppOther = rule({
  id: 'default-im-app-other',
  severity: 'fault',
  grade: 'C',
  explains: ['calendar_presence_wrong', 'other', 'contact_card_email_wrong'],
  rank: 153,
  needs: ['complaint'],
  considers: ['said.defaultImApp', 'said.changed', 'said.presence'],
  cites: ['IMAPP'],
  remedies: [
    { id: 'repair-lync-installation', role: 'user' },
    {
      id: 'read-default-im-app',
      role: 'agent',
      commands: () => [`Get-ItemProperty -Path ${key} -Name DefaultIMApp`],
    },
    {
      id: 'name-lync-as-default-im-app',
      role: 'admin',
      commands: () => [
        `$held = (Get-ItemProperty -Path ${key}).DefaultIMApp`,
        `Set-ItemProperty -Path ${key} -Name DefaultIMApp -Value 'Lync'`,
      ],
      rollback: () => [`Set-ItemProperty -Path ${key} -Name DefaultIMApp -Value $held`],
    },
  ],
  judge({ complaint }, considered) {
    if (complaint.client !== 'windows') return notApplicable('other-client');
    const app = told(considered['said.defaultImApp']);
    if (app !== undefined) return own.test(app) ? pass() : fail({ app });
    if (told(considered['said.changed']) === 'other-im-app') return likely({ app: '' });
    const presence = told(considered['said.presence']);
    if (presence === 'outlook-only') return inconclusive('said.defaultImApp');
    return presence === undefined && complains(complaint, ['calendar_presence_wrong'])
      ? inconclusive('said.presence')
      : notApplicable('no-sign-of-it');
  },
});
