import { inDirectory } from '../commands.ts';
import { hasEnded } from '../derive/recipient.ts';
import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { accountName } from './common/names.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, told } from './common/told.ts';

const hurt = ['credential_prompt', 'signin_failure_address_mismatch', ...ewsSymptoms] as const;

/** The account that signs in is locked, or its password has run out: nothing that asks for it can succeed. */
export const accountLockedOrExpired = rule({
  id: 'account-locked-or-expired',
  severity: 'fault',
  grade: 'V',
  explains: hurt,
  rank: 7,
  needs: ['complaint'],
  considers: ['lync-person', 'originator-account', 'said.password', 'client-rows'],
  cites: ['ADTS', 'KB2298541'],
  remedies: [
    { id: 'change-expired-password', role: 'user' },
    { id: 'look-who-locks-the-account', role: 'agent' },
    {
      id: 'unlock-account',
      role: 'admin',
      commands: ({ facts }) => {
        const who = facts.dn ? inDirectory(String(facts.dn)) : '-Identity (Read-Host)';
        const read = `Get-ADUser ${who} -Properties LockedOut,PasswordExpired,PasswordLastSet`;
        // Whether an account is to go on is decided by who let it end.
        if (facts.how === 'ended') return [`Get-ADUser ${who} -Properties AccountExpirationDate`];
        return facts.how === 'locked' ? [read, `Unlock-ADAccount ${who}`] : [read];
      },
      waitMinutes: 5,
      waits: ['ad-replication', 'sign-out-in'],
    },
  ],
  judge({ complaint }, considered, when) {
    const lync = told(considered['lync-person']);
    const origin = told(considered['originator-account']);
    const account = lync?.lync?.originatorSid === undefined ? lync : origin?.account;
    const said = told(considered['said.password']);
    const named = account ? { account: accountName(account), dn: account.dn } : { account: '', dn: '' };
    const facts = { ...named, forest: account?.forest ?? '' };
    const at = when(origin && account === origin.account ? 'originator-account' : 'lync-person') ?? '';
    if (account && hasEnded(account, at)) return fail({ ...facts, how: 'ended', said: false });
    if (account?.lockedOut) return fail({ ...facts, how: 'locked', said: false });
    if (account?.passwordExpired) return fail({ ...facts, how: 'expired', said: false });
    // Somebody who only says that an account is locked speaks of Windows, not of Lync or Exchange.
    if (!complains(complaint, hurt)) return notApplicable('nothing-hurts');
    // What the directory or the client's own window denies may be meant of another account, or be over.
    const denied =
      (said === 'locked' && account?.lockedOut === false) || told(considered['client-rows'])?.ews === 'ok';
    if (said === 'locked' || said === 'expired')
      return (denied ? likely : fail)({ ...facts, how: said, said: true });
    if (said === 'fine') return pass();
    const asks = complains(complaint, ['credential_prompt', 'signin_failure_address_mismatch']);
    return asks ? inconclusive('said.password') : notApplicable('no-sign-of-it');
  },
});
