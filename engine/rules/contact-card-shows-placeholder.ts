import { mailWarnings, restoreMail, setMail } from '../commands.ts';
import { primarySmtp } from '../derive/mailboxes.ts';
import type { Person } from '../facts/directory.ts';
import { fail, inconclusive, likely, pass, type RemedyContext, rule } from '../rule.ts';
import { withoutMail } from './common/mail.ts';
import { sameAddress } from './common/names.ts';

function receives(mailbox: Person, address: string): boolean {
  const proxies = mailbox.proxyAddresses
    .filter((proxy) => /^smtp:/i.test(proxy))
    .map((proxy) => proxy.slice(5));
  return [...proxies, ...(mailbox.mail ? [mailbox.mail] : [])].some((each) => sameAddress(each, address));
}

/** Only the address of a mailbox that is settled is ever written: what somebody says of Outlook is not. */
const real = ({ mailbox, facts }: RemedyContext): string | undefined =>
  mailbox && facts.smtp ? String(facts.smtp) : undefined;

/** The contact card shows `mail` of the Lync object, which is no address of the mailbox that the person reads. */
export const contactCardShowsPlaceholder = rule({
  id: 'contact-card-shows-placeholder',
  severity: 'limit',
  grade: 'C',
  explains: ['contact_card_email_wrong'],
  rank: 72,
  needs: ['lync-person'],
  considers: ['mailboxes', 'said.outlookSmtp'],
  cites: ['SEED'],
  remedies: [
    { id: 'tell-real-address', role: 'user' },
    { id: 'explain-card', role: 'agent' },
    {
      id: 'stay-with-option-2',
      role: 'admin',
      commands: (context) => {
        const address = real(context);
        return context.lync && address ? setMail(context.lync, address) : [];
      },
      rollback: (context) => {
        const address = real(context);
        return context.lync && address ? restoreMail(context.lync, address) : [];
      },
      waitMinutes: 15,
      waits: ['ad-replication', 'user-replicator', 'sign-out-in'],
      warnings: ({ lync }) => (lync ? mailWarnings(lync) : []),
    },
  ],
  judge({ 'lync-person': person }, { mailboxes, 'said.outlookSmtp': said }) {
    if (!person.mail) return withoutMail(person);
    const used = mailboxes.known ? mailboxes.value.used : undefined;
    if (!used || !mailboxes.known || mailboxes.value.basis !== 'joined') {
      if (!said.known) return inconclusive('exchange-person', 'said.outlookSmtp');
      return sameAddress(person.mail, said.value)
        ? pass()
        : likely({ mail: person.mail, smtp: said.value, forest: '' });
    }
    if (receives(used, person.mail)) return pass();
    return fail({ mail: person.mail, smtp: primarySmtp(used) ?? '', forest: used.forest });
  },
});
