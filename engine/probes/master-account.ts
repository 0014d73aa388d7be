import type { Person } from '../facts/directory.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import { accountOf } from './originator-account.ts';
import { look, unknown } from './search-forests.ts';

/** The account whose SID is msExchMasterAccountSid of the person's mailbox. */
export const masterAccount: Probe = {
  name: 'master-account',
  after: ['lync-person', 'exchange-person'],
  run: (context) =>
    look('master-account', context, async () => {
      const mailboxes = mailboxesOf(context);
      if (!mailboxes) return unknown('prerequisite-unknown', 'lync-person');
      const sids = mailboxes.flatMap(({ exchange }) => exchange?.masterAccountSid ?? []);
      const sid = sids.find((one) => one !== 'S-1-5-10') ?? sids[0];
      if (sid !== undefined) return accountOf(context, sid);
      // no mailbox seen is only an answer where the other forests answered
      if (!context.known('exchange-person')) return unknown('prerequisite-unknown', 'exchange-person');
      return unknown('not-found', mailboxes.length === 0 ? 'no-mailbox' : 'no-master-account-sid');
    }),
};

/** Mailboxes of the person, without those that only a mail or UPN speaks for: those of the other forests, best join first, then one in the Lync forest itself. */
function mailboxesOf({ known }: ProbeContext): Person[] | undefined {
  const person = known('lync-person');
  if (!person) return undefined;
  const matches = known('exchange-person')?.matches ?? [];
  const others = matches.filter(({ confidence }) => confidence !== 'weak').map((match) => match.person);
  return [...others, person].filter(({ exchange }) => exchange?.mailbox);
}
