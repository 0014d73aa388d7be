import { inDirectory } from '../commands.ts';
import { joinedAccount, linkContradicted } from '../derive/mailboxes.ts';
import { self } from '../derive/recipient.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { accountName } from './common/names.ts';
import { ewsSymptoms } from './common/symptoms.ts';

const link = (dn: unknown, account: unknown): string =>
  `Set-User -Identity ${ps(String(dn))} -LinkedMasterAccount ${ps(String(account))} -LinkedDomainController (Read-Host) -LinkedCredential (Get-Credential)`;

/** Today's master account; where no account has that SID any more, the SID itself. */
const today = ({ dn, linkedTo, sid }: Facts): string =>
  linkedTo
    ? link(dn, linkedTo)
    : `Set-ADObject ${inDirectory(String(dn))} -Replace @{msExchMasterAccountSid=(New-Object System.Security.Principal.SecurityIdentifier ${ps(String(sid))})}`;

/** The linked mailbox belongs to another account than the one that the person signs in with: accepted, but not the owner. */
export const linkedMailboxSidWrong = rule({
  id: 'linked-mailbox-sid-wrong',
  severity: 'fault',
  grade: 'V',
  explains: ['credential_prompt', ...ewsSymptoms],
  rank: 57,
  needs: ['lync-person', 'mailboxes'],
  considers: ['originator-account', 'exchange-person', 'master-account'],
  cites: ['EXD-LM', 'EWSD', 'SFB-MF'],
  remedies: [
    { id: 'ask-helpdesk-mailbox-owner', role: 'user' },
    { id: 'confirm-account', role: 'agent' },
    {
      id: 'relink-mailbox',
      role: 'admin',
      commands: ({ facts }) => (facts.account ? [link(facts.dn, facts.account)] : []),
      rollback: ({ facts }) => (facts.account ? [today(facts)] : []),
      waitMinutes: 15,
      waits: ['ad-replication', 'sign-out-in'],
      warnings: () => ['never-unlink'],
    },
  ],
  judge({ 'lync-person': lync, mailboxes }, considered) {
    const { 'originator-account': origin, 'exchange-person': joined, 'master-account': looked } = considered;
    const mailbox = [...mailboxes.all, ...(lync.exchange?.mailbox ? [lync] : [])].find(
      ({ exchange }) => exchange?.recipientType === 'linked-mailbox' && exchange.masterAccountSid !== self,
    );
    if (!mailbox) return notApplicable('no-linked-mailbox');
    const sid = mailbox.exchange?.masterAccountSid;
    if (sid === undefined) return inconclusive('mailboxes');
    // With several mailboxes the account that was looked for may be another one's master.
    const master =
      looked.known && looked.value.sid === sid
        ? looked
        : { known: false as const, reason: { code: 'not-asked' as const } };
    const linkedTo = master.known && master.value.account ? accountName(master.value.account) : '';
    const facts = { mailbox: accountName(mailbox), dn: mailbox.dn, forest: mailbox.forest, sid, linkedTo };
    const wrong = (how: string, expected?: string, account?: string) =>
      fail({ ...facts, how, ...(expected ? { expected } : {}), ...(account ? { account } : {}) });
    if (lync.lync?.originatorSid !== undefined && !lync.enabled) {
      if (!origin.known) return inconclusive('originator-account');
      // While the person's own link is in doubt there is nothing to compare the mailbox's with.
      if (joined.known && linkContradicted(joined.value)) return inconclusive('exchange-person');
      const account = origin.value.account;
      if (!account?.sid) return inconclusive('originator-account');
      if (account.sid === sid) return pass();
      const stale = account.sidHistory.includes(sid);
      return wrong(stale ? 'stale' : 'other-account', account.sid, accountName(account));
    }
    const own = joined.known ? joinedAccount(joined.value)?.person : undefined;
    if ([lync.sid, own?.sid].includes(sid)) return pass();
    if (!master.known) return inconclusive('master-account');
    const { found, account, unread } = master.value;
    if (found === 'object-sid') return pass({ linkedTo });
    if (found === 'sid-history') return wrong('stale', account?.sid, linkedTo);
    return unread.length > 0 ? inconclusive('master-account') : wrong('gone');
  },
});
