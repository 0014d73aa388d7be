import {
  fails,
  failsLikely,
  type Golden,
  inconclusive,
  notApplicable,
  passes,
} from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'the text, and an old build',
      given: {
        complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-09'] },
        said: { build: '16.0.6868.2067' },
      },
      expect: fails(),
    },
    {
      when: 'the text, and the build was not read',
      given: { complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-09'] } },
      expect: failsLikely(),
    },
    {
      when: 'the row alone, and an old build',
      given: { rows: { rows: {}, mapi: 'unavailable' }, said: { build: '16.0.6868.2067' } },
      expect: failsLikely(),
    },
    {
      when: 'installed as MSI, where the number does not tell',
      given: {
        complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-09'] },
        said: { build: '16.0.4312.1000' },
      },
      expect: failsLikely(),
    },
    {
      when: 'repaired in the current channel',
      given: {
        complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-09'] },
        said: { build: '16.0.7167.2040' },
      },
      expect: passes,
    },
    {
      when: 'repaired in a deferred channel',
      given: {
        complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-06'] },
        said: { build: '16.0.6965.2092' },
      },
      expect: passes,
    },
    {
      when: 'the row alone',
      given: { rows: { rows: {}, mapi: 'unavailable' } },
      expect: inconclusive('said.build'),
    },
    {
      when: '2013 does not read that property',
      given: {
        complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-06'] },
        said: { product: 'lync-2013' },
      },
      expect: notApplicable('older-client'),
    },
    { when: 'nothing of the kind', given: {}, expect: notApplicable('no-sign-of-it') },
  ],
};
