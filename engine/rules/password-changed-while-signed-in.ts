import { ps } from '../quote.ts';
import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, told } from './common/told.ts';

/** Lync goes on with its own certificate after a change of password, and offers Exchange the old one. */
export const passwordChangedWhileSignedIn = rule({
  id: 'password-changed-while-signed-in',
  severity: 'fault',
  grade: 'I',
  explains: ['credential_prompt', ...ewsSymptoms],
  rank: 54.5,
  needs: ['complaint'],
  considers: ['said.changed', 'said.password', 'client-rows', 'lync-person'],
  cites: ['OURS', 'KB2298541'],
  remedies: [
    { id: 'sign-out-and-delete-sign-in-info', role: 'user' },
    { id: 'reset-saved-credential', role: 'agent' },
    {
      id: 'revoke-client-certificate',
      role: 'admin',
      commands: ({ lync }) =>
        lync?.lync ? [`Revoke-CsClientCertificate -Identity ${ps(`sip:${lync.lync.sip}`)}`] : [],
      waits: ['sign-out-in'],
    },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, ['credential_prompt', ...ewsSymptoms])) return notApplicable('nothing-hurts');
    const rows = told(considered['client-rows']);
    if (rows?.ews === 'ok') return pass();
    const changed = told(considered['said.changed']);
    if (changed === 'password') return likely({ sip: told(considered['lync-person'])?.lync?.sip ?? '' });
    if (changed !== undefined) return pass();
    return complains(complaint, ['credential_prompt'])
      ? inconclusive('said.changed')
      : notApplicable('no-prompt');
  },
});
