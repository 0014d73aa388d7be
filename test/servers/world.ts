/** What the rig holds: the lab's people, a fleet for paging, and the words the tests log on with. */
export const password = 'Passw0rd!Lab1';
export const readerName = 'reader';
/** People of the fleet in the hoster's OpenLDAP: more than one page, more than the server gives unpaged. */
export const fleetSize = 1200;

const bases: Record<string, string> = { hoster: 'DC=hoster,DC=example', corp: 'DC=corp,DC=example' };

/** Base DN and LDIF of one forest; the fleet only where it is asked for. */
export function directoryOf(forest: string, withFleet: boolean): { base: string; ldif: string } {
  const base = bases[forest]!;
  const people = `dn: CN=Anna,OU=People,${base}
objectClass: user
sAMAccountName: anna
userPrincipalName: anna@${forest}.example
mail: anna@corp.example
proxyAddresses: SMTP:anna@corp.example
msRTCSIP-PrimaryUserAddress: sip:anna@corp.example
msRTCSIP-OriginatorSid: S-1-5-21-2222222221-2222222222-2222222223-5001
objectSid: ${forest === 'hoster' ? 'S-1-5-21-1111111111-1111111112-1111111113-5001' : 'S-1-5-21-2222222221-2222222222-2222222223-5001'}
userAccountControl: 512
homeMDB: CN=DB01,CN=Databases,CN=Contoso,CN=Microsoft Exchange,CN=Services,CN=Configuration,${base}

`;
  return { base, ldif: people + (withFleet && forest === 'hoster' ? fleet(base) : '') };
}
function fleet(base: string): string {
  return Array.from({ length: fleetSize }, (_, index) => {
    const name = `fleet${String(index).padStart(5, '0')}`;
    return [
      `dn: CN=${name},OU=Fleet,${base}`,
      'objectClass: user',
      `sAMAccountName: ${name}`,
      `userPrincipalName: ${name}@hoster.example`,
      'userAccountControl: 514',
      `objectSid: S-1-5-21-1111111111-1111111112-1111111113-${20000 + index}`,
      `mail: ${name}@fleet.example`,
      `proxyAddresses: SMTP:${name}@fleet.example`,
      `msRTCSIP-PrimaryUserAddress: sip:${name}@fleet.example`,
      'msRTCSIP-UserEnabled: TRUE',
      `msRTCSIP-OriginatorSid: S-1-5-21-2222222221-2222222222-2222222223-${20000 + index}`,
      '',
      '',
    ].join('\n');
  }).join('');
}
