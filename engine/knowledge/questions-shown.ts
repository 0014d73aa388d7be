import type { Ask } from './question.ts';

const policy = { basis: 'effective', disableNtCredentials: null, savePassword: null } as const;

/** What a window, a command or a server shows: looked up on one's own computer, or by an administrator, and best pasted. */
export const shownQuestions = {
  'config-rows': {
    fact: 'client-rows',
    effort: 'look',
    answers: {
      'ews-ok': { ews: 'ok', rows: {} },
      'ews-not-deployed': { ews: 'not-deployed', rows: {} },
      'ews-not-initialized': { ews: 'not-initialized', rows: {} },
      'cannot-open': null,
    },
    clients: ['windows', 'mac'],
  },
  'contact-list': {
    fact: 'said.contactList',
    effort: 'look',
    answers: { ucs: 'ucs', lync: 'lync' },
    clients: ['windows'],
  },
  'contact-store': {
    fact: 'said.ucs',
    effort: 'look',
    answers: { active: 'active', down: 'down' },
    clients: ['windows'],
  },
  'kerberos-ticket': {
    fact: 'said.kerberosTicket',
    effort: 'look',
    answers: { yes: true, no: false },
    clients: ['windows'],
  },
  'load-behavior': {
    fact: 'said.loadBehavior',
    effort: 'administer',
    answers: { three: 3, two: 2, zero: 0 },
    clients: ['windows'],
    about: ['meeting_error', 'add_in_missing', 'other'],
  },
  'messaging-program': {
    fact: 'said.defaultImApp',
    effort: 'administer',
    answers: { lync: 'Lync', teams: 'Teams' },
    clients: ['windows'],
  },
  'outlook-autodiscover': {
    fact: 'said.outlookAutodiscover',
    effort: 'look',
    answers: { scp: 'scp', address: 'autodiscover', local: 'local', failed: 'failed' },
    clients: ['windows'],
  },
  'comparison-policy': {
    fact: 'client-policy',
    effort: 'administer',
    answers: {
      applied: { ...policy, disableEmailComparisonCheck: true },
      'not-applied': { ...policy, disableEmailComparisonCheck: false },
    },
  },
  'global-comparison': {
    fact: 'said.globalComparisonOff',
    effort: 'administer',
    answers: { yes: true, no: false },
  },
  'delegate-sync': {
    fact: 'said.delegateSync',
    effort: 'administer',
    answers: { yes: true, no: false },
    about: ['meeting_error', 'other'],
  },
  'delegation-allowed': {
    fact: 'said.enableDelegation',
    effort: 'administer',
    answers: { yes: true, no: false },
    about: ['meeting_error', 'other'],
  },
  'exchange-version': {
    fact: 'said.exchangeVersion',
    effort: 'administer',
    answers: {
      'exchange-online': 'online',
      'exchange-2010': '2010',
      'exchange-2013': '2013',
      'exchange-2016': '2016',
      'exchange-2019': '2019',
      'exchange-se': 'se',
      'exchange-2007': '2007',
      'exchange-2003': '2003',
    },
  },
  'extended-protection': {
    fact: 'said.extendedProtection',
    effort: 'administer',
    answers: { none: 'none', allow: 'allow', require: 'require' },
  },
  'ews-access': {
    fact: 'said.ewsAccess',
    effort: 'administer',
    answers: { allowed: 'allowed', disabled: 'disabled', 'agent-not-allowed': 'agent-not-allowed' },
  },
  'windows-authentication': {
    fact: 'said.windowsAuthentication',
    effort: 'administer',
    answers: { yes: true, no: false },
  },
  'server-to-server': {
    fact: 'said.oauth',
    effort: 'administer',
    answers: {
      fine: 'fine',
      'autodiscovery-failed': 'autodiscovery-failed',
      'invalid-tenant': 'invalid-tenant',
      'invalid-token': 'invalid-token',
      unauthorized: 'unauthorized',
    },
  },
  'voicemail-licence': {
    fact: 'said.voicemailLicence',
    effort: 'administer',
    answers: { yes: true, no: false },
    about: ['voicemail_not_working', 'visual_voicemail_missing', 'other'],
  },
  'outlook-ews-url': {
    fact: 'said.outlookEwsUrl',
    effort: 'look',
    answers: {},
    samples: ['https://mail.a.example/ews/exchange.asmx'],
    clients: ['windows'],
  },
  'cached-ews-url': {
    fact: 'said.cachedEwsUrl',
    effort: 'look',
    answers: {},
    samples: ['https://mail.a.example/ews/exchange.asmx'],
    clients: ['windows'],
  },
  'trusted-hosts': {
    fact: 'said.trustModelData',
    effort: 'look',
    answers: {},
    samples: [[], ['a.example']],
    clients: ['windows'],
  },
  'trust-seen': {
    fact: 'said.trustSeen',
    effort: 'look',
    answers: {},
    samples: [
      { partner: 'a.example', direction: 3, forest: true },
      { partner: 'a.example', direction: 1, forest: false },
    ],
    clients: ['windows'],
  },
  'web-log': {
    fact: 'said.iis',
    effort: 'administer',
    answers: {},
    samples: [
      { status: 200, user: true },
      { status: 401, substatus: 1, user: false },
      { status: 401, substatus: 1, user: true },
      { status: 403, user: true },
    ],
  },
  'schannel-event': {
    fact: 'said.schannel',
    effort: 'administer',
    answers: {},
    samples: [
      { alert: 40, state: 1205 },
      { alert: 70, state: 105 },
    ],
  },
} as const satisfies Readonly<Record<string, Ask>>;
