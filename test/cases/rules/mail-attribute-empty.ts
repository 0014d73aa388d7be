import { linked, own } from '../../engine/build.ts';
import { fails, type Golden, inconclusive, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'no mail',
      given: { lync: linked({}, { mail: undefined }) },
      expect: fails({ forest: 'hoster' }),
    },
    { when: 'nothing but a blank', given: { lync: own({}, { mail: ' ' }) }, expect: fails() },
    { when: 'an address', given: { lync: own() }, expect: passes },
    {
      when: 'the export holds nobody’s mail',
      given: { lync: linked({}, { mail: undefined, unread: ['mail'] }) },
      expect: inconclusive('lync-person'),
    },
    { when: 'no object found', given: {}, expect: inconclusive('lync-person') },
  ],
  impossible: { 'not-applicable': 'every Lync object has or lacks the attribute' },
};
