import { inDirectory } from '../commands.ts';
import { joinedAccount } from '../derive/mailboxes.ts';
import type { AddressUse, JoinedPerson, LinkedAccount } from '../facts/directory.ts';
import { ps } from '../quote.ts';
import { type Considered, type Facts, fail, likely, pass, rule } from '../rule.ts';
import { sameAddress } from './common/names.ts';

const sipAttribute = 'msRTCSIP-PrimaryUserAddress';
const isSip = ({ attribute, scheme }: AddressUse): boolean => attribute === sipAttribute || scheme === 'sip';

/** Takes the address from the other object; $held keeps what was there, for the way back in the same window. */
function removal({ other, address, attribute }: Facts): string[] {
  // Who has it as the own SIP address is somebody, enabled today or not: which of the two goes is for people to decide.
  if (attribute === sipAttribute)
    return [
      `Get-CsUser -Identity ${ps(String(other))} | Format-List DisplayName,SipAddress,Enabled,WhenChanged`,
    ];
  const where = inDirectory(String(other));
  const read = `(Get-ADObject ${where} -Properties proxyAddresses).proxyAddresses`;
  return [
    `$held = @(${read} | Where-Object { $_ -in ${ps(`sip:${address}`)} })`,
    `Set-ADObject ${where} -Remove @{proxyAddresses=$held}`,
  ];
}

const restoring = ({ other, attribute }: Facts): string[] =>
  attribute === sipAttribute
    ? []
    : [`Set-ADObject ${inDirectory(String(other))} -Add @{proxyAddresses=$held}`];

/** DNs, lower case, of the account that the object stands for. */
function ownAccounts(origin: Considered<LinkedAccount>, joined: Considered<JoinedPerson>): Set<string> {
  const linked = origin.known ? origin.value.account : undefined;
  const settled = joined.known ? joinedAccount(joined.value)?.person : undefined;
  return new Set([linked, settled].flatMap((person) => person?.dn.toLowerCase() ?? []));
}

/** Two objects of the Lync forest hold one SIP address; a forgotten contact is the usual remnant. */
export const duplicateAddress = rule({
  id: 'duplicate-address',
  severity: 'fault',
  grade: 'V',
  explains: [
    'signin_failure_address_mismatch',
    'contact_card_email_wrong',
    'meeting_error',
    'calendar_presence_wrong',
    'photos_contacts_missing',
    'add_in_missing',
    'other',
  ],
  rank: 10,
  needs: ['lync-person', 'address-duplicates'],
  considers: ['originator-account', 'exchange-person'],
  cites: ['KB2430520', 'OURS'],
  remedies: [
    { id: 'ask-helpdesk-duplicate', role: 'user' },
    { id: 'look-who-has-address', role: 'agent' },
    {
      id: 'remove-duplicate-address',
      role: 'admin',
      commands: ({ facts }) => removal(facts),
      rollback: ({ facts }) => restoring(facts),
      waitMinutes: 15,
      waits: ['ad-replication', 'user-replicator', 'sign-out-in'],
    },
  ],
  judge({ 'lync-person': lync, 'address-duplicates': all }, considered) {
    const sip = lync.lync?.sip ?? '';
    // The person's own account, in another domain of this forest, holds the address on purpose (SFB-MF).
    const own = ownAccounts(considered['originator-account'], considered['exchange-person']);
    const uses = all.filter(({ dn, attribute }) => attribute === sipAttribute || !own.has(dn.toLowerCase()));
    const held = uses.filter(isSip);
    // Evidence of earlier days does not tell sip: from smtp: among proxy addresses.
    const untold = uses.filter(
      ({ attribute, scheme, address }) =>
        attribute === 'proxyAddresses' && scheme === undefined && sameAddress(address, sip),
    );
    const worst = held.find(({ address }) => sameAddress(address, sip)) ?? held[0] ?? untold[0];
    if (!worst) return pass();
    const facts = {
      address: worst.address,
      other: worst.dn,
      otherKind: worst.kind,
      attribute: worst.attribute,
      otherLync: worst.lyncEnabled,
      count: new Set((held.length > 0 ? held : untold).map((use) => use.dn)).size,
    };
    return held.length > 0 ? fail(facts) : likely(facts);
  },
});
