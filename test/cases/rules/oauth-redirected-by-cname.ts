import { fails, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['other' as const] };

const online = { oauth: 'autodiscovery-failed', exchangeVersion: 'online' } as const;
const alias = (target: string) => ({
  nameLookup: { name: 'autodiscover.d.test', type: 'CNAME' as const, found: true, target },
});
export const golden: Golden = {
  cases: [
    {
      when: 'an alias for the cloud',
      given: { complaint, said: { ...online, ...alias('autodiscover.outlook.com') } },
      expect: fails({ host: 'autodiscover.d.test', target: 'autodiscover.outlook.com' }),
    },
    {
      when: 'an alias for something else',
      given: { complaint, said: { ...online, ...alias('mail.d.test') } },
      expect: passes,
    },
    {
      when: 'the servers agree',
      given: { complaint, said: { oauth: 'fine', exchangeVersion: 'online' } },
      expect: passes,
    },
    {
      when: 'nobody asked for the name',
      given: { complaint, said: online },
      expect: inconclusive('said.nameLookup'),
    },
    {
      when: 'nobody asked where the mailboxes are',
      given: { complaint: { ...complaint, strings: ['S-30'] } },
      expect: inconclusive('said.exchangeVersion'),
    },
    {
      when: 'servers of one’s own',
      given: { complaint, said: { oauth: 'autodiscovery-failed', exchangeVersion: '2016' } },
      expect: notApplicable('own-servers'),
    },
    { when: 'nothing speaks of it', given: { complaint }, expect: notApplicable('no-sign-of-it') },
  ],
};
