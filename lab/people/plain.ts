import { linked, ownAccount, type PersonSpec } from './person-spec.ts';

/** People in whom nothing, or only what the article describes, is out of order. */
export const plainPeople: readonly PersonSpec[] = [
  linked('hanna', 'Berg', 'linked as supported, SIP, mail and UPN the same, own Exchange answers', {
    upn: 'hanna@corp.test',
  }),
  ownAccount(
    'anna',
    'Lind',
    'two accounts; mail points at the Exchange of the Lync forest, mailbox in use is in corp',
    {
      mail: 'anna@hoster.test',
      mailbox: 'user',
      um: true,
    },
  ),
  {
    id: 'uma',
    family: 'Rask',
    situation: 'account, mailbox and voice mail all in the Lync forest, nothing anywhere else',
    policy: 'blank',
    lync: {
      sip: 'uma@hoster.test',
      mail: 'uma@hoster.test',
      enabled: true,
      origin: 'none',
      mailbox: 'user',
      um: true,
    },
  },
  ownAccount(
    'bert',
    'Holm',
    'two accounts; mail points at the own Exchange in corp, voice mail lies there too',
    { mail: 'bert@corp.test' },
    { child: true, um: true },
  ),
  ownAccount('carl', 'Moen', 'two accounts; mail domain does not exist', { mail: 'carl@nowhere.test' }),
  ownAccount('nadia', 'Falk', 'two accounts; mail domain exists but has no Autodiscover name', {
    mail: 'nadia@noauto.test',
  }),
  linked('nora', 'Sand', 'linked, but the Lync object has no mail', { mail: undefined }),
  linked(
    'dora',
    'Elm',
    'linked; only the SRV record leads to Exchange',
    { mail: 'dora@srvonly.test' },
    { child: true },
  ),
  linked('rene', 'Voss', 'linked; only the HTTP redirect leads to Exchange', { mail: 'rene@redirect.test' }),
  linked(
    'toni',
    'Kern',
    'linked; Exchange host lies outside the SIP domain',
    { sip: 'toni@hoster.test' },
    { child: true },
  ),
  {
    id: 'linus',
    family: 'Hede',
    situation: 'linked mailbox in the Lync forest, its master account in corp, which is a mail user',
    policy: 'CrossForest',
    lync: {
      sip: 'linus@hoster.test',
      mail: 'linus@hoster.test',
      enabled: false,
      origin: 'account',
      mailbox: { linkedTo: 'account' },
    },
    account: {
      forest: 'corp',
      upn: 'linus@corp.test',
      primary: 'linus@corp.test',
      aliases: [],
      sipProxy: true,
      recipient: 'mail-user',
      target: 'linus@hoster.test',
    },
  },
];
