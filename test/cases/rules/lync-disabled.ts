import { account, bySid, linked, own } from '../../engine/build.ts';
import { fails, type Golden, inconclusive, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    { when: 'switched off', given: { lync: own({ enabled: false }) }, expect: fails({ sip: 'ann@d.test' }) },
    { when: 'switched on', given: { lync: linked(), joined: [bySid(account())] }, expect: passes },
    {
      when: 'the attribute could not be read',
      given: { lync: own({ enabled: undefined }) },
      expect: inconclusive('lync-person'),
    },
    { when: 'no object found', given: {}, expect: inconclusive('lync-person') },
  ],
  impossible: { 'not-applicable': 'whoever has a Lync object is enabled or not' },
};
