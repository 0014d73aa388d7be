import { type Entry, textOf, type Value, valuesOf } from '../directory/entry.ts';
import type { LabWorld } from '../world.ts';

/**
 * Sets `mail` of a person's Lync object as the fitting cmdlet does: on a recipient of Exchange the primary proxy address
 * goes with it and the old one stays as a further address; on any other object only the attribute changes.
 */
export function changeMail(world: LabWorld, id: string, mail: string | undefined): () => void {
  const entry = lyncObject(world, id);
  const before = new Map(entry.attributes);
  set(entry, 'mail', mail === undefined ? [] : [mail]);
  const recipient = valuesOf(entry, 'msExchRecipientTypeDetails').length > 0;
  if (recipient && mail !== undefined) {
    const others = valuesOf(entry, 'proxyAddresses')
      .map(String)
      .filter((one) => one.toLowerCase() !== `smtp:${mail.toLowerCase()}`)
      .map((one) => one.replace(/^SMTP:/, 'smtp:'));
    set(entry, 'proxyAddresses', [`SMTP:${mail}`, ...others]);
  }
  return () => {
    entry.attributes = before;
  };
}

function lyncObject(world: LabWorld, id: string): Entry {
  const sip = `sip:${world.person(id).sip}`;
  const found = world
    .forest('hoster')
    .directory.entries.find((one) => textOf(one, 'msRTCSIP-PrimaryUserAddress') === sip);
  if (!found) throw new Error(`the lab has no Lync object of ${id}`);
  return found;
}

function set(entry: Entry, name: string, values: Value[]): void {
  if (values.length === 0) entry.attributes.delete(name.toLowerCase());
  else entry.attributes.set(name.toLowerCase(), { name, values });
}
