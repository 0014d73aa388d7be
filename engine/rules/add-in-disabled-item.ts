import { ps } from '../quote.ts';
import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

const items = (version: string): string =>
  `Get-Item -Path ${ps(`HKCU:\\Software\\Microsoft\\Office\\${version}\\Outlook\\Resiliency\\DisabledItems`)} -ErrorAction SilentlyContinue`;

/** After a crash Outlook puts the add-in that was loaded last on a list, and does not load it again. */
export const addInDisabledItem = rule({
  id: 'add-in-disabled-item',
  severity: 'fault',
  grade: 'V',
  explains: ['add_in_missing', 'meeting_error'],
  rank: 113,
  needs: ['complaint'],
  considers: ['said.addIn', 'said.changed'],
  cites: ['KB-MEET'],
  remedies: [
    { id: 'enable-disabled-item', role: 'user' },
    {
      id: 'read-disabled-items',
      role: 'agent',
      commands: () => ['14.0', '15.0', '16.0'].map(items),
    },
    { id: 'find-out-why-outlook-crashed', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    if (complaint.client !== 'windows') return notApplicable('no-outlook-add-in');
    const addIn = told(considered['said.addIn']);
    if (addIn !== undefined) return addIn === 'disabled-item' ? fail({}) : pass();
    if (!complains(complaint, ['add_in_missing'])) return notApplicable('nothing-hurts');
    return told(considered['said.changed']) === 'crash' ? likely({}) : inconclusive('said.addIn');
  },
});
