import { inDirectory } from '../commands.ts';
import { joinedAccount } from '../derive/mailboxes.ts';
import { isCommon, signInSid } from '../derive/recipient.ts';
import type { Person } from '../facts/directory.ts';
import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { accountName } from './common/names.ts';
import { clearOriginator, setOriginator } from './common/originator.ts';
import { signInSymptoms } from './common/symptoms.ts';

/** An account that somebody has to themselves: one of a shared mailbox stays disabled. */
const ownUser = (lync: Person | undefined): lync is Person => lync?.kind === 'user' && !isCommon(lync);

/** A disabled object (or contact) stands for an account elsewhere; without msRTCSIP-OriginatorSid Lync cannot tell whose. */
export const originatorSidMissing = rule({
  id: 'originator-sid-missing',
  severity: 'fault',
  grade: 'V',
  explains: signInSymptoms,
  rank: 12,
  needs: ['lync-person'],
  considers: ['exchange-person'],
  cites: ['L13-SCHEMA', 'SFB-MF'],
  remedies: [
    { id: 'ask-helpdesk-link', role: 'user' },
    { id: 'confirm-account', role: 'agent' },
    {
      id: 'set-originator-sid',
      role: 'admin',
      commands: setOriginator,
      rollback: clearOriginator,
      waitMinutes: 15,
      waits: ['ad-replication', 'user-replicator', 'sign-out-in'],
      warnings: () => ['directory-sync'],
    },
    {
      id: 'enable-own-account',
      role: 'admin',
      commands: ({ lync }) => (ownUser(lync) ? [`Enable-ADAccount ${inDirectory(lync.dn)}`] : []),
      rollback: ({ lync }) => (ownUser(lync) ? [`Disable-ADAccount ${inDirectory(lync.dn)}`] : []),
      waitMinutes: 15,
      waits: ['ad-replication', 'sign-out-in'],
    },
  ],
  judge({ 'lync-person': lync }, { 'exchange-person': joined }) {
    if (lync.lync?.originatorSid !== undefined) return pass();
    if (lync.kind === 'user' && lync.enabled === undefined) return inconclusive('lync-person');
    if (lync.enabled) return notApplicable('own-account');
    if (lync.unread?.includes('originatorSid')) return inconclusive('lync-person');
    const account = joined.known ? joinedAccount(joined.value)?.person : undefined;
    const newSid = account && signInSid(account);
    const facts = {
      sip: lync.lync?.sip ?? '',
      forest: lync.forest,
      kind: lync.kind,
      ...(account ? { account: accountName(account), accountForest: account.forest } : {}),
      ...(newSid ? { newSid } : {}),
    };
    // A contact may also be a common area phone or a service, which nobody's account signs in for.
    // So may a shared mailbox or a room, whose account is disabled by design.
    return lync.kind === 'contact' || isCommon(lync) ? likely(facts) : fail(facts);
  },
});
