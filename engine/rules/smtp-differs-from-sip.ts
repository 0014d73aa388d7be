import { primarySmtp } from '../derive/mailboxes.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { withoutMail } from './common/mail.ts';
import { sameAddress } from './common/names.ts';

/** Policy that holds for this person; where none is named, a new one for this person alone. */
const policyOf = (facts: Facts): string => String(facts.policy || 'AddressesMayDiffer');
const setting = (facts: Facts, value: string): string =>
  `Set-CsClientPolicy -Identity ${ps(policyOf(facts))} -DisableEmailComparisonCheck ${value}`;
const rename = (from: unknown, to: unknown): string =>
  `Set-CsUser -Identity ${ps(`sip:${from}`)} -SipAddress ${ps(`sip:${to}`)}`;

/** Mail and SIP address differ while the client still compares them, so that it takes Outlook for somebody else's. */
export const smtpDiffersFromSip = rule({
  id: 'smtp-differs-from-sip',
  severity: 'fault',
  grade: 'V',
  explains: [
    'signin_failure_address_mismatch',
    'calendar_presence_wrong',
    'photos_contacts_missing',
    'exchange_connection_error_icon',
  ],
  rank: 60,
  needs: ['complaint', 'lync-person'],
  considers: ['client-policy', 'mailboxes'],
  cites: ['KB2436962', 'PS-CP', 'SEED'],
  remedies: [
    { id: 'check-outlook-profile', role: 'user' },
    { id: 'sign-in-after-address-change', role: 'agent' },
    {
      id: 'switch-comparison-off',
      role: 'admin',
      commands: ({ facts, lync }) =>
        facts.policy
          ? [setting(facts, '$true')]
          : [
              `New-CsClientPolicy -Identity ${ps(policyOf(facts))} -DisableEmailComparisonCheck $true`,
              `Grant-CsClientPolicy -Identity ${ps(`sip:${lync?.lync?.sip}`)} -PolicyName ${ps(policyOf(facts))}`,
            ],
      rollback: ({ facts, lync }) =>
        facts.policy
          ? [setting(facts, facts.today === 'blank' ? '$null' : '$false')]
          : [`Grant-CsClientPolicy -Identity ${ps(`sip:${lync?.lync?.sip}`)} -PolicyName $null`],
      waitMinutes: 5,
      waits: ['sign-out-in'],
      warnings: () => ['policy-global-only'],
    },
    {
      id: 'align-addresses',
      role: 'admin',
      // The SIP address follows the mail address: the other way round would move the look-up to another Exchange.
      commands: ({ facts }) => [rename(facts.sip, facts.mail)],
      rollback: ({ facts }) => [rename(facts.mail, facts.sip)],
      waitMinutes: 15,
      waits: ['ad-replication', 'user-replicator', 'sign-out-in'],
    },
  ],
  judge({ complaint, 'lync-person': person }, { 'client-policy': policy, mailboxes }) {
    // What is compared is the Outlook that runs beside Lync (PS-CP); no other client has one.
    if (complaint.client !== 'windows') return notApplicable('no-outlook-on-client');
    const sip = person.lync?.sip;
    if (!person.mail || !sip) return withoutMail(person);
    const joined = mailboxes.known && mailboxes.value.basis === 'joined' ? mailboxes.value.used : undefined;
    const smtp = joined ? primarySmtp(joined) : undefined;
    const mailDiffers = !sameAddress(person.mail, sip);
    // Outlook's own address is compared as well (KB2436962); that it is this mailbox's is taken from the join.
    const outlookDiffers = smtp !== undefined && !sameAddress(smtp, sip);
    if (!mailDiffers && !outlookDiffers) return pass({ same: true });
    if (!policy.known) return inconclusive('client-policy');
    const off = policy.value.disableEmailComparisonCheck;
    const name = policy.value.name ?? '';
    if (off === true) return pass({ policy: name, comparison: 'off' });
    const facts = {
      sip,
      mail: mailDiffers ? person.mail : (smtp ?? person.mail),
      differs: mailDiffers ? 'mail' : 'mailbox',
      policy: name,
      today: off === null ? 'blank' : 'on',
    };
    return mailDiffers ? fail(facts) : likely(facts);
  },
});
