import { failsLikely, type Golden, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'people of a partner',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { photos: 'other-company' } },
      expect: failsLikely(),
    },
    {
      when: 'one’s own',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { photos: 'own' } },
      expect: passes,
    },
    {
      when: 'whose, is not told',
      given: { complaint: { symptoms: ['photos_contacts_missing'] } },
      expect: notApplicable('no-sign-of-it'),
    },
  ],
  impossible: { inconclusive: 'another rule asks whose photos are missing' },
};
