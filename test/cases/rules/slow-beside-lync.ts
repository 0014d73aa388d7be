import { hosterMailbox, own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'with the Exchange beside Lync, now and then',
      given: {
        complaint: { symptoms: ['slow_integration'] },
        lync: own({}, hosterMailbox('user-mailbox')),
        look: { 'https-autodiscover': 'hoster' },
        said: { intermittent: true },
      },
      expect: failsLikely({ how: 'beside' }),
    },
    {
      when: 'which Exchange, is not known',
      given: { complaint: { symptoms: ['slow_integration'] }, said: { intermittent: true } },
      expect: failsLikely({ how: 'unknown' }),
    },
    {
      when: 'always',
      given: { complaint: { symptoms: ['slow_integration'] }, said: { intermittent: false } },
      expect: passes,
    },
    {
      when: 'not told',
      given: { complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-13'] } },
      expect: inconclusive('said.intermittent'),
    },
    {
      when: 'with the other Exchange',
      given: {
        complaint: { symptoms: ['slow_integration'] },
        lync: own(),
        look: { 'https-autodiscover': 'corp' },
        said: { intermittent: true },
      },
      expect: notApplicable('other-scenario'),
    },
    {
      when: 'another complaint',
      given: { complaint: { symptoms: ['conversation_history_missing'] }, said: { intermittent: true } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
