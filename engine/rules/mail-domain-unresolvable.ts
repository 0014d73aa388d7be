import { mailWarnings, restoreMail, setMail } from '../commands.ts';
import { domainOf, primarySmtp } from '../derive/mailboxes.ts';
import { fail, inconclusive, pass, rule } from '../rule.ts';
import { withoutMail } from './common/mail.ts';
import { ewsSymptoms } from './common/symptoms.ts';

/** The domain of `mail` does not exist on this network: a placeholder, an old brand, or option 3 on purpose. */
export const mailDomainUnresolvable = rule({
  id: 'mail-domain-unresolvable',
  severity: 'fault',
  grade: 'V',
  explains: [...ewsSymptoms, 'meeting_error', 'contact_card_email_wrong'],
  rank: 30,
  needs: ['lync-person'],
  considers: ['candidates'],
  cites: ['KB2787614', 'SEED', 'UCG2'],
  remedies: [
    { id: 'keep-outlook-open', role: 'user' },
    { id: 'ask-whether-on-purpose', role: 'agent' },
    {
      id: 'point-mail-at-an-exchange',
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
  judge({ 'lync-person': person }, { candidates }) {
    if (!person.mail) return withoutMail(person);
    if (!candidates.known) return inconclusive('candidates');
    const outcomes = candidates.value;
    if (outcomes.some(({ result }) => result !== 'absent' && result !== 'dns-failed')) return pass();
    const root = outcomes.find(({ kind }) => kind === 'https-root')?.candidate.hops[0]?.dns ?? [];
    if (root.some(({ rcode }) => rcode === 'NOERROR')) return pass();
    const proven =
      outcomes.every(({ result }) => result === 'absent') &&
      root.length > 0 &&
      root.every(({ rcode }) => rcode === 'NXDOMAIN');
    return proven
      ? fail({ mail: person.mail, domain: domainOf(person.mail), sip: person.lync?.sip ?? '' })
      : inconclusive('candidates');
  },
});
