import { mailWarnings, restoreMail, setMail } from '../commands.ts';
import { primarySmtp } from '../derive/mailboxes.ts';
import type { Person } from '../facts/directory.ts';
import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { sameAddress } from './common/names.ts';

function receives(mailbox: Person, address: string): boolean {
  const proxies = mailbox.proxyAddresses
    .filter((proxy) => /^smtp:/i.test(proxy))
    .map((proxy) => proxy.slice(5));
  return [...proxies, ...(mailbox.mail ? [mailbox.mail] : [])].some((each) => sameAddress(each, address));
}

/** The contact card shows `mail` of the Lync object, which is no address of the mailbox that the person reads. */
export const contactCardShowsPlaceholder = rule({
  id: 'contact-card-shows-placeholder',
  severity: 'limit',
  grade: 'C',
  explains: ['contact_card_email_wrong'],
  rank: 72,
  needs: ['lync-person'],
  considers: ['mailboxes'],
  cites: ['SEED'],
  remedies: [
    { id: 'tell-real-address', role: 'user' },
    { id: 'explain-card', role: 'agent' },
    {
      id: 'stay-with-option-2',
      role: 'admin',
      commands: ({ lync, facts }) => (lync && facts.smtp ? [setMail(lync, String(facts.smtp))] : []),
      rollback: ({ lync, facts }) => (lync && facts.smtp ? [restoreMail(lync)] : []),
      waitMinutes: 15,
      waits: ['ad-replication', 'user-replicator', 'sign-out-in'],
      warnings: ({ lync }) => (lync ? mailWarnings(lync) : []),
    },
  ],
  judge({ 'lync-person': person }, { mailboxes }) {
    if (!person.mail) return notApplicable('mail-empty');
    const used = mailboxes.known ? mailboxes.value.used : undefined;
    if (!used || !mailboxes.known || mailboxes.value.basis !== 'joined')
      return inconclusive('exchange-person');
    if (receives(used, person.mail)) return pass();
    return fail({ mail: person.mail, smtp: primarySmtp(used) ?? '', forest: used.forest });
  },
});
