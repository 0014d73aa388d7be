import { fails, failsLikely, type Golden, notApplicable } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    { when: 'the text', given: { complaint: { symptoms: ['other'], strings: ['S-34'] } }, expect: fails() },
    {
      when: 'the text, with a client that is not known for it',
      given: {
        complaint: { symptoms: ['add_in_missing'], strings: ['S-34'] },
        said: { product: 'lync-2013' },
      },
      expect: failsLikely(),
    },
    {
      when: 'another text',
      given: { complaint: { symptoms: ['add_in_missing'], strings: ['S-43'] } },
      expect: notApplicable('no-such-text'),
    },
  ],
  impossible: {
    pass: 'with the text it is there, without it nothing speaks of it',
    inconclusive: 'the text or nothing: there is no fact left to ask for',
  },
};
