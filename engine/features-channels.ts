import type { FactSheet } from './derive/facts.ts';
import type { FeatureRow } from './diagnosis.ts';
import type { Usability } from './facts/derived.ts';
import type { Cell, Feature } from './knowledge/features.ts';
import type { Grade } from './knowledge/ids.ts';

export interface Told {
  works: FeatureRow['works'];
  /** message id feature.why.<why> */
  why: string;
  grade?: Grade;
}
/** A channel as far as it is known. */
type Channel = 'yes' | 'no' | 'unknown';

/** The two channels of a client: what it shows wins, else Windows has MAPI through Outlook and no other client has it. */
export interface Channels {
  ews: Channel;
  ewsWhy: 'needs-ews' | 'exchange-too-old';
  mapi: Channel;
  /** why there is none, or none for sure */
  mapiWhy: 'no-mapi-on-client' | 'no-outlook' | 'needs-mapi' | 'account-locked' | 'outlook-in-doubt';
}

function mapiChannel(sheet: FactSheet, usability: Usability): Pick<Channels, 'mapi' | 'mapiWhy'> {
  if (sheet.client !== 'windows') return { mapi: 'no', mapiWhy: 'no-mapi-on-client' };
  const rows = sheet.get('client-rows');
  const row = rows.known ? rows.value.mapi : undefined;
  if (row === 'ok') return { mapi: 'yes', mapiWhy: 'needs-mapi' };
  const outlook = sheet.get('said.outlook');
  const where = outlook.known ? outlook.value : undefined;
  if (where === 'missing') return { mapi: 'no', mapiWhy: 'no-outlook' };
  if (row === 'unavailable') return { mapi: 'no', mapiWhy: 'needs-mapi' };
  const trouble = sheet.get('said.outlookOwnTrouble');
  if (where === 'closed' || (trouble.known && trouble.value))
    return { mapi: 'unknown', mapiWhy: 'outlook-in-doubt' };
  if (usability.why === 'account-locked') return { mapi: 'unknown', mapiWhy: 'account-locked' };
  // The article: MAPI goes through the local Outlook in all three scenarios.
  return { mapi: row === undefined ? 'yes' : 'unknown', mapiWhy: 'needs-mapi' };
}

/** Exchange 2003 has no web services at all (L13-COMPAT: MAPI only). */
export function channelsOf(sheet: FactSheet, usability: Usability, generation: string | undefined): Channels {
  const none = generation === '2003' || generation === '2000';
  return {
    ews: none ? 'no' : usability.value,
    ewsWhy: none ? 'exchange-too-old' : 'needs-ews',
    ...mapiChannel(sheet, usability),
  };
}

const possible = (channel: Channel): boolean[] =>
  channel === 'unknown' ? [true, false] : [channel === 'yes'];

/** What the feature table says of these channels; unknown where what is not known makes a difference. */
export function byChannels(feature: Feature, channels: Channels): Told {
  const cell = (ews: boolean, mapi: boolean): Cell =>
    ews && mapi ? feature.both : ews ? feature.ews : mapi ? feature.mapi : feature.neither;
  const cells = new Set(
    possible(channels.ews).flatMap((ews) => possible(channels.mapi).map((mapi) => cell(ews, mapi))),
  );
  if (cells.size > 1)
    return { works: 'unknown', why: channels.ews === 'unknown' ? 'ews-unknown' : channels.mapiWhy };
  const [works] = cells as Set<Cell>;
  if (works === 'yes') {
    if (feature.ews === 'no') return { works, why: 'mapi-only-feature' };
    return { works, why: feature.mapi === 'yes' && channels.ews !== 'yes' ? 'mapi-carries-it' : 'ews-ok' };
  }
  if (feature.ews === 'no' && channels.mapiWhy === 'needs-mapi')
    return { works: works!, why: 'mapi-only-feature' };
  const lacksMapi = channels.mapi === 'no' && feature.mapi !== 'no';
  return { works: works!, why: lacksMapi ? channels.mapiWhy : channels.ewsWhy };
}
