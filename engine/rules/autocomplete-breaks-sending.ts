import { fail, likely, notApplicable, rule } from '../rule.ts';
import { quotes, told } from './common/told.ts';

const key = "'HKCU:\\Software\\Microsoft\\Office\\15.0\\Lync\\AddinPreference'";

/** One build of the add-in cannot look up recipients that Outlook filled in from its own list (KB-SENT). */
export const autocompleteBreaksSending = rule({
  id: 'autocomplete-breaks-sending',
  severity: 'fault',
  grade: 'V',
  explains: ['meeting_error'],
  rank: 120,
  needs: ['complaint'],
  considers: ['said.product'],
  cites: ['KB-SENT'],
  remedies: [
    { id: 'pick-recipients-from-address-book', role: 'user' },
    { id: 'empty-autocomplete-list', role: 'agent' },
    {
      id: 'update-add-in-or-resolve-otherwise',
      role: 'admin',
      commands: () => [
        // New-Item -Force on a key that is there would empty it.
        `if (-not (Test-Path -Path ${key})) { New-Item -Path ${key} -Force }`,
        `New-ItemProperty -Path ${key} -Name RecipientResolutionMode -PropertyType DWord -Value 2 -Force`,
      ],
      rollback: () => [`Remove-ItemProperty -Path ${key} -Name RecipientResolutionMode`],
    },
  ],
  judge({ complaint }, considered) {
    if (!quotes(complaint, 'S-23')) return notApplicable('no-such-text');
    // The build with the fault belongs to the 2013 generation; another one shows the text for a reason not documented.
    const product = told(considered['said.product']);
    return product === 'sfb-2016' || product === 'lync-2010' ? likely({}) : fail({});
  },
});
