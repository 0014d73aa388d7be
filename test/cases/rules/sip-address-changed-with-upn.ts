import { own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['calendar_presence_wrong' as const] };
export const golden: Golden = {
  cases: [
    {
      when: 'partners see nothing since the names were changed',
      given: { complaint, lync: own(), said: { affected: 'other-company', changed: 'upn' } },
      expect: failsLikely({ changed: 'upn' }),
    },
    {
      when: 'partners, and something else was changed',
      given: { complaint, said: { affected: 'other-company', changed: 'certificate' } },
      expect: passes,
    },
    {
      when: 'colleagues are hit',
      given: { complaint, said: { affected: 'some', changed: 'upn', presence: 'unknown-contacts' } },
      expect: passes,
    },
    {
      when: 'who is hit was not asked',
      given: { complaint, said: { changed: 'upn', presence: 'unknown-contacts' } },
      expect: inconclusive('said.affected'),
    },
    {
      when: 'what was changed was not asked',
      given: { complaint, said: { affected: 'other-company', presence: 'unknown-contacts' } },
      expect: inconclusive('said.changed'),
    },
    {
      when: 'one’s own calendar',
      given: { complaint, said: { presence: 'calendar' } },
      expect: notApplicable('no-sign-of-it'),
    },
    { when: 'nothing hurts', given: {}, expect: notApplicable('nothing-hurts') },
  ],
};
