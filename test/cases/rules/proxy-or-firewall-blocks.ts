import { own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['credential_prompt' as const] };
export const golden: Golden = {
  cases: [
    {
      when: 'another network is fine',
      given: { complaint, said: { worksElsewhere: 'other-network' } },
      expect: failsLikely({ book: false }),
    },
    {
      when: 'the address book names the proxy',
      given: { complaint: { symptoms: ['photos_contacts_missing'], strings: ['S-25'] } },
      expect: failsLikely({ book: true }),
    },
    {
      when: 'it fails everywhere',
      given: { complaint, said: { worksElsewhere: 'nowhere' } },
      expect: passes,
    },
    {
      when: 'the client says that it works',
      given: { complaint, rows: { ews: 'ok', rows: {} } },
      expect: passes,
    },
    {
      when: 'nobody asked where it works',
      given: { complaint },
      expect: inconclusive('said.worksElsewhere'),
    },
    {
      when: 'there is no name to be stopped on the way to',
      given: { complaint, lync: own(), look: {}, said: { worksElsewhere: 'other-network' } },
      expect: notApplicable('no-name-resolves'),
    },
    {
      when: 'a complaint that does not point here first',
      given: { complaint: { symptoms: ['slow_integration'] } },
      expect: notApplicable('no-sign-of-it'),
    },
    { when: 'nothing hurts', given: {}, expect: notApplicable('nothing-hurts') },
  ],
};
