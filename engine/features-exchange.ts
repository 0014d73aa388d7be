import type { FactSheet } from './derive/facts.ts';
import type { ExchangeGeneration } from './facts/configuration.ts';
import type { Told } from './features-channels.ts';
import type { FeatureId } from './knowledge/ids.ts';

const generations: readonly ExchangeGeneration[] = ['2000', '2003', '2007', '2010', '2013', '2016', '2019'];

/** The newest Exchange that the mailbox can be on, by what was said and by what its forest was prepared for; else undefined. */
export function generationOf(sheet: FactSheet): ExchangeGeneration | undefined {
  const said = sheet.get('said.exchangeVersion');
  const settings = sheet.get('configuration');
  const mailboxes = sheet.get('mailboxes');
  const forest = mailboxes.known ? mailboxes.value.used?.forest : undefined;
  const sides = settings.known ? settings.value : [];
  // Servers may be older than the schema, never newer.
  const schema = sides.find((side) => side.forest === forest)?.exchangeSchema?.generation;
  // Subscription Edition and Exchange Online do at least what 2019 does.
  const told = said.known ? generations.find((each) => each === said.value) : undefined;
  const known = [schema, told].filter((each) => each !== undefined);
  return known.sort((a, b) => generations.indexOf(a) - generations.indexOf(b))[0];
}

/** First Exchange that offers the feature (L13-COMPAT). The photo then comes from the directory, smaller. */
const since: Partial<Record<FeatureId, { from: ExchangeGeneration; else: Told }>> = {
  F14: { from: '2010', else: { works: 'no', why: 'exchange-too-old' } },
  F18: { from: '2013', else: { works: 'partly', why: 'photo-from-directory' } },
  F19: { from: '2013', else: { works: 'no', why: 'exchange-too-old' } },
};

/** What an old Exchange leaves of a feature; the feature as told where it is new enough, or of unknown age. */
export function byGeneration(
  feature: FeatureId,
  told: Told,
  generation: ExchangeGeneration | undefined,
): Told {
  const floor = since[feature];
  const old =
    floor && generation && generations.indexOf(generation) < generations.indexOf(floor.from) && floor.else;
  return old && (told.works === 'yes' || told.works === 'unknown') ? { ...told, ...old } : told;
}

/** Contacts kept in Exchange need the link between the servers as well, which only the client's own rows show (KB-UCS). */
export function contactStore(sheet: FactSheet, told: Told): Told {
  const list = sheet.get('said.contactList');
  const state = sheet.get('said.ucs');
  if (list.known && list.value === 'lync') return { works: 'no', why: 'contacts-in-lync' };
  if (state.known && state.value === 'down') return { works: 'no', why: 'contact-store-down' };
  if (told.works !== 'yes') return told;
  if (state.known) return { works: 'yes', why: 'contacts-in-exchange' };
  return { works: 'unknown', why: 'contact-store-unknown' };
}
