import { inDirectory } from '../commands.ts';
import type { AddressUse } from '../facts/directory.ts';
import { likely, pass, rule } from '../rule.ts';

/**
 * Another object of the Lync forest holds one of the person's mail addresses. Synchronised contacts do so on purpose,
 * and Lync demands that of SIP addresses only: at most the wrong entry is shown for the person.
 */
export const mailAddressShared = rule({
  id: 'mail-address-shared',
  severity: 'hint',
  grade: 'C',
  explains: ['contact_card_email_wrong', 'photos_contacts_missing'],
  rank: 73,
  needs: ['address-duplicates'],
  considers: [],
  cites: ['MERGE'],
  remedies: [
    { id: 'report-second-entry', role: 'user' },
    { id: 'look-who-has-address', role: 'agent' },
    {
      id: 'decide-on-second-entry',
      role: 'admin',
      commands: ({ facts }) => [
        `Get-ADObject ${inDirectory(String(facts.other))} -Properties mail,proxyAddresses,targetAddress,whenChanged | Format-List`,
      ],
    },
  ],
  judge({ 'address-duplicates': uses }) {
    const sip = ({ attribute, scheme }: AddressUse): boolean =>
      scheme === 'sip' || attribute === 'msRTCSIP-PrimaryUserAddress';
    // Who holds the SIP address as well is another cause, and said there.
    const told = new Set(uses.filter(sip).map(({ dn }) => dn));
    const shared = uses.filter(
      ({ dn, attribute, scheme }) => (attribute === 'mail' || scheme === 'smtp') && !told.has(dn),
    );
    const first = shared[0];
    if (!first) return pass();
    return likely({
      address: first.address,
      other: first.dn,
      attribute: first.attribute,
      count: new Set(shared.map(({ dn }) => dn)).size,
    });
  },
});
