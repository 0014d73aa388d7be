import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'contacts look offline',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { contacts: 'offline' } },
      expect: failsLikely({ how: 'offline' }),
    },
    {
      when: 'the list is missing, and does not live in the mailbox',
      given: {
        complaint: { symptoms: ['photos_contacts_missing'] },
        said: { contacts: 'buddy-list', contactList: 'lync' },
      },
      expect: failsLikely({ how: 'list' }),
    },
    {
      when: 'everybody has it',
      given: {
        complaint: { symptoms: ['photos_contacts_missing'] },
        said: { contacts: 'offline', affected: 'everyone' },
      },
      expect: passes,
    },
    {
      when: 'where the list lives is not known',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { contacts: 'buddy-list' } },
      expect: inconclusive('said.contactList'),
    },
    {
      when: 'it lives in the mailbox',
      given: {
        complaint: { symptoms: ['photos_contacts_missing'] },
        said: { contacts: 'buddy-list', contactList: 'ucs' },
      },
      expect: notApplicable('list-in-mailbox'),
    },
    {
      when: 'which, is not told',
      given: { complaint: { symptoms: ['photos_contacts_missing'] } },
      expect: inconclusive('said.contacts'),
    },
    {
      when: 'it is about photos',
      given: { complaint: { symptoms: ['photos_contacts_missing'] }, said: { photos: 'own' } },
      expect: notApplicable('no-sign-of-it'),
    },
    {
      when: 'another complaint',
      given: { complaint: { symptoms: ['conversation_history_missing'] }, said: { contacts: 'offline' } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
