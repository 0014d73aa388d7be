import { ps } from '../quote.ts';
import { type Facts, fail, likely, pass, rule } from '../rule.ts';
import { sameAddress } from './common/names.ts';

const sipAttribute = 'msRTCSIP-PrimaryUserAddress';

/** Takes the address from the other object; $held keeps what was there, for the way back in the same window. */
function removal({ other, address, attribute, otherLync }: Facts): string[] {
  const dn = ps(String(other));
  // A Lync-enabled twin is somebody: which of the two goes is for people to decide.
  if (otherLync)
    return [`Get-CsUser -Identity ${dn} | Format-List DisplayName,SipAddress,Enabled,WhenChanged`];
  const name = ps(String(attribute));
  const read = `(Get-ADObject -Identity ${dn} -Properties ${name}).${name}`;
  if (attribute !== 'proxyAddresses')
    return [`$held = ${read}`, `Set-ADObject -Identity ${dn} -Clear ${name}`];
  const values = [`sip:${address}`, `smtp:${address}`].map(ps).join(',');
  return [
    `$held = @(${read} | Where-Object { $_ -in ${values} })`,
    `Set-ADObject -Identity ${dn} -Remove @{proxyAddresses=$held}`,
  ];
}

function restoring({ other, attribute, otherLync }: Facts): string[] {
  if (otherLync) return [];
  const how = attribute === 'proxyAddresses' ? 'Add' : 'Replace';
  return [`Set-ADObject -Identity ${ps(String(other))} -${how} @{${ps(String(attribute))}=$held}`];
}

/** Two objects of the Lync forest hold one address; a forgotten contact is the usual remnant. */
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
  considers: [],
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
  judge({ 'lync-person': lync, 'address-duplicates': uses }) {
    const sip = lync.lync?.sip ?? '';
    const isSip = (address: string): boolean => sip !== '' && sameAddress(address, sip);
    // The SIP address must be unique; a shared mail address alone may also be a contact kept on purpose.
    const worst = uses.find((use) => isSip(use.address)) ?? uses[0];
    if (!worst) return pass();
    const facts = {
      address: worst.address,
      other: worst.dn,
      otherKind: worst.kind,
      attribute: worst.attribute,
      otherLync: worst.lyncEnabled,
      count: new Set(uses.map((use) => use.dn)).size,
    };
    return isSip(worst.address) || worst.attribute === sipAttribute ? fail(facts) : likely(facts);
  },
});
