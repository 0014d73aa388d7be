import { Book } from './book.ts';
import type { Change } from './change.ts';
import { hopsIn, reaches, withCertificates } from './change-certificate.ts';
import { changedTrusts, trustedForests } from './change-trust.ts';
import { domainOf } from './derive/mailboxes.ts';
import type { EvidenceItem, EvidenceName } from './evidence.ts';
import type { ClientPolicy } from './facts/complaint.ts';
import type { Person } from './facts/directory.ts';
import type { Network } from './knowledge/ids.ts';

/** What the client showed before the change: of its way to Exchange it says nothing after. */
const ofTheClient: readonly EvidenceName[] = [
  'client-rows',
  'mailbox-id',
  'said.cachedEwsUrl',
  'said.certificateDialog',
  'said.changed',
  'said.changedMinutes',
  'said.iis',
  'said.kerberosTicket',
  'said.promptService',
  'said.promptWhen',
];
const ofTheLookup: readonly EvidenceName[] = ['autodiscover', 'ews-endpoint'];
/** Searched by the addresses of the Lync object. */
const ofTheAddress: readonly EvidenceName[] = ['exchange-person', 'master-account', 'address-duplicates'];

/** Name under which a policy is made for a person who has none of their own. */
export const newPolicy = 'Tag:AddressesMayDiffer';

/** The new value of mail for this person; null: empty; undefined: it stays. */
export function newMail(change: Change, person: Person): string | null | undefined {
  if (!change.mail?.startsWith('@')) return change.mail;
  const local = (person.mail ?? person.lync?.sip ?? person.sam ?? '').split('@')[0];
  return local ? `${local}${change.mail}` : undefined;
}

/** An Exchange recipient, whose cmdlets keep proxyAddresses in step with mail. */
export const isRecipient = ({ exchange }: Person): boolean =>
  exchange?.mailbox === true ||
  exchange?.recipientType === 'mail-user' ||
  exchange?.recipientType === 'remote-mailbox';

function changedPerson(person: Person, mail: string | null): Person {
  const { mail: _today, ...rest } = person;
  if (mail === null) return rest;
  if (!isRecipient(person)) return { ...rest, mail };
  const others = person.proxyAddresses
    .filter((address) => address.toLowerCase() !== `smtp:${mail.toLowerCase()}`)
    .map((address) => address.replace(/^SMTP:/, 'smtp:'));
  return { ...rest, mail, proxyAddresses: [`SMTP:${mail}`, ...others] };
}

/** A policy that was granted is changed; who has none of their own, or an unknown one, is granted a new one. */
export function changedPolicy(today: ClientPolicy | undefined, comparisonOff: boolean): ClientPolicy {
  const granted = today?.basis === 'user-row' || today?.basis === 'effective';
  const own = granted && today.name !== undefined && /^tag:|^(?!global$|site:)/i.test(today.name);
  if (own) return { ...today, disableEmailComparisonCheck: comparisonOff };
  return {
    name: newPolicy,
    basis: 'user-row',
    disableEmailComparisonCheck: comparisonOff,
    disableNtCredentials: null,
    savePassword: null,
  };
}

/** Whether the look-ups asked, or would ask, autodiscover.<domain>. */
function asksFor(items: readonly EvidenceItem[], domain: string, mailDomain: string | undefined): boolean {
  return domain === mailDomain || hopsIn(items).some((hop) => reaches(hop, `autodiscover.${domain}`));
}

/** Names of evidence whose inputs the change touches: it must be gathered anew, and until then is not known. */
export function staleNames(
  items: readonly EvidenceItem[],
  change: Change,
  network: Network,
): Set<EvidenceName> {
  const book = new Book(items);
  const person = book.value('lync-person', network);
  const stale = new Set<EvidenceName>();
  if (!person) return stale;
  const drop = (...names: readonly EvidenceName[]): void => {
    for (const name of names) stale.add(name);
  };
  const mail = newMail(change, person);
  const moved = mail !== undefined && mail !== (person.mail ?? null);
  const domain = mail === null ? undefined : domainOf(mail ?? person.mail ?? '') || undefined;
  const asked = person.mail ? domainOf(person.mail) : undefined;
  if (moved) {
    drop(...ofTheAddress, ...ofTheClient, 'said.csUser');
    // A service account's answer is about an address; without one the look-up hangs on the domain alone.
    if (domain !== asked || hopsIn(items).some(({ pox }) => pox)) drop(...ofTheLookup);
  }
  if (change.dns?.some((record) => asksFor(items, record.domain, domain)))
    drop(...ofTheLookup, ...ofTheClient, 'said.nameLookup');
  if (change.trust) drop(...ofTheClient, 'said.trustSeen');
  if (change.certificates?.some(({ host }) => hopsIn(items).some((hop) => reaches(hop, host))))
    drop(...ofTheClient);
  return stale;
}

/**
 * The evidence as it would be after the change: what follows from it is put in, marked as assumed, and what would have
 * to be looked at again is left out. Pure; without a Lync object nothing can be applied.
 */
export function applyChange(items: readonly EvidenceItem[], change: Change): EvidenceItem[] {
  const book = new Book(items);
  const network = book.value('complaint', 'inside')?.network ?? 'inside';
  const person = book.value('lync-person', network);
  if (!person) return [...items];
  const stale = staleNames(items, change, network);
  const assumed = { assumed: true };
  const mail = newMail(change, person);
  const forests = trustedForests(book, change, network);
  const kept = items
    .filter(({ name }) => !stale.has(name))
    .map((item): EvidenceItem => {
      if (item.name === 'lync-person' && item.known && mail !== undefined)
        return { ...item, value: changedPerson(item.value, mail), raw: assumed };
      if (item.name === 'trusts' && item.known && forests)
        return { ...item, value: changedTrusts(item.value, forests, change), raw: assumed };
      return item;
    });
  return withCertificates(withPolicy(kept, book, network, change), change);
}

function withPolicy(
  items: readonly EvidenceItem[],
  book: Book,
  network: Network,
  { comparisonOff }: Change,
): EvidenceItem[] {
  if (comparisonOff === undefined) return [...items];
  const today = book.pick('client-policy', network);
  const value = changedPolicy(book.value('client-policy', network), comparisonOff);
  const stamp = { source: 'import', vantage: 'bot', at: today?.at ?? items[0]?.at ?? '', ms: 0 } as const;
  const item: EvidenceItem = {
    id: today?.id ?? 'E0',
    name: 'client-policy',
    known: true,
    value,
    raw: { assumed: true },
    ...stamp,
  };
  const at = items.findIndex(({ name }) => name === 'client-policy');
  const others = items.filter(({ name }) => name !== 'client-policy');
  return at < 0 ? [...others, item] : others.toSpliced(at, 0, item);
}
