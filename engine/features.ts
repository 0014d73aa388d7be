import type { FactSheet } from './derive/facts.ts';
import { joinedAccount, primarySmtp } from './derive/mailboxes.ts';
import type { FeatureRow } from './diagnosis.ts';
import type { Usability } from './facts/derived.ts';
import type { Person } from './facts/directory.ts';
import { byChannels, type Channels, channelsOf, type Told } from './features-channels.ts';
import { byGeneration, contactStore, generationOf } from './features-exchange.ts';
import { type Feature, features } from './knowledge/features.ts';

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

const switchedOff: ReadonlySet<unknown> = new Set([0, 2]);
/** What Outlook itself lacks for the button: no Outlook, or an add-in that is missing or off (KB-ADDIN). */
function withoutAddIn(sheet: FactSheet): Told | undefined {
  const outlook = sheet.get('said.outlook');
  if (outlook.known && outlook.value === 'missing') return { works: 'no', why: 'no-outlook' };
  const addIn = sheet.get('said.addIn');
  const load = sheet.get('said.loadBehavior');
  const off = (addIn.known && addIn.value !== 'listed-on') || (load.known && switchedOff.has(load.value));
  return off ? { works: 'no', why: 'add-in-off', grade: 'V' } : undefined;
}

/** The add-in finds the account by Outlook's SMTP address: the Lync object's mail must be that address (SEED; CA-PS). */
function meeting(sheet: FactSheet): Told {
  const lync = sheet.get('lync-person');
  const mailboxes = sheet.get('mailboxes');
  if (sheet.client !== 'windows') return { works: 'unknown', why: 'not-on-this-client' };
  const lacking = withoutAddIn(sheet);
  if (lacking) return lacking;
  if (!lync.known || !mailboxes.known || !mailboxes.value.used)
    return { works: 'unknown', why: 'outlook-account-unknown' };
  if (mailboxes.value.basis !== 'joined') return { works: 'unknown', why: 'outlook-account-unknown' };
  const symptoms = sheet.get('symptoms');
  const same = lync.value.mail?.toLowerCase() === primarySmtp(mailboxes.value.used);
  if (same) {
    const fails = symptoms.known && symptoms.value.some((id) => buttonFails.has(id));
    return fails
      ? { works: 'unknown', why: 'add-in-fails-otherwise' }
      : { works: 'yes', why: 'add-in-address-matches' };
  }
  // Seen in scenario 1 only; that another address breaks it elsewhere too is inferred from how the add-in looks it up.
  const route = sheet.get('route');
  return route.known && route.value.value === '1'
    ? { works: 'no', why: 'add-in-other-address', grade: 'C' }
    : { works: 'unknown', why: 'add-in-other-address', grade: 'I' };
}
const buttonFails: ReadonlySet<string> = new Set(['meeting_error', 'add_in_missing']);

function sipProxy(sheet: FactSheet): Told {
  const lync = sheet.get('lync-person');
  const joined = sheet.get('exchange-person');
  const account: Person | undefined = joined.known ? joinedAccount(joined.value)?.person : undefined;
  if (!lync.known || !account) return { works: 'unknown', why: 'gal-address' };
  // Exchange gives every object of its own an address: none at all was not read.
  if (account.proxyAddresses.length === 0) return { works: 'unknown', why: 'gal-address' };
  const wanted = `sip:${lync.value.lync?.sip ?? ''}`.toLowerCase();
  const held = account.proxyAddresses.some((address) => address.toLowerCase() === wanted);
  return { works: held ? 'yes' : 'no', why: 'gal-address' };
}

/** Lync Basic has no delegation (KB-DELEG). */
function delegation(sheet: FactSheet, told: Told): Told {
  const licence = sheet.get('said.licence');
  return licence.known && licence.value === 'basic' ? { works: 'no', why: 'basic-client' } : told;
}

function tell(feature: Feature, sheet: FactSheet, channels: Channels): Told {
  const told = byChannels(feature, channels);
  switch (feature.also) {
    case 'delegation':
      return delegation(sheet, told);
    case 'contact-store':
      return contactStore(sheet, told);
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

/** Who cannot sign in to Lync has nothing of it, whatever Exchange would give. */
const noSignIn: ReadonlySet<Usability['why']> = new Set(['lync-disabled', 'nobody-can-sign-in']);

/** What works for this client on this network, feature by feature, with why and how sure the source is. */
export function featureRows(sheet: FactSheet, usability: Usability): FeatureRow[] {
  const generation = generationOf(sheet);
  const channels = channelsOf(sheet, usability, generation);
  const closed = noSignIn.has(usability.why);
  return features.map((feature) => {
    const told: Told =
      closed && feature.also !== 'server-side'
        ? { works: 'no', why: 'cannot-sign-in' }
        : byGeneration(feature.id, tell(feature, sheet, channels), generation);
    return { feature: feature.id, works: told.works, why: told.why, grade: told.grade ?? feature.grade };
  });
}
