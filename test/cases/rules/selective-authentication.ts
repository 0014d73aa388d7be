import { account, found, linked, noTrust, oneWay, own, selectiveTrust } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['credential_prompt' as const] };
const link = { lync: linked(), origin: found(account()) };
export const golden: Golden = {
  cases: [
    {
      when: 'the trust is selective',
      given: { complaint, ...link, trusts: selectiveTrust },
      expect: failsLikely({ for: 'sign-in', from: 'corp.test', to: 'hoster.test', refused: false }),
    },
    {
      when: 'and the server refused a name',
      given: { complaint, ...link, trusts: selectiveTrust, said: { iis: { status: 401, user: true } } },
      expect: failsLikely({ refused: true }),
    },
    { when: 'the trust lets all in', given: { complaint, ...link, trusts: oneWay }, expect: passes },
    {
      when: 'the client says that it works',
      given: { complaint, ...link, trusts: selectiveTrust, rows: { ews: 'ok', rows: {} } },
      expect: passes,
    },
    { when: 'no trust was read', given: { complaint, ...link }, expect: inconclusive('trusts') },
    {
      when: 'nothing hurts',
      given: { ...link, trusts: selectiveTrust },
      expect: notApplicable('nothing-hurts'),
    },
    {
      when: 'no trust at all',
      given: { complaint, ...link, trusts: noTrust },
      expect: notApplicable('no-trust'),
    },
    {
      when: 'one forest',
      given: { complaint, lync: own(), trusts: selectiveTrust },
      expect: notApplicable('one-forest'),
    },
  ],
};
