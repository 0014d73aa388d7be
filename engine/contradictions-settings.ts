import type { Check } from './contradictions.ts';
import type { ForestFacts } from './facts/complaint.ts';
import type { TrustObject, TrustSide } from './facts/directory.ts';
import { towards } from './trust.ts';

const namesOf = (forest: ForestFacts): string[] =>
  [forest.dns, ...forest.aliases].map((name) => name.toLowerCase());
const trustTowards = (side: TrustSide, partner: ForestFacts): TrustObject | undefined =>
  towards(side, partner).named[0];

/** The comparison of addresses was switched off for all, and the person has another policy that leaves it on. */
export const policyElsewhere: Check = (book, sheet) => {
  const own = book.pick('client-policy', sheet.network);
  const said = book.pick('said.globalComparisonOff', sheet.network);
  if (!own?.known || own.name !== 'client-policy') return undefined;
  const { name, disableEmailComparisonCheck: off, globalDisableEmailComparisonCheck: imported } = own.value;
  const saidOff = said?.known && said.name === 'said.globalComparisonOff' && said.value;
  const global = imported === true || saidOff === true;
  if (!global || off === true || !name || /^(?:tag:)?global$/i.test(name)) return undefined;
  return {
    id: 'global-policy-does-not-reach',
    facts: { policy: name },
    evidence: imported !== true && said ? [said.id, own.id] : [own.id],
  };
};

/** What was imported and what was pasted name different policies of the person, or another value of the comparison. */
export const policyTwice: Check = (book) => {
  const [first, ...others] = book
    .all('client-policy')
    .flatMap((item) => (item.known && item.name === 'client-policy' ? [item] : []));
  const told = ({ value }: NonNullable<typeof first>): string =>
    `${value.name ?? '?'}: ${value.disableEmailComparisonCheck === true}`;
  const second = others.find((item) => first && told(item) !== told(first));
  if (!first || !second) return undefined;
  return {
    id: 'said-twice-differently',
    facts: { fact: 'policy', first: told(first), second: told(second) },
    evidence: [first.id, second.id],
  };
};

/** A trust that one directory shows while the other cannot be read: it is believed, and that is said. */
export const trustFromOneSide: Check = (book, sheet) => {
  const item = book.pick('trusts', sheet.network);
  const forests = sheet.get('forests');
  if (!item?.known || item.name !== 'trusts' || !forests.known) return undefined;
  for (const side of item.value.filter(({ readable }) => readable))
    for (const partner of forests.value) {
      const other = item.value.find(({ forest }) => forest === partner.name);
      const trust = trustTowards(side, partner);
      if (partner.name !== side.forest && trust && trust.direction !== 0 && !other?.readable)
        return {
          id: 'trust-seen-from-one-side',
          facts: { seen: side.forest, unseen: partner.name },
          evidence: [item.id],
        };
    }
  return undefined;
};

/** What nltest printed at the person's computer differs from what the directory of that forest holds. */
export const trustUnlikeSaid: Check = (book, sheet) => {
  const item = book.pick('trusts', sheet.network);
  const forests = sheet.get('forests');
  if (!item?.known || item.name !== 'trusts' || !forests.known) return undefined;
  for (const line of book.all('said.trustSeen')) {
    if (!line.known || line.name !== 'said.trustSeen') continue;
    const named = (name: string | undefined): ForestFacts | undefined =>
      forests.value.find((forest) => name !== undefined && namesOf(forest).includes(name.toLowerCase()));
    const [own, partner] = [named(line.value.own), named(line.value.partner)];
    const side = item.value.find(({ forest, readable }) => readable && forest === own?.name);
    if (!own || !partner || !side) continue;
    const direction = trustTowards(side, partner)?.direction ?? 0;
    if (direction !== line.value.direction)
      return {
        id: 'trust-unlike-said',
        facts: { from: own.name, to: partner.name, missing: direction === 0 },
        evidence: [line.id, item.id],
      };
  }
  return undefined;
};

const generations = ['2000', '2003', '2007', '2010', '2013', '2016', '2019'];

/** A newer Exchange was named than the forest of the mailbox was ever prepared for. */
export const versionUnlikeSchema: Check = (book, sheet) => {
  const said = book.pick('said.exchangeVersion', sheet.network);
  const settings = book.pick('configuration', sheet.network);
  const mailboxes = sheet.get('mailboxes');
  const forest = mailboxes.known ? mailboxes.value.used?.forest : undefined;
  if (!said?.known || said.name !== 'said.exchangeVersion' || said.value === 'online') return undefined;
  if (!settings?.known || settings.name !== 'configuration' || !forest) return undefined;
  const schema = settings.value.find((side) => side.forest === forest)?.exchangeSchema?.generation;
  // Subscription Edition shares the schema of 2019.
  const version = said.value === 'se' ? '2019' : said.value;
  if (!schema || generations.indexOf(version) <= generations.indexOf(schema)) return undefined;
  return {
    id: 'exchange-newer-than-schema',
    facts: { version: said.value, schema, forest },
    evidence: [said.id, settings.id],
  };
};
