import { domainOf, primarySmtp } from '../derive/mailboxes.ts';
import type { ForestConfiguration } from '../facts/configuration.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { withoutMail } from './common/mail.ts';
import { sameAddress } from './common/names.ts';
import { told } from './common/told.ts';

/** Policy that holds for this person; where none is named, a new one for this person alone. */
const policyOf = (facts: Facts): string => String(facts.policy || 'AddressesMayDiffer');
const isGlobal = (policy: unknown): boolean => /^(?:tag:)?global$/i.test(String(policy));
const setting = (facts: Facts, value: string): string =>
  `Set-CsClientPolicy -Identity ${ps(policyOf(facts))} -DisableEmailComparisonCheck ${value}`;
const rename = ({ servesSip }: Facts, from: unknown, to: unknown): string[] =>
  servesSip ? [`Set-CsUser -Identity ${ps(`sip:${from}`)} -SipAddress ${ps(`sip:${to}`)}`] : [];

/** Lync gives addresses of its own SIP domains only; a placeholder is in none, and never becomes a sign-in name. */
function servesSip(
  mail: string,
  sip: string,
  sides: readonly ForestConfiguration[],
  forest: string,
): boolean {
  const own = sides.find((side) => side.forest === forest)?.sipDomains ?? [];
  return [domainOf(sip), ...own].some((domain) => sameAddress(domain, domainOf(mail)));
}
/** Who the new policy is for may have one already; $held keeps it for the way back in the same window. */
const granted = (sip: unknown): string => `$held = (Get-CsUser -Identity ${ps(`sip:${sip}`)}).ClientPolicy`;

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
  considers: ['client-policy', 'mailboxes', 'configuration', 'said.globalComparisonOff'],
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
              granted(lync?.lync?.sip),
              `New-CsClientPolicy -Identity ${ps(policyOf(facts))} -DisableEmailComparisonCheck $true`,
              `Grant-CsClientPolicy -Identity ${ps(`sip:${lync?.lync?.sip}`)} -PolicyName ${ps(policyOf(facts))}`,
            ],
      rollback: ({ facts, lync }) =>
        facts.policy
          ? [setting(facts, facts.today === 'blank' ? '$null' : '$false')]
          : [`Grant-CsClientPolicy -Identity ${ps(`sip:${lync?.lync?.sip}`)} -PolicyName $held`],
      waitMinutes: 5,
      waits: ['sign-out-in'],
      warnings: ({ facts }) =>
        facts.policy
          ? ['policy-shared', ...(isGlobal(facts.policy) ? ['policy-global-only'] : [])]
          : ['new-policy-defaults'],
    },
    {
      id: 'align-addresses',
      role: 'admin',
      // The SIP address follows the mail address: the other way round would move the look-up to another Exchange.
      commands: ({ facts }) => rename(facts, facts.sip, facts.mail),
      rollback: ({ facts }) => rename(facts, facts.mail, facts.sip),
      waitMinutes: 15,
      waits: ['ad-replication', 'user-replicator', 'sign-out-in'],
    },
  ],
  judge({ complaint, 'lync-person': person }, considered) {
    const { 'client-policy': policy, mailboxes } = considered;
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
    const mail = mailDiffers ? person.mail : (smtp ?? person.mail);
    const facts = {
      sip,
      mail,
      servesSip: servesSip(mail, sip, told(considered.configuration) ?? [], person.forest),
      differs: mailDiffers ? 'mail' : 'mailbox',
      policy: name,
      today: off === null ? 'blank' : 'on',
    };
    // Somebody says that the very policy switches it off: the import may be older than that.
    const doubted = told(considered['said.globalComparisonOff']) === true && isGlobal(name);
    return mailDiffers && !doubted ? fail(facts) : likely(facts);
  },
});
