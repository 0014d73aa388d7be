import { ps } from '../quote.ts';
import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { complains, quotes, told } from './common/told.ts';

/** The contact list is kept in the mailbox (Unified Contact Store), and that mailbox is not reached any more (KB-UCS). */
export const ucsMailboxUnreachable = rule({
  id: 'ucs-mailbox-unreachable',
  severity: 'fault',
  grade: 'V',
  explains: ['photos_contacts_missing', 'other'],
  rank: 210,
  needs: ['complaint'],
  considers: ['said.contactList', 'said.ucs', 'said.contacts', 'said.changed', 'lync-person'],
  cites: ['KB-UCS', 'KB2614614'],
  remedies: [
    { id: 'do-not-rebuild-contacts', role: 'user' },
    { id: 'read-contact-list-provider', role: 'agent' },
    {
      id: 'repair-mailbox-then-roll-back',
      role: 'admin',
      commands: ({ lync }) => {
        const who = lync?.lync ? ps(`sip:${lync.lync.sip}`) : '(Read-Host)';
        return [
          `$held = (Get-CsUser -Identity ${who}).UserServicesPolicy`,
          "New-CsUserServicesPolicy -Identity 'ContactsInLync' -UcsAllowed $false",
          `Grant-CsUserServicesPolicy -Identity ${who} -PolicyName 'ContactsInLync'`,
          `Invoke-CsUcsRollback -Identity ${who}`,
        ];
      },
      rollback: ({ lync }) => [
        `Grant-CsUserServicesPolicy -Identity ${lync?.lync ? ps(`sip:${lync.lync.sip}`) : '(Read-Host)'} -PolicyName $held`,
      ],
      waitMinutes: 30,
      waits: ['sign-out-in'],
    },
  ],
  judge({ complaint }, considered) {
    const list = told(considered['said.contactList']);
    const state = told(considered['said.ucs']);
    const readOnly = quotes(complaint, 'S-19');
    const down = state === 'down' || quotes(complaint, 'S-17');
    if (list === 'lync') return pass();
    const sip = told(considered['lync-person'])?.lync?.sip ?? '';
    const facts = { sip, readOnly, moved: told(considered['said.changed']) === 'mailbox-moved' };
    if (down) return fail(facts);
    if (list === 'ucs' && readOnly) return fail(facts);
    if (state === 'active') return pass();
    const missing = told(considered['said.contacts']) === 'buddy-list';
    if (readOnly) return inconclusive('said.contactList');
    if (!complains(complaint, ['photos_contacts_missing'])) return notApplicable('nothing-hurts');
    if (list === 'ucs') return missing ? likely(facts) : inconclusive('said.ucs');
    return missing || facts.moved ? inconclusive('said.contactList') : notApplicable('no-sign-of-it');
  },
});
