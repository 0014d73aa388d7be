import { own } from '../../engine/build.ts';
import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

const complaint = { symptoms: ['exchange_connection_error_icon' as const] };
const old = 'https://mail.old.test/EWS/Exchange.asmx';
const rows = { ews: 'other', ewsInternalUrl: old, rows: {} } as const;
const lync = own();
export const golden: Golden = {
  cases: [
    {
      when: 'Outlook was told another one',
      given: { complaint, rows, said: { outlookEwsUrl: 'https://mail.d.test/EWS/Exchange.asmx' } },
      expect: failsLikely({ host: 'mail.old.test', now: 'mail.d.test' }),
    },
    {
      when: 'from the registry',
      given: { complaint, said: { cachedEwsUrl: old, outlookEwsUrl: 'https://mail.d.test/ews' } },
      expect: failsLikely({ host: 'mail.old.test' }),
    },
    {
      when: 'another domain answers for the mail domain',
      given: { complaint, lync, rows, look: { 'https-autodiscover': 'corp' } },
      expect: failsLikely({ now: 'autodiscover.d.test' }),
    },
    {
      when: 'hosts of one domain lawfully differ',
      given: {
        complaint,
        lync,
        rows: { ...rows, ewsInternalUrl: 'https://mail.d.test/ews' },
        look: { 'https-autodiscover': 'corp' },
      },
      expect: passes,
    },
    {
      when: 'Outlook was told the same',
      given: { complaint, rows, said: { outlookEwsUrl: old } },
      expect: passes,
    },
    {
      when: 'it works with this address',
      given: { complaint, rows: { ...rows, ews: 'ok' } },
      expect: passes,
    },
    {
      when: 'nothing to compare it with',
      given: { complaint, rows },
      expect: inconclusive('said.outlookEwsUrl'),
    },
    {
      when: 'moved, and a fresh computer is fine',
      given: { complaint, said: { changed: 'mailbox-moved', worksElsewhere: 'other-pc' } },
      expect: inconclusive('said.cachedEwsUrl'),
    },
    { when: 'no address is known', given: { complaint }, expect: notApplicable('no-url-known') },
    { when: 'nothing hurts', given: {}, expect: notApplicable('nothing-hurts') },
  ],
};
