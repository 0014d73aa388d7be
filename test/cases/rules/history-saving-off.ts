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
      when: 'a policy says so',
      given: {
        complaint: { symptoms: ['conversation_history_missing'] },
        said: { policyHides: ['DisablePresenceNote', 'DisableSavingIM'] },
      },
      expect: fails({ names: ['DisableSavingIM'] }),
    },
    {
      when: 'missing in Outlook as well',
      given: { complaint: { symptoms: ['conversation_history_missing'] }, said: { history: 'outlook-too' } },
      expect: failsLikely(),
    },
    {
      when: 'Outlook has it',
      given: { complaint: { symptoms: ['conversation_history_missing'] }, said: { history: 'client-only' } },
      expect: passes,
    },
    {
      when: 'where, is not known',
      given: { complaint: { symptoms: ['conversation_history_missing'] } },
      expect: inconclusive('said.history'),
    },
    {
      when: 'saved nowhere, and nobody minds',
      given: { said: { policyHides: ['DisableSavingIM'] } },
      expect: notApplicable('nothing-hurts'),
    },
    {
      when: 'a mobile',
      given: { complaint: { symptoms: ['conversation_history_missing'], client: 'mobile' } },
      expect: notApplicable('other-client'),
    },
  ],
};
