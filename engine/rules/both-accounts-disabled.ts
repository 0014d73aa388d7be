import { inDirectory } from '../commands.ts';
import { joinedAccount } from '../derive/mailboxes.ts';
import type { JoinedPerson, LinkedAccount, Person } from '../facts/directory.ts';
import { type Considered, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { accountName } from './common/names.ts';
import { signInSymptoms } from './common/symptoms.ts';

interface Account {
  person: Person;
  certain: boolean;
}

function accountOf(origin: Considered<LinkedAccount>, joined: Considered<JoinedPerson>): Account | undefined {
  if (origin.known && origin.value.account) return { person: origin.value.account, certain: true };
  const match = joined.known ? joinedAccount(joined.value) : undefined;
  return match ? { person: match.person, certain: match.confidence === 'certain' } : undefined;
}

/** The design disables the Lync-forest object; if the linked account is disabled as well, nobody is left to sign in. */
export const bothAccountsDisabled = rule({
  id: 'both-accounts-disabled',
  severity: 'fault',
  grade: 'V',
  explains: signInSymptoms,
  rank: 6,
  needs: ['lync-person'],
  considers: ['originator-account', 'exchange-person', 'master-account'],
  cites: ['L13-TOPO', 'SFB-MF', 'SEED'],
  remedies: [
    { id: 'ask-helpdesk-enable-account', role: 'user' },
    { id: 'find-out-why-disabled', role: 'agent' },
    {
      id: 'enable-account',
      role: 'admin',
      commands: ({ facts }) => [`Enable-ADAccount ${inDirectory(String(facts.dn))}`],
      rollback: ({ facts }) => [`Disable-ADAccount ${inDirectory(String(facts.dn))}`],
      waitMinutes: 15,
      waits: ['ad-replication', 'sign-out-in'],
    },
  ],
  judge({ 'lync-person': lync }, considered) {
    if (lync.kind === 'user' && lync.enabled === undefined) return inconclusive('lync-person');
    if (lync.enabled) return notApplicable('own-account');
    const { 'originator-account': origin, 'exchange-person': joined, 'master-account': master } = considered;
    let account = accountOf(origin, joined);
    if (!account) {
      if (lync.lync?.originatorSid !== undefined && !origin.known) return inconclusive('originator-account');
      return joined.known && joined.value.matches.length === 0
        ? notApplicable('no-other-account')
        : inconclusive('exchange-person');
    }
    // The account beside a linked mailbox is disabled by design: its master is the one who signs in.
    if (account.person.exchange?.recipientType === 'linked-mailbox') {
      if (!master.known || !master.value.account) return inconclusive('master-account');
      account = { person: master.value.account, certain: account.certain };
    }
    const { person, certain } = account;
    if (person.enabled === undefined)
      return inconclusive(origin.known ? 'originator-account' : 'exchange-person');
    if (person.enabled) return pass({ account: accountName(person) });
    const facts = {
      sip: lync.lync?.sip ?? '',
      account: accountName(person),
      dn: person.dn,
      forest: person.forest,
      lyncForest: lync.forest,
    };
    return certain ? fail(facts) : likely(facts);
  },
});
