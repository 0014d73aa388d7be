import { own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['credential_prompt' as const] };
export const golden: Golden = {
  cases: [
    {
      when: 'the password was changed',
      given: { complaint, lync: own(), said: { changed: 'password' } },
      expect: failsLikely({ sip: 'ann@d.test' }),
    },
    {
      when: 'something else was changed',
      given: { complaint, said: { changed: 'nothing' } },
      expect: passes,
    },
    {
      when: 'the client says that it works',
      given: { complaint, rows: { ews: 'ok', rows: {} }, said: { changed: 'password' } },
      expect: passes,
    },
    { when: 'nobody asked', given: { complaint }, expect: inconclusive('said.changed') },
    {
      when: 'no prompt',
      given: { complaint: { symptoms: ['conversation_history_missing'] } },
      expect: notApplicable('no-prompt'),
    },
    { when: 'nothing hurts', given: {}, expect: notApplicable('nothing-hurts') },
  ],
};
