import { own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

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
      expect: inconclusive('said.photos'),
    },
    {
      when: 'it is about contacts',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { contacts: 'offline' } },
      expect: notApplicable('about-contacts'),
    },
    { when: 'nobody minds', given: { said: { photos: 'own' } }, expect: notApplicable('nothing-hurts') },
  ],
};
