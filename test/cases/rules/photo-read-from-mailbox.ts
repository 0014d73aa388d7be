import { fails, type Golden, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'people with a mailbox in the cloud do not see the new one',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { photos: 'cloud-only' } },
      expect: fails(),
    },
    {
      when: 'one’s own',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { photos: 'own' } },
      expect: passes,
    },
    {
      when: 'where, is not told',
      given: { complaint: { symptoms: ['photos_contacts_missing'] } },
      expect: notApplicable('no-sign-of-it'),
    },
  ],
  impossible: { inconclusive: 'another rule asks where photos are missing' },
};
