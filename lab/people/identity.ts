import { linked, ownAccount, type PersonSpec } from './person-spec.ts';

/** People whose trouble lies in accounts, links, addresses and policies; their Exchange answers well. */
export const identityPeople: readonly PersonSpec[] = [
  {
    ...linked(
      'kate',
      'Quist',
      'renamed: SIP kept, mail changed, comparison check on',
      { sip: 'kate@hoster.test' },
      { child: true },
    ),
    policy: 'Plain',
  },
  {
    ...linked('kim', 'Rahm', 'like kate, but which policy applies is not known', { sip: 'kim@hoster.test' }),
    policy: 'no-row',
  },
  linked('mia', 'Stark', 'disabled Lync object without OriginatorSid', { origin: 'none' }),
  linked('otto', 'Thal', "OriginatorSid is another person's", { origin: { person: 'hanna' } }),
  linked(
    'stan',
    'Uhl',
    "OriginatorSid is the account's SID from before its migration",
    { origin: 'old-sid' },
    { migrated: true },
  ),
  linked('stella', 'Vik', 'OriginatorSid belongs to nobody', { origin: 'nowhere' }),
  {
    id: 'lisa',
    family: 'Wahl',
    situation: 'linked mailbox in the Lync forest whose master account is a stranger',
    policy: 'CrossForest',
    lync: {
      sip: 'lisa@hoster.test',
      mail: 'lisa@hoster.test',
      enabled: false,
      origin: 'account',
      mailbox: { linkedTo: 'stranger' },
    },
    account: {
      forest: 'corp',
      upn: 'lisa@corp.test',
      primary: 'lisa@corp.test',
      aliases: [],
      sipProxy: true,
      recipient: 'mail-user',
      target: 'lisa@hoster.test',
    },
  },
  ownAccount(
    'hugo',
    'Meier',
    'two accounts, placeholder mail, nothing joins the two',
    { sip: 'hugo.m@hoster.test', mail: 'hugo.lync@hoster.test', mailbox: 'user', um: true },
    { sam: 'hmeier', primary: 'hugo.meier@corp.test', upn: 'hugo.meier@corp.test', sipProxy: false },
  ),
  linked('dirk', 'Yrsa', 'Lync switched off for the object', { userEnabled: false }),
  linked('beate', 'Zorn', 'the account in corp is disabled as well', {}, { enabled: false }),
  linked('doris', 'Aas', 'an old contact in the Lync forest has the same addresses', { oldContact: true }),
  linked(
    'sina',
    'Brandt',
    'the mailbox lacks the SIP address',
    { sip: 'sina@hoster.test' },
    { sipProxy: false },
  ),
  linked(
    'paul',
    'Clausen',
    'linked to a company whose forest nobody trusts',
    { sip: 'paul@hoster.test', mail: 'paul@partner.test' },
    { forest: 'partner', primary: 'paul@partner.test', upn: 'paul@partner.test', aliases: [] },
  ),
];
