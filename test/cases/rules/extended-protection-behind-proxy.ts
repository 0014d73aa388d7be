import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const refused = { status: 401, user: true };
export const golden: Golden = {
  cases: [
    {
      when: 'required, and a name was refused',
      given: { said: { extendedProtection: 'require', iis: refused } },
      expect: failsLikely({ checking: 'require' }),
    },
    {
      when: 'allowed, which also compares the channel',
      given: { said: { extendedProtection: 'allow', iis: refused } },
      expect: failsLikely(),
    },
    { when: 'switched off', given: { said: { extendedProtection: 'none', iis: refused } }, expect: passes },
    {
      when: 'a first 401 without a name is how each sign-in begins',
      given: { said: { extendedProtection: 'require', iis: { status: 401, user: false } } },
      expect: passes,
    },
    {
      when: 'nobody read the log',
      given: { said: { extendedProtection: 'require' } },
      expect: inconclusive('said.iis'),
    },
    {
      when: 'nobody read the setting',
      given: { said: { iis: refused } },
      expect: inconclusive('said.extendedProtection'),
    },
    { when: 'nothing speaks of it', given: {}, expect: notApplicable('no-sign-of-it') },
  ],
};
