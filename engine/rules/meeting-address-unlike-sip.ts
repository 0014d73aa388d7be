import { primarySmtp } from '../derive/mailboxes.ts';
import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { sameAddress } from './common/names.ts';
import { complains, quotes, told } from './common/told.ts';

/** The add-in asks for the meeting with Outlook's address; where the Lync address is another, that may fail. */
export const meetingAddressUnlikeSip = rule({
  id: 'meeting-address-unlike-sip',
  severity: 'limit',
  grade: 'C',
  explains: ['meeting_error'],
  rank: 121,
  needs: ['complaint'],
  considers: [
    'route',
    'lync-person',
    'mailboxes',
    'said.outlookSmtp',
    'said.csUser',
    'said.meeting',
    'said.signIn',
  ],
  cites: ['UNLEASHED', 'KB2436962'],
  remedies: [
    { id: 'make-meeting-elsewhere', role: 'user' },
    { id: 'compare-three-names', role: 'agent' },
    { id: 'give-same-address-everywhere', role: 'admin' },
  ],
  judge({ complaint }, considered) {
    if (complaint.client !== 'windows') return notApplicable('no-outlook-add-in');
    if (!complains(complaint, ['meeting_error'])) return notApplicable('nothing-hurts');
    if (quotes(complaint, 'S-21', 'S-22', 'S-23')) return notApplicable('other-text');
    const meeting = told(considered['said.meeting']);
    if (meeting === 'other-calendar' || meeting === 'join') return notApplicable('not-own-calendar');
    // With the other Exchange the add-in's own rule says it more exactly.
    if (told(considered.route)?.value === '1') return notApplicable('scenario-1');
    const mailboxes = told(considered.mailboxes);
    const joined = mailboxes?.basis === 'joined' && mailboxes.used ? primarySmtp(mailboxes.used) : undefined;
    const smtp = told(considered['said.outlookSmtp']) ?? joined;
    const sip = told(considered['lync-person'])?.lync?.sip ?? told(considered['said.csUser'])?.sip;
    if (smtp && sip) return sameAddress(smtp, sip) ? pass() : likely({ smtp, sip, known: true });
    if (told(considered['said.signIn']) === 'address-differs' || quotes(complaint, 'S-01'))
      return likely({ smtp: smtp ?? '', sip: sip ?? '', known: false });
    return inconclusive('said.outlookSmtp');
  },
});
