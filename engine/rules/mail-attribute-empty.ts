import { mailWarnings, restoreMail, setMail } from '../commands.ts';
import { primarySmtp } from '../derive/mailboxes.ts';
import { fail, inconclusive, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';

/** The client looks for Exchange in the domain of `mail`; without it there is nothing to look for. */
export const mailAttributeEmpty = rule({
  id: 'mail-attribute-empty',
  severity: 'fault',
  grade: 'V',
  explains: [...ewsSymptoms, 'meeting_error', 'contact_card_email_wrong', 'slow_integration'],
  rank: 20,
  needs: ['lync-person'],
  considers: [],
  cites: ['KB2787614', 'KB2614614', 'SEED'],
  remedies: [
    { id: 'keep-outlook-open', role: 'user' },
    { id: 'check-mail-value', role: 'agent' },
    {
      id: 'set-mail',
      role: 'admin',
      commands: ({ lync, mailbox }) => {
        const address = mailbox ? primarySmtp(mailbox) : undefined;
        return lync && address ? setMail(lync, address) : [];
      },
      rollback: ({ lync, mailbox }) => {
        const address = mailbox ? primarySmtp(mailbox) : undefined;
        return lync && address ? restoreMail(lync, address) : [];
      },
      waitMinutes: 15,
      waits: ['ad-replication', 'user-replicator', 'sign-out-in', 'client-cache'],
      warnings: ({ lync }) => (lync ? mailWarnings(lync) : []),
    },
  ],
  judge({ 'lync-person': person }) {
    if (person.mail?.trim()) return pass();
    if (person.unread?.includes('mail')) return inconclusive('lync-person');
    return fail({ sip: person.lync?.sip ?? '', forest: person.forest });
  },
});
