import { own } from '../../engine/build.ts';
import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['photos_contacts_missing' as const] };
const readOnly = { ...complaint, strings: ['S-19' as const] };
export const golden: Golden = {
  cases: [
    {
      when: 'the client says that the store is down',
      given: { complaint, lync: own(), said: { ucs: 'down', contactList: 'ucs' } },
      expect: fails({ readOnly: false }),
    },
    {
      when: 'the row was quoted',
      given: { complaint: { ...complaint, strings: ['S-17'] } },
      expect: fails(),
    },
    {
      when: 'read-only, and kept in the mailbox',
      given: { complaint: readOnly, said: { contactList: 'ucs', changed: 'mailbox-moved' } },
      expect: fails({ readOnly: true, moved: true }),
    },
    {
      when: 'kept in the mailbox, and empty',
      given: { complaint, said: { contactList: 'ucs', contacts: 'buddy-list' } },
      expect: failsLikely(),
    },
    { when: 'kept in Lync', given: { complaint: readOnly, said: { contactList: 'lync' } }, expect: passes },
    {
      when: 'the store is reached',
      given: { complaint, said: { contactList: 'ucs', ucs: 'active' } },
      expect: passes,
    },
    {
      when: 'read-only, and nobody asked where it is kept',
      given: { complaint: readOnly },
      expect: inconclusive('said.contactList'),
    },
    {
      when: 'the contact list is gone',
      given: { complaint, said: { contacts: 'buddy-list' } },
      expect: inconclusive('said.contactList'),
    },
    {
      when: 'other contacts',
      given: { complaint, said: { contacts: 'search-name' } },
      expect: notApplicable('no-sign-of-it'),
    },
    { when: 'nothing hurts', given: {}, expect: notApplicable('nothing-hurts') },
  ],
};
