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
      when: 'history in the wrong one, and no web services',
      given: {
        complaint: { symptoms: ['conversation_history_missing'] },
        rows: { rows: {}, ews: 'not-deployed' },
        said: { outlookAccounts: 2, history: 'wrong-mailbox' },
      },
      expect: fails({ count: 2 }),
    },
    {
      when: 'two, and where it goes is not told',
      given: { complaint: { symptoms: ['conversation_history_missing'] }, said: { outlookAccounts: 2 } },
      expect: failsLikely(),
    },
    {
      when: 'one account',
      given: { complaint: { symptoms: ['conversation_history_missing'] }, said: { outlookAccounts: 1 } },
      expect: passes,
    },
    {
      when: 'web services work, so Outlook is not used for it',
      given: {
        complaint: { symptoms: ['conversation_history_missing'] },
        rows: { rows: {}, ews: 'ok' },
        said: { outlookAccounts: 2, history: 'wrong-mailbox' },
      },
      expect: passes,
    },
    {
      when: 'the wrong mailbox, and nobody counted',
      given: {
        complaint: { symptoms: ['conversation_history_missing'] },
        said: { history: 'wrong-mailbox' },
      },
      expect: inconclusive('said.outlookAccounts'),
    },
    {
      when: 'two accounts and nothing hurts',
      given: { said: { outlookAccounts: 2 } },
      expect: notApplicable('nothing-hurts'),
    },
  ],
};
