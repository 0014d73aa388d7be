import type { Person } from '../facts/directory.ts';
import type { DirectoryEntry } from './person-from-values.ts';

type Column = NonNullable<Person['unread']>[number];
const attributeOf: Readonly<Record<Column, string>> = {
  mail: 'mail',
  proxyAddresses: 'proxyaddresses',
  originatorSid: 'msrtcsip-originatorsid',
};
/** Every object in Active Directory has it and nobody asks for it: where it is, everything was exported. */
const ofEverything = 'instancetype';
const ofLync = 'msrtcsip-primaryuseraddress';

/**
 * Which attributes an export holds at all. ldifde leaves out what is empty and also what was not asked for (-l), so one
 * that no object has may be either: then its absence says nothing.
 */
export function ldifColumns() {
  const seen = new Set<string>();
  return {
    take(entry: DirectoryEntry): void {
      for (const name of Object.keys(entry)) seen.add(name.toLowerCase().replace(/;.*$/, ''));
    },
    unread(): Column[] {
      if (seen.has(ofEverything)) return [];
      return (Object.keys(attributeOf) as Column[]).filter(
        (column) => !seen.has(attributeOf[column]) && (column !== 'originatorSid' || seen.has(ofLync)),
      );
    },
  };
}
