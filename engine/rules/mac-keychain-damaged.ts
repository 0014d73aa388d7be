import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, told } from './common/told.ts';

const hurts = ['credential_prompt', 'signin_failure_address_mismatch', 'other'] as const;

/** Lync on a Mac keeps the password in a keychain of its own; damaged, it offers a password that nobody typed. */
export const macKeychainDamaged = rule({
  id: 'mac-keychain-damaged',
  severity: 'fault',
  grade: 'C',
  explains: hurts,
  rank: 180,
  needs: ['complaint'],
  considers: ['said.macKeychain', 'said.signIn'],
  cites: ['KEYCHAIN'],
  remedies: [
    { id: 'delete-lync-keychain', role: 'user' },
    { id: 'try-password-elsewhere', role: 'agent' },
    { id: 'nothing-to-repair-here', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    if (complaint.client !== 'mac') return notApplicable('not-a-mac');
    if (!complains(complaint, hurts)) return notApplicable('nothing-hurts');
    const kept = told(considered['said.macKeychain']);
    if (kept === false) return pass();
    // A refused password that is kept, or was not typed, is the sign; whether the keychain is damaged shows when it is gone.
    const refused = told(considered['said.signIn']) === 'password';
    return kept || refused ? likely({}) : inconclusive('said.macKeychain');
  },
});
