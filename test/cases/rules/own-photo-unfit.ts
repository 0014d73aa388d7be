import { own } from '../../engine/build.ts';
import { failsLikely, type Golden, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'one’s own',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, lync: own(), said: { photos: 'own' } },
      expect: failsLikely({ directory: 'no' }),
    },
    {
      when: 'nothing else is known',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { photos: 'own' } },
      expect: failsLikely({ reached: 'unknown', directory: 'unknown' }),
    },
    {
      when: 'everybody’s',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { photos: 'outlook-too' } },
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
