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
  const held = addressesOf(person);
  const terms = unique([...held.sips, ...held.mails]).flatMap((value): Term[] => [
    { attribute: 'mail', value },
    { attribute: 'sip', value },
    proxy('smtp', value),
    proxy('sip', value),
  ]);
  const people = terms.length === 0 ? [] : await directory.find(uniqueTerms(terms), signal);
  const others = people.filter(({ dn }) => lower(dn) !== lower(person.dn));
  return { value: others.flatMap((other) => usesOf(other, held)) };
}

interface Addresses {
  sips: string[];
  mails: string[];
}

function addressesOf(person: Person): Addresses {
  const sip = person.lync ? [lower(person.lync.sip)] : [];
  return { sips: unique([...sip, ...proxiesOf(person, 'sip')]), mails: mailsOf(person) };
}

/**
 * Each shared address once for SIP and once for mail, with the strongest way in which the other object holds it. The
 * two are kept apart: a SIP address must be unique, while a synchronised contact shares the mail address on purpose.
 */
function usesOf(other: Person, { sips, mails }: Addresses): AddressUse[] {
  const own = other.lync ? lower(other.lync.sip) : undefined;
  const [otherSips, otherMails] = [proxiesOf(other, 'sip'), proxiesOf(other, 'smtp')];
  const mail = other.mail ? lower(other.mail) : undefined;
  const holder = { dn: other.dn, kind: other.kind, lyncEnabled: other.lync?.enabled === true };
  const bySip = sips.flatMap((address): AddressUse[] => {
    if (own === address) return [{ ...holder, address, attribute: 'msRTCSIP-PrimaryUserAddress' }];
    return otherSips.includes(address)
      ? [{ ...holder, address, attribute: 'proxyAddresses', scheme: 'sip' }]
      : [];
  });
  const byMail = unique([...sips, ...mails]).flatMap((address): AddressUse[] => {
    if (mail === address) return [{ ...holder, address, attribute: 'mail' }];
    return otherMails.includes(address)
      ? [{ ...holder, address, attribute: 'proxyAddresses', scheme: 'smtp' }]
      : [];
  });
  return [...bySip, ...byMail];
}
