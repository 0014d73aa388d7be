import { primarySmtp } from '../derive/mailboxes.ts';
import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';

/** Web services look into one mailbox while Outlook shows another; everything seems fine, and the data is wrong. */
export const twoMailboxesInUse = rule({
  id: 'two-mailboxes-in-use',
  severity: 'risk',
  grade: 'I',
  explains: [
    'calendar_presence_wrong',
    'conversation_history_missing',
    'photos_contacts_missing',
    'visual_voicemail_missing',
  ],
  rank: 64,
  needs: ['route', 'mailboxes'],
  considers: ['endpoint'],
  cites: ['OURS', 'SEED', 'KB2436962'],
  remedies: [
    { id: 'trust-outlook-not-lync', role: 'user' },
    { id: 'read-mailbox-id', role: 'agent' },
    { id: 'decide-on-one-mailbox', role: 'admin' },
  ],
  judge({ route, mailboxes }, { endpoint }) {
    if (route.value === '3') return notApplicable('no-ews');
    const forests = new Set(mailboxes.all.map(({ forest }) => forest));
    if (forests.size < 2 && mailboxes.basis === 'guessed') return inconclusive('exchange-person');
    if (mailboxes.all.length === 0) return notApplicable('no-mailbox');
    if (forests.size < 2) return mailboxes.basis === 'joined' ? pass() : inconclusive('exchange-person');
    if (!endpoint.known || endpoint.value.owner.kind === 'unknown') return inconclusive('endpoint');
    const owner = endpoint.value.owner;
    const there =
      owner.kind === 'cloud' ? undefined : mailboxes.all.find(({ forest }) => forest === owner.forest);
    const elsewhere = mailboxes.all.find((person) => person !== there && person.forest !== there?.forest);
    if (!there || !elsewhere) return pass();
    return fail({
      ewsForest: there.forest,
      ewsMailbox: primarySmtp(there) ?? there.dn,
      otherForest: elsewhere.forest,
      otherMailbox: primarySmtp(elsewhere) ?? elsewhere.dn,
    });
  },
});
