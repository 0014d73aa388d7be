import { fail, likely, notApplicable, rule } from '../rule.ts';
import { quotes, told } from './common/told.ts';

const key = "'HKCU:\\SOFTWARE\\Microsoft\\Office\\Outlook\\Addins\\OcOffice.OcForms'";

/** Skype for Business 2016 beside Outlook 2010: the form that shows history items does not fit. */
export const formRegionFault = rule({
  id: 'form-region-fault',
  severity: 'fault',
  grade: 'V',
  explains: ['add_in_missing', 'conversation_history_missing', 'other'],
  rank: 117,
  needs: ['complaint'],
  considers: ['said.product'],
  cites: ['KB-REGION'],
  remedies: [
    { id: 'read-history-in-lync', role: 'user' },
    { id: 'read-both-versions', role: 'agent' },
    {
      id: 'do-not-load-history-form',
      role: 'admin',
      commands: () => [
        `$held = (Get-ItemProperty -Path ${key}).LoadBehavior`,
        `Set-ItemProperty -Path ${key} -Name LoadBehavior -Value 0`,
      ],
      rollback: () => [`Set-ItemProperty -Path ${key} -Name LoadBehavior -Value $held`],
    },
  ],
  judge({ complaint }, considered) {
    if (!quotes(complaint, 'S-34')) return notApplicable('no-such-text');
    const product = told(considered['said.product']);
    return product === undefined || product === 'sfb-2016' ? fail({}) : likely({});
  },
});
