import { primarySmtp } from '../derive/mailboxes.ts';
import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';

/** Voice mail lies in the mailbox of one forest, and the Exchange that answers Lync belongs to another. */
export const visualVoicemailInOtherForest = rule({
  id: 'visual-voicemail-in-other-forest',
  severity: 'limit',
  grade: 'C',
  explains: ['visual_voicemail_missing'],
  rank: 71,
  needs: ['route', 'mailboxes'],
  considers: ['endpoint'],
  cites: ['SEED', 'L13-UM', 'L13-COMPAT'],
  remedies: [
    { id: 'voicemail-by-mail-and-web', role: 'user' },
    { id: 'check-voicemail-forwarding', role: 'agent' },
    { id: 'forward-voicemail', role: 'admin' },
    { id: 'choose-option-1', role: 'admin' },
  ],
  judge({ route, mailboxes }, { endpoint }) {
    if (route.value === '3') return notApplicable('no-ews');
    const voicemail = mailboxes.all.filter(({ um }) => um.enabled);
    if (voicemail.length === 0) return notApplicable('um-not-enabled');
    if (!endpoint.known || endpoint.value.owner.kind === 'unknown') return inconclusive('endpoint');
    const owner = endpoint.value.owner;
    const forest = owner.kind === 'cloud' ? 'cloud' : owner.forest;
    if (voicemail.some((person) => person.forest === forest)) return pass();
    const holder = voicemail[0]!;
    return fail({
      voicemailForest: holder.forest,
      voicemailMailbox: primarySmtp(holder) ?? holder.dn,
      endpointForest: forest,
      host: endpoint.value.host,
    });
  },
});
