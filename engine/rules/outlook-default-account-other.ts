import type { Person } from '../facts/directory.ts';
import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { sameAddress } from './common/names.ts';
import { complains, quotes, told } from './common/told.ts';

const hurts = [
  'signin_failure_address_mismatch',
  'exchange_connection_error_icon',
  'calendar_presence_wrong',
  'meeting_error',
  'photos_contacts_missing',
] as const;
const smtpOf = (person: Person): string[] => [
  ...person.proxyAddresses.filter((each) => /^smtp:/i.test(each)).map((each) => each.slice(5)),
  ...(person.mail ? [person.mail] : []),
];

/** Outlook starts with a mailbox that is not the person's: Lync takes it for somebody else's and leaves it alone. */
export const outlookDefaultAccountOther = rule({
  id: 'outlook-default-account-other',
  severity: 'fault',
  grade: 'V',
  explains: hurts,
  rank: 107,
  needs: ['complaint'],
  considers: ['said.outlookSmtp', 'lync-person', 'mailboxes'],
  cites: ['KB2436962'],
  remedies: [
    { id: 'check-outlook-profile', role: 'user', waits: ['sign-out-in'] },
    { id: 'read-outlook-default-account', role: 'agent' },
    { id: 'outlook-profile-for-person', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    const named = quotes(complaint, 'S-01', 'S-20');
    if (!named && !complains(complaint, hurts)) return notApplicable('nothing-hurts');
    const smtp = told(considered['said.outlookSmtp']);
    if (smtp === undefined) return named ? inconclusive('said.outlookSmtp') : notApplicable('no-sign-of-it');
    const mailboxes = told(considered.mailboxes);
    const joined = mailboxes?.basis === 'joined' ? mailboxes.used : undefined;
    const lync = told(considered['lync-person']);
    const mine = joined ? smtpOf(joined) : lync ? [...smtpOf(lync), lync.lync?.sip ?? ''] : undefined;
    if (mine === undefined) return inconclusive('lync-person');
    if (mine.some((each) => sameAddress(each, smtp))) return pass({ smtp });
    return joined ? fail({ smtp, mail: mine[0] ?? '' }) : likely({ smtp, mail: mine[0] ?? '' });
  },
});
