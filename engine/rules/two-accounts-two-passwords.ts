import { isPersonalMailbox } from '../derive/recipient.ts';
import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { mayAuthenticate } from '../trust.ts';
import { accountName } from './common/names.ts';
import { complains, told } from './common/told.ts';

/** Hosted Lync with a directory of its own: one person, two enabled accounts, two passwords that drift apart (SEED). */
export const twoAccountsTwoPasswords = rule({
  id: 'two-accounts-two-passwords',
  severity: 'limit',
  grade: 'C',
  explains: ['credential_prompt', 'signin_failure_address_mismatch'],
  rank: 55.7,
  needs: ['complaint', 'lync-person'],
  considers: ['exchange-person', 'trusts', 'forests', 'client-rows'],
  cites: ['SEED'],
  remedies: [
    { id: 'which-password-for-which-prompt', role: 'user' },
    { id: 'ask-which-password-was-typed', role: 'agent' },
    { id: 'build-trust-and-link', role: 'admin', waits: ['ad-replication', 'sign-out-in'] },
  ],
  judge({ complaint, 'lync-person': lync }, considered) {
    if (!complains(complaint, ['credential_prompt', 'signin_failure_address_mismatch']))
      return notApplicable('nothing-hurts');
    if (!lync.enabled || lync.lync?.originatorSid !== undefined) return notApplicable('one-account');
    const joined = told(considered['exchange-person']);
    if (!joined) return inconclusive('exchange-person');
    const match = joined.matches.find(({ person }) => person.enabled && isPersonalMailbox(person));
    if (!match) return notApplicable('one-account');
    // A mail or UPN alone may be somebody else's account, and then there is one password only.
    if (match.confidence === 'weak') return inconclusive('exchange-person');
    const other = match.person;
    const sides = told(considered.trusts);
    const forests = told(considered.forests);
    if (!sides || !forests) return inconclusive('trusts');
    const may = mayAuthenticate(lync.forest, other.forest, sides, forests);
    if (may.value === 'unknown') return inconclusive('trusts');
    if (may.value === 'yes' || told(considered['client-rows'])?.ews === 'ok') return pass();
    return likely({
      lyncForest: lync.forest,
      forest: other.forest,
      account: accountName(other),
      sip: lync.lync?.sip ?? accountName(lync),
    });
  },
});
