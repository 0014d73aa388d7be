import { mailWarnings, restoreMail, setMail } from '../commands.ts';
import { primarySmtp } from '../derive/mailboxes.ts';
import type { StringCode } from '../knowledge/ids.ts';
import { ps } from '../quote.ts';
import { fail, inconclusive, likely, notApplicable, pass, type RemedyContext, rule } from '../rule.ts';
import { sameAddress } from './common/names.ts';

const toMailbox = ({ lync, facts }: RemedyContext): string[] =>
  lync && facts.smtp ? setMail(lync, String(facts.smtp)) : [];
const back = ({ lync, facts }: RemedyContext): string[] =>
  lync && facts.smtp ? restoreMail(lync, String(facts.smtp)) : [];
const warnings = ({ lync }: RemedyContext): string[] => (lync ? mailWarnings(lync) : []);
const waits = ['ad-replication', 'user-replicator', 'sign-out-in'] as const;
const cache = (version: string): string =>
  `Get-ChildItem -Path ${ps(`HKCU:\\Software\\Microsoft\\Office\\${version}\\Lync\\ConfAddin`)}`;

/** Texts of the same button that have causes of their own: no right to the owner's calendar, and a fault on sending. */
const otherTexts: readonly StringCode[] = ['S-21', 'S-22', 'S-23'];

/** The meeting add-in looks the account up by Outlook's address; where `mail` is another, it finds nobody enabled. */
export const meetingAddInNotUcEnabled = rule({
  id: 'meeting-add-in-not-uc-enabled',
  severity: 'limit',
  grade: 'C',
  explains: ['meeting_error'],
  rank: 70,
  needs: ['lync-person', 'route'],
  considers: ['mailboxes', 'complaint', 'said.outlookSmtp'],
  cites: ['SEED', 'CA-PS', 'OURS'],
  remedies: [
    { id: 'make-meeting-elsewhere', role: 'user' },
    { id: 'look-at-confaddin', role: 'agent', commands: () => [cache('15.0'), cache('16.0')] },
    {
      id: 'option-2-once-then-revert',
      role: 'admin',
      commands: toMailbox,
      rollback: back,
      waitMinutes: 15,
      waits,
      warnings,
    },
    {
      id: 'stay-with-option-2',
      role: 'admin',
      commands: toMailbox,
      rollback: back,
      waitMinutes: 15,
      waits,
      warnings,
    },
  ],
  judge({ 'lync-person': person, route }, { mailboxes, complaint, 'said.outlookSmtp': outlook }) {
    // Outlook's Lync add-in exists on Windows only.
    if (route.client !== 'windows') return notApplicable('no-outlook-add-in');
    if (person.unread?.includes('mail')) return inconclusive('lync-person');
    const used = mailboxes.known ? mailboxes.value.used : undefined;
    const joined = mailboxes.known && mailboxes.value.basis === 'joined';
    const smtp = used && primarySmtp(used);
    const base = { sip: person.lync?.sip ?? '', mail: person.mail ?? '', scenario: route.value };
    if (joined && smtp) {
      if (sameAddress(person.mail ?? '', smtp)) return pass({ smtp });
      const facts = { ...base, smtp };
      const strings = complaint.known ? complaint.value.strings : [];
      const other = !strings.includes('S-20') && strings.some((code) => otherTexts.includes(code));
      return route.value === '1' && !other ? fail(facts) : likely(facts);
    }
    // Which address Outlook has is the person's word then: told it counts, but nothing is written by it.
    if (outlook.known)
      return sameAddress(person.mail ?? '', outlook.value)
        ? pass({ smtp: outlook.value })
        : likely({ ...base, smtp: '' });
    // The mailbox in use is not known; a mailbox beside Lync proves little where the company has its own Exchange.
    const said =
      complaint.known &&
      (complaint.value.strings.includes('S-20') || complaint.value.symptoms.includes('meeting_error'));
    return said && route.value === '1'
      ? likely({ ...base, smtp: '' })
      : inconclusive('exchange-person', 'said.outlookSmtp');
  },
});
