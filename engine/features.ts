import type { FactSheet } from './derive/facts.ts';
import { joinedAccount, primarySmtp } from './derive/mailboxes.ts';
import type { FeatureRow } from './diagnosis.ts';
import type { Usability } from './facts/derived.ts';
import type { Person } from './facts/directory.ts';
import { type Cell, type Feature, features } from './knowledge/features.ts';
import type { Grade } from './knowledge/ids.ts';

type Works = FeatureRow['works'];
interface Told {
  works: Works;
  why: string;
  grade?: Grade;
}
/** A channel as far as it is known. */
type Channel = 'yes' | 'no' | 'unknown';

/** The two channels of a client: what it shows wins, else Windows has MAPI through Outlook and no other client has it. */
interface Channels {
  ews: Channel;
  mapi: Channel;
}
function mapiChannel(sheet: FactSheet): Channel {
  if (sheet.client !== 'windows') return 'no';
  const rows = sheet.get('client-rows');
  const row = rows.known ? rows.value.mapi : undefined;
  if (row === 'unavailable') return 'no';
  // The article: MAPI goes through the local Outlook in all three scenarios.
  return row === 'connecting' || row === 'other' ? 'unknown' : 'yes';
}

function byChannels(feature: Feature, channels: Channels): Told {
  const cell = (ews: boolean, mapi: boolean): Cell =>
    ews && mapi ? feature.both : ews ? feature.ews : mapi ? feature.mapi : feature.neither;
  const possible = (channel: Channel): boolean[] =>
    channel === 'unknown' ? [true, false] : [channel === 'yes'];
  const cells = new Set(
    possible(channels.ews).flatMap((ews) => possible(channels.mapi).map((mapi) => cell(ews, mapi))),
  );
  if (cells.size > 1)
    return { works: 'unknown', why: channels.ews === 'unknown' ? 'ews-unknown' : 'needs-mapi' };
  const [works] = cells as Set<Cell>;
  if (works === 'yes')
    return { works, why: feature.mapi === 'yes' && channels.ews !== 'yes' ? 'mapi-carries-it' : 'ews-ok' };
  if (feature.ews === 'no') return { works: works!, why: 'mapi-only-feature' };
  const mapiLacks = channels.mapi === 'no' && feature.mapi !== 'no';
  return { works: works!, why: mapiLacks ? 'no-mapi-on-client' : 'needs-ews' };
}

/** Voice mail lists need the UM mailbox in the mailbox that EWS reaches (SEED scenario 2; L13-UM). */
function voicemail(sheet: FactSheet, told: Told): Told {
  const mailboxes = sheet.get('mailboxes');
  if (!mailboxes.known)
    return {
      works: told.works === 'no' ? 'no' : 'unknown',
      why: told.works === 'no' ? told.why : 'ews-unknown',
    };
  const um = mailboxes.value.all.filter((person) => person.um.enabled);
  if (um.length === 0) {
    const certain = mailboxes.value.basis === 'joined' || mailboxes.value.used !== undefined;
    return certain ? { works: 'no', why: 'um-not-enabled' } : { works: 'unknown', why: 'um-not-enabled' };
  }
  const endpoint = sheet.get('endpoint');
  if (!endpoint.known || told.works === 'no') return told;
  const owner = endpoint.value.owner;
  const forest = owner.kind === 'lync-forest' || owner.kind === 'other-forest' ? owner.forest : undefined;
  if (!forest) return told;
  const lync = sheet.get('lync-person');
  const lyncForest = lync.known ? lync.value.forest : undefined;
  const here = um.some((person) => person.forest === forest);
  // The article: in scenario 2 it does not work even with EWS up. Where the Lync object itself holds UM attributes
  // (L13-UM's own condition for two forests) it may.
  if (forest !== lyncForest) {
    const prepared = lync.known && lync.value.um.attributesPresent && here;
    return { works: prepared ? 'unknown' : 'no', why: 'um-in-other-forest', grade: 'C' };
  }
  if (!here) return { works: 'no', why: 'um-in-other-forest', grade: 'C' };
  return told.works === 'yes' ? { works: 'yes', why: 'um-in-this-forest' } : told;
}

/** The add-in finds the account by Outlook's SMTP address: the Lync object's mail must be that address (SEED; CA-PS). */
function meeting(sheet: FactSheet): Told {
  const lync = sheet.get('lync-person');
  const mailboxes = sheet.get('mailboxes');
  if (sheet.client !== 'windows') return { works: 'unknown', why: 'not-on-this-client' };
  if (!lync.known || !mailboxes.known || !mailboxes.value.used)
    return { works: 'unknown', why: 'outlook-account-unknown' };
  if (mailboxes.value.basis !== 'joined') return { works: 'unknown', why: 'outlook-account-unknown' };
  const same = lync.value.mail?.toLowerCase() === primarySmtp(mailboxes.value.used);
  if (same) return { works: 'yes', why: 'add-in-address-matches' };
  const route = sheet.get('route');
  const grade: Grade = route.known && route.value.value === '1' ? 'C' : 'I';
  return { works: 'no', why: 'add-in-other-address', grade };
}

function sipProxy(sheet: FactSheet): Told {
  const lync = sheet.get('lync-person');
  const joined = sheet.get('exchange-person');
  const account: Person | undefined = joined.known ? joinedAccount(joined.value)?.person : undefined;
  if (!lync.known || !account) return { works: 'unknown', why: 'gal-address' };
  const wanted = `sip:${lync.value.lync?.sip ?? ''}`.toLowerCase();
  const held = account.proxyAddresses.some((address) => address.toLowerCase() === wanted);
  return { works: held ? 'yes' : 'no', why: 'gal-address' };
}

function tell(feature: Feature, sheet: FactSheet, channels: Channels): Told {
  const told = byChannels(feature, channels);
  switch (feature.also) {
    case 'um-mailbox':
      return voicemail(sheet, told);
    case 'meeting-add-in':
      return meeting(sheet);
    case 'sip-proxy':
      return sipProxy(sheet);
    case 'server-side':
      return { works: 'unknown', why: 'server-side' };
    case 'photo':
      return told.works === 'partly' ? { works: 'partly', why: 'photo-from-directory' } : told;
    case 'mobile-client':
      return sheet.client === 'mobile' ? told : { works: 'unknown', why: 'not-on-this-client' };
    default:
      return told;
  }
}

/** What works for this client on this network, feature by feature, with why and how sure the source is. */
export function featureRows(sheet: FactSheet, usability: Usability): FeatureRow[] {
  const channels: Channels = { ews: usability.value, mapi: mapiChannel(sheet) };
  return features.map((feature) => {
    const told = tell(feature, sheet, channels);
    return { feature: feature.id, works: told.works, why: told.why, grade: told.grade ?? feature.grade };
  });
}
