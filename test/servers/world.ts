/** What the rig holds: the lab's own people and names, a fleet for paging, and the words the tests log on with. */
import { buildDirectory } from '../../lab/directory/build.ts';
import { type Entry, entry } from '../../lab/directory/entry.ts';
import { makePlan } from '../../lab/directory/plan.ts';
import { sidBytes } from '../../lab/directory/sid.ts';
import { makeNames } from '../../lab/names.ts';
import { forestSpec } from '../../lab/world/forests.ts';

/** Of every account on these servers that is not disabled. */
export const password = 'Passw0rd!Lab1';
export type RigForest = 'hoster' | 'corp';
/** People of the fleet in the hoster's OpenLDAP: more than one page, more than the server gives unpaged. */
export const fleetSize = 1200;
export const plan = makePlan(makeNames());
export const baseOf = (forest: RigForest): string => plan.rootDn(forest);

/** Everything in one forest of the lab, the child domain's objects too. */
export const directoryOf = (forest: RigForest): Entry[] => buildDirectory(plan, forest, password).entries;

/** Many more Lync people, alike but for their number. */
export function fleet(): Entry[] {
  return Array.from({ length: fleetSize }, (_, index) => {
    const name = `fleet${String(index).padStart(5, '0')}`;
    return entry(`CN=${name},OU=Fleet,${baseOf('hoster')}`, {
      objectClass: ['top', 'person', 'organizationalPerson', 'user'],
      sAMAccountName: name,
      userPrincipalName: `${name}@hoster.test`,
      userAccountControl: '66050',
      objectSid: sidBytes(`${forestSpec('hoster').root.sid}-${20_000 + index}`),
      mail: `${name}@fleet.test`,
      proxyAddresses: [`SMTP:${name}@fleet.test`, `sip:${name}@fleet.test`],
      'msRTCSIP-PrimaryUserAddress': `sip:${name}@fleet.test`,
      'msRTCSIP-UserEnabled': 'TRUE',
      'msRTCSIP-OriginatorSid': sidBytes(`${forestSpec('corp').root.sid}-${20_000 + index}`),
    });
  });
}
