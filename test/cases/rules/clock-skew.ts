import { own } from '../../engine/build.ts';
import { challengeOf } from '../../engine/derive/lookups.ts';
import { fails, type Golden, notApplicable, passes } from '../../engine/rules/golden.ts';
import { answering, one, withCandidate } from '../../engine/rules/looks.ts';

const lync = own();
const telling = (serverTime?: string) => {
  const challenge = { ...challengeOf('corp.test'), ...(serverTime ? { serverTime } : {}) };
  return {
    lync,
    look: withCandidate(
      one('https-autodiscover', answering('autodiscover.d.test', { schemes: ['NTLM'] }, { challenge })),
    ),
  };
};
export const golden: Golden = {
  cases: [
    {
      when: '17 minutes ahead',
      given: telling('2026-11-24T08:17:00.000Z'),
      expect: fails({ minutes: 17, way: 'ahead' }),
    },
    {
      when: 'an hour behind',
      given: telling('2026-11-24T07:00:00.000Z'),
      expect: fails({ minutes: 60, way: 'behind' }),
    },
    { when: 'three minutes are tolerated', given: telling('2026-11-24T08:03:00.000Z'), expect: passes },
    { when: 'the server does not tell', given: telling(), expect: notApplicable('no-clock-shown') },
    { when: 'no Exchange is found', given: { lync, look: {} }, expect: notApplicable('no-ews') },
    {
      when: 'the host is silent',
      given: { lync, look: { 'https-autodiscover': 'silent' } },
      expect: { outcome: 'inconclusive' },
    },
  ],
};
