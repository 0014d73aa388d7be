import { failsLikely, type Golden, inconclusive, notApplicable, passes } from '../../engine/rules/golden.ts';

export const golden: Golden = {
  cases: [
    {
      when: 'Lync 2010, found and refused, and Outlook’s way is gone',
      given: {
        rows: {
          rows: {},
          ewsInternalUrl: 'https://mail.hoster.test/EWS/Exchange.asmx',
          ews: 'other',
          mapi: 'unavailable',
        },
        said: { product: 'lync-2010' },
      },
      expect: failsLikely(),
    },
    {
      when: 'Outlook’s way works',
      given: {
        rows: {
          rows: {},
          ewsInternalUrl: 'https://mail.hoster.test/EWS/Exchange.asmx',
          ews: 'other',
          mapi: 'ok',
        },
      },
      expect: passes,
    },
    {
      when: 'which client, is not known',
      given: {
        rows: {
          rows: {},
          ewsExternalUrl: 'https://mail.hoster.test/EWS/Exchange.asmx',
          ews: 'other',
          mapi: 'unavailable',
        },
      },
      expect: inconclusive('said.product'),
    },
    {
      when: 'a newer client',
      given: {
        rows: {
          rows: {},
          ewsInternalUrl: 'https://mail.hoster.test/EWS/Exchange.asmx',
          ews: 'other',
          mapi: 'unavailable',
        },
        said: { product: 'lync-2013' },
      },
      expect: notApplicable('newer-client'),
    },
    {
      when: 'nothing was found',
      given: { rows: { rows: {}, ews: 'not-deployed', mapi: 'unavailable' } },
      expect: notApplicable('not-refused'),
    },
  ],
};
