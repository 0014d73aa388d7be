import type { AddressUse, Person } from '../facts/directory.ts';
import type { Probe, ProbeContext, Term } from '../probe.ts';
import { type Found, look, unknown } from './search-forests.ts';
import { lower, mailsOf, proxiesOf, proxy, unique, uniqueTerms } from './search-terms.ts';

/** Other objects of the Lync forest that use an address of the person: duplicates break sign-in and address book. */
export const addressDuplicates: Probe = {
  name: 'address-duplicates',
  after: ['lync-person'],
  run: (context) => look('address-duplicates', context, () => find(context)),
};

async function find({ known, world, signal }: ProbeContext): Promise<Found<AddressUse[]>> {
  const person = known('lync-person');
  if (!person) return unknown('prerequisite-unknown', 'lync-person');
  const directory = world.directories.find(({ forest }) => forest === person.forest);
  if (!directory) return unknown('not-configured', person.forest);
  const addresses = addressesOf(person);
  const terms = addresses.flatMap((value): Term[] => [
    { attribute: 'mail', value },
    { attribute: 'sip', value },
    proxy('smtp', value),
    proxy('sip', value),
  ]);
  const people = terms.length === 0 ? [] : await directory.find(uniqueTerms(terms), signal);
  const others = people.filter(({ dn }) => lower(dn) !== lower(person.dn));
  return { value: others.flatMap((other) => usesOf(other, addresses)) };
}

function addressesOf(person: Person): string[] {
  const sip = person.lync ? [lower(person.lync.sip)] : [];
  return unique([...sip, ...mailsOf(person), ...proxiesOf(person, 'sip')]);
}

/** Each shared address once, with the strongest way in which the other object holds it. */
function usesOf(other: Person, addresses: readonly string[]): AddressUse[] {
  const held: [AddressUse['attribute'], string[]][] = [
    ['msRTCSIP-PrimaryUserAddress', other.lync ? [lower(other.lync.sip)] : []],
    ['mail', other.mail ? [lower(other.mail)] : []],
    ['proxyAddresses', [...proxiesOf(other, 'sip'), ...proxiesOf(other, 'smtp')]],
  ];
  return addresses.flatMap((address) => {
    const attribute = held.find(([, values]) => values.includes(address))?.[0];
    return attribute
      ? [{ dn: other.dn, kind: other.kind, address, attribute, lyncEnabled: other.lync?.enabled === true }]
      : [];
  });
}
