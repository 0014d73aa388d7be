import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { hiddenBy } from './common/hiding.ts';
import { complains, told } from './common/told.ts';

const paths = ['15.0', '16.0'].map((version) => `'HKCU:\\Software\\Microsoft\\Office\\${version}\\Common'`);

/** One option of Office takes the photos out of Outlook and Lync together. */
export const officePhotosOff = rule({
  id: 'office-photos-off',
  severity: 'fault',
  grade: 'V',
  explains: ['photos_contacts_missing'],
  rank: 160,
  needs: ['complaint'],
  considers: ['said.photos', 'said.contacts', 'said.policyHides'],
  cites: ['KB3049193'],
  remedies: [
    { id: 'tick-show-photographs', role: 'user' },
    {
      id: 'read-photograph-value',
      role: 'agent',
      commands: () =>
        paths.map(
          (path) => `Get-ItemProperty -Path ${path} -Name TurnOffPhotograph -ErrorAction SilentlyContinue`,
        ),
    },
    { id: 'photographs-in-group-policy', role: 'admin', waits: ['gpo-refresh'] },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, ['photos_contacts_missing'])) return notApplicable('nothing-hurts');
    const photos = told(considered['said.photos']);
    if (photos !== undefined && photos !== 'outlook-too') return pass();
    if (hiddenBy(told(considered['said.policyHides']), ['TurnOffPhotograph']).length > 0) return fail({});
    if (photos === 'outlook-too') return likely({});
    return told(considered['said.contacts']) === undefined
      ? inconclusive('said.photos')
      : notApplicable('about-contacts');
  },
});
