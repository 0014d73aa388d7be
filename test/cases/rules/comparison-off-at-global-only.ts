import { own } from '../../engine/build.ts';
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
      when: 'off at Global, and the person has another',
      given: {
        lync: own({ sip: 'ann@hoster.test' }),
        policy: {
          basis: 'user-row',
          name: 'Tag:Staff',
          disableEmailComparisonCheck: null,
          disableNtCredentials: null,
          savePassword: null,
        },
        said: { globalComparisonOff: true },
      },
      expect: fails({ policy: 'Tag:Staff', today: 'blank' }),
    },
    {
      when: 'whether the addresses differ is not known',
      given: {
        policy: {
          basis: 'user-row',
          name: 'Tag:Staff',
          disableEmailComparisonCheck: false,
          disableNtCredentials: null,
          savePassword: null,
        },
        said: { globalComparisonOff: true },
      },
      expect: failsLikely({ policy: 'Tag:Staff', today: 'on' }),
    },
    {
      when: 'the user row alone says that there is another',
      given: {
        lync: own({ sip: 'ann@hoster.test' }),
        said: { globalComparisonOff: true, csUser: { clientPolicy: 'Staff' } },
      },
      expect: failsLikely(),
    },
    {
      when: 'both policies were imported',
      given: {
        lync: own({ sip: 'ann@hoster.test' }),
        policy: {
          basis: 'user-row',
          name: 'Tag:Staff',
          disableEmailComparisonCheck: null,
          disableNtCredentials: null,
          savePassword: null,
          globalDisableEmailComparisonCheck: true,
        },
      },
      expect: fails({ policy: 'Tag:Staff' }),
    },
    {
      when: 'off in that one too',
      given: {
        lync: own({ sip: 'ann@hoster.test' }),
        policy: {
          basis: 'user-row',
          name: 'Tag:Staff',
          disableEmailComparisonCheck: true,
          disableNtCredentials: null,
          savePassword: null,
        },
        said: { globalComparisonOff: true },
      },
      expect: passes,
    },
    {
      when: 'which policy applies is not known',
      given: { lync: own({ sip: 'ann@hoster.test' }), said: { globalComparisonOff: true } },
      expect: inconclusive('client-policy'),
    },
    {
      when: 'Global twice, and not the same',
      given: {
        lync: own({ sip: 'ann@hoster.test' }),
        policy: {
          basis: 'user-row',
          name: 'Global',
          disableEmailComparisonCheck: null,
          disableNtCredentials: null,
          savePassword: null,
        },
        said: { globalComparisonOff: true },
      },
      expect: inconclusive('client-policy'),
    },
    {
      when: 'nothing to compare',
      given: {
        lync: own(),
        policy: {
          basis: 'user-row',
          name: 'Tag:Staff',
          disableEmailComparisonCheck: null,
          disableNtCredentials: null,
          savePassword: null,
        },
        said: { globalComparisonOff: true },
      },
      expect: notApplicable('addresses-agree'),
    },
    {
      when: 'not switched off at Global',
      given: {
        policy: {
          basis: 'user-row',
          name: 'Tag:Staff',
          disableEmailComparisonCheck: null,
          disableNtCredentials: null,
          savePassword: null,
        },
        said: { globalComparisonOff: false },
      },
      expect: notApplicable('not-set-at-global'),
    },
  ],
};
