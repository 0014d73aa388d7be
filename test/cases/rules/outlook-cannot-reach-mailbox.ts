import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'Outlook prompts and is offline itself',
      given: { complaint: { symptoms: ['credential_prompt'] }, said: { outlookOwnTrouble: true } },
      expect: fails(),
    },
    {
      when: 'Outlook is well',
      given: {
        complaint: { symptoms: ['exchange_connection_error_icon'] },
        said: { outlookOwnTrouble: false },
      },
      expect: passes,
    },
    {
      when: 'nobody asked',
      given: { complaint: { symptoms: ['credential_prompt'] } },
      expect: inconclusive('said.outlookOwnTrouble'),
    },
    {
      when: 'history alone says nothing of Outlook',
      given: { complaint: { symptoms: ['conversation_history_missing'] } },
      expect: notApplicable('no-sign-of-it'),
    },
    {
      when: 'another complaint',
      given: { complaint: { symptoms: ['add_in_missing'] }, said: { outlookOwnTrouble: true } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
