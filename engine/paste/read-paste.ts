import type { SaidFacts } from '../facts/said.ts';
import { statedAge } from './age.ts';
import { readClientLog } from './client-log.ts';
import { readConfigRows } from './config-rows.ts';
import { readExchangeObjects } from './exchange-objects.ts';
import { findStrings } from './find-strings.ts';
import { readNames } from './names.ts';
import { objectsInCsv } from './objects-csv.ts';
import { objectsInJson } from './objects-json.ts';
import { objectsInList } from './objects-list.ts';
import { readOutlookAutodiscover } from './outlook-autodiscover.ts';
import type { Part, Paste } from './paste.ts';
import { readPolicies } from './policies.ts';
import { redact } from './redact.ts';
import { readRegistry } from './registry.ts';
import { rowFacts } from './row-facts.ts';
import { readSchannel, readStorageTest } from './server-events.ts';
import { type Source, sourceOf } from './source.ts';
import { readTickets } from './tickets.ts';
import { readTrusts } from './trusts.ts';
import { readWebLog } from './web-log.ts';

export type { Paste, PasteFact, PasteKind } from './paste.ts';

/** Longest paste that is read, in characters; the rest is cut. */
export const pasteCap = 65_536;

/**
 * Reads whatever a person pasted, several kinds in one text included. Everything is read from the text without its
 * secrets. Never throws; time is linear in the length.
 */
export function readPaste(text: string): Paste {
  const { text: redacted, secrets } = redact(text.slice(0, pasteCap));
  const source = sourceOf(redacted);
  const objects = [...objectsInList(source), ...objectsInJson(source.text), ...objectsInCsv(source)];
  const { parts: policyParts, policies } = readPolicies(objects);
  const at = statedAge(source);
  const parts: Part[] = [
    ...configPart(source),
    ...readClientLog(source),
    ...policyParts,
    ...readExchangeObjects(objects),
    ...some(readOutlookAutodiscover(source)),
    ...some(readWebLog(source)),
    ...some(readStorageTest(source)),
    ...some(readSchannel(source)),
    ...some(readTrusts(source)),
    ...some(readTickets(source)),
    ...some(readNames(source)),
    ...some(readRegistry(source, objects)),
  ];
  const strings = findStrings(redacted);
  const windows = parts.flatMap((part) => part.windows ?? []);
  const rows = windows.at(-1);
  const mailboxId = parts.find((part) => part.mailboxId !== undefined)?.mailboxId;
  const facts = parts.flatMap((part) => part.facts).map((one) => (one.at || !at ? one : { ...one, at }));
  const kinds = new Set(parts.map(({ kind }) => kind));
  if (strings.length > 0) kinds.add('known-text');
  return {
    ...(rows ? { rows } : {}),
    windows,
    ...(mailboxId ? { mailboxId } : {}),
    strings,
    said: Object.fromEntries(facts.map(({ key, value }) => [key, value])) as Partial<SaidFacts>,
    facts,
    policies,
    kinds: [...kinds],
    ...(at ? { at } : {}),
    redacted,
    secrets,
  };
}

const some = (part: Part | undefined): Part[] => (part ? [part] : []);

function configPart(source: Source): Part[] {
  const windows = readConfigRows(source);
  return windows.length === 0 ? [] : [{ kind: 'config-info', windows, facts: windows.flatMap(rowFacts) }];
}
