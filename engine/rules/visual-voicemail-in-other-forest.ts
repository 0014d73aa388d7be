import { primarySmtp } from '../derive/mailboxes.ts';
import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';

/**
 * The voice mail list is shown where the mailbox that the calendar service reaches holds the voice mail of Lync's own
 * forest (SEED: it does not work in scenario 2 even where that service is up). Two forests prepared as L13-UM demands
 * have the voice mail attributes on the Lync object too: then it may work.
 */
export const visualVoicemailInOtherForest = rule({
  id: 'visual-voicemail-in-other-forest',
  severity: 'limit',
  grade: 'C',
  explains: ['visual_voicemail_missing'],
  rank: 71,
  needs: ['lync-person', 'route', 'mailboxes'],
  considers: ['endpoint'],
  cites: ['SEED', 'L13-UM', 'L13-COMPAT'],
  remedies: [
    { id: 'voicemail-by-mail-and-web', role: 'user' },
    { id: 'check-voicemail-forwarding', role: 'agent' },
    { id: 'forward-voicemail', role: 'admin' },
    { id: 'choose-option-1', role: 'admin' },
  ],
  judge({ 'lync-person': person, route, mailboxes }, { endpoint }) {
    if (route.value === '3') return notApplicable('no-ews');
    const voicemail = mailboxes.all.filter(({ um }) => um.enabled);
    if (voicemail.length === 0)
      return mailboxes.basis === 'guessed' ? inconclusive('mailboxes') : notApplicable('um-not-enabled');
    if (!endpoint.known || endpoint.value.owner.kind === 'unknown') return inconclusive('endpoint');
    const owner = endpoint.value.owner;
    const forest = owner.kind === 'cloud' ? 'cloud' : owner.forest;
    const reached = voicemail.some((mailbox) => mailbox.forest === forest);
    if (reached && forest === person.forest) return pass();
    if (reached && person.um.attributesPresent) return inconclusive('endpoint');
    const holder = voicemail[0]!;
    return fail({
      voicemailForest: holder.forest,
      voicemailMailbox: primarySmtp(holder) ?? holder.dn,
      endpointForest: forest,
      host: endpoint.value.host,
    });
  },
});
