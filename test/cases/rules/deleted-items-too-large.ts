import { failsLikely, type Golden, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'one person',
      given: {
        complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-35'] },
        said: { affected: 'one' },
      },
      expect: failsLikely({ one: true }),
    },
    {
      when: 'how many, is not known',
      given: { complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-35'] } },
      expect: failsLikely({ one: false }),
    },
    {
      when: 'everybody',
      given: {
        complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-35'] },
        said: { affected: 'everyone' },
      },
      expect: passes,
    },
    {
      when: 'another text',
      given: {
        complaint: { symptoms: ['exchange_connection_error_icon'], strings: ['S-10'] },
        said: { affected: 'one' },
      },
      expect: notApplicable('no-such-text'),
    },
  ],
  impossible: { inconclusive: 'the text makes it likely by itself' },
};
