import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, quotes, told } from './common/told.ts';

/** Extension and PIN give a phone a certificate of Lync's, and no account that Exchange would accept. */
export const phoneSignedInByPin = rule({
  id: 'phone-signed-in-by-pin',
  severity: 'limit',
  grade: 'C',
  explains: ewsSymptoms,
  rank: 38,
  needs: ['complaint'],
  considers: ['said.phoneSignIn'],
  cites: ['OXCHANGE', 'OCSGUY'],
  remedies: [
    { id: 'sign-in-over-usb', role: 'user' },
    { id: 'ask-how-phone-signed-in', role: 'agent' },
    { id: 'phone-model-for-exchange', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    const signIn = told(considered['said.phoneSignIn']);
    const phone = complaint.client === 'phone' || quotes(complaint, 'S-36', 'S-44') || signIn !== undefined;
    if (!phone) return notApplicable('not-a-phone');
    if (!complains(complaint, ewsSymptoms)) return notApplicable('nothing-hurts');
    if (signIn === undefined) return inconclusive('said.phoneSignIn');
    return signIn === 'pin' ? fail({}) : pass();
  },
});
