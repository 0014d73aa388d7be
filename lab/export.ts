import type { Entry, Value } from './directory/entry.ts';
import type { ForestId } from './world/forests.ts';
import type { LabWorld } from './world.ts';

/** ldifde writes lines of at most this many characters (RFC 2849 folds them). */
const LINE = 76;

/** One forest's whole directory as `ldifde -f` writes it: UTF-8, binary and non-ASCII values in base64. */
export function forestLdif(world: LabWorld, forest: ForestId): string {
  return world.forest(forest).directory.entries.map(record).join('\n');
}

function record(one: Entry): string {
  const lines = [line('dn', one.dn), 'changetype: add'];
  for (const { name, values } of one.attributes.values()) {
    for (const value of values) lines.push(line(name, value));
  }
  return `${lines.join('\n')}\n`;
}

function line(name: string, value: Value): string {
  const safe =
    typeof value === 'string' &&
    /^[\x21-\x39\x3b\x3d-\x7e]?[\x20-\x7e]*$/.test(value) &&
    !/^[ :<]| $/.test(value);
  const text = safe ? `${name}: ${value}` : `${name}:: ${Buffer.from(value as string).toString('base64')}`;
  const parts = [text.slice(0, LINE)];
  for (let at = LINE; at < text.length; at += LINE - 1) parts.push(` ${text.slice(at, at + LINE - 1)}`);
  return parts.join('\n');
}
