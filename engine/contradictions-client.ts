import type { Book } from './book.ts';
import type { Check } from './contradictions.ts';
import { domainOf } from './derive/mailboxes.ts';
import type { ForestFacts } from './facts/complaint.ts';
import type { Network } from './knowledge/ids.ts';
import { isUnder } from './rules/common/names.ts';

/** Rows that name the person's own address, where no directory tells more. */
const ownAddress = ['server sip uri', 'voice mail uri'] as const;

/** Domain of the person's address: of mail where it is known, else of what the window or the question itself names. */
function addressDomain(book: Book, network: Network): { domain: string; from: string[] } | undefined {
  const item = book.pick('lync-person', network);
  if (item?.known && item.name === 'lync-person')
    return item.value.mail ? { domain: domainOf(item.value.mail), from: [item.id] } : undefined;
  const user = book.pick('said.csUser', network);
  if (user?.known && user.name === 'said.csUser' && user.value.mail)
    return { domain: domainOf(user.value.mail), from: [user.id] };
  const rows = book.value('client-rows', network)?.rows ?? {};
  const shown = ownAddress.flatMap(
    (label) => /^(?:sip:)?[^@\s]+@([^\s;>]+)/i.exec(rows[label] ?? '')?.[1] ?? [],
  );
  const asked = book.pick('complaint', network);
  const who =
    asked?.known && asked.name === 'complaint' ? /@([^\s@]+)$/.exec(asked.value.who)?.[1] : undefined;
  const domain = shown[0] ?? who;
  return domain === undefined
    ? undefined
    : { domain: domain.toLowerCase(), from: shown[0] ? [] : [asked!.id] };
}

/** The one configured forest that a name is below, by its DNS names. */
function forestNamed(name: string, forests: readonly ForestFacts[]): ForestFacts | undefined {
  const dns = ({ dns: root, aliases }: ForestFacts): string[] => [
    root,
    ...aliases.filter((each) => each.includes('.')),
  ];
  const found = forests.filter((forest) => dns(forest).some((each) => isUnder(name, each)));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The client's EWS URL is named like one forest, the person's address like another: perhaps a value of before. Told
 * where nobody looked the address's domain up, which would say more than names do.
 */
export const urlUnlikeAddress: Check = (book, sheet) => {
  const item = book.pick('client-rows', sheet.network);
  const forests = sheet.get('forests');
  if (!item?.known || item.name !== 'client-rows' || !forests.known) return undefined;
  if (book.value('autodiscover', sheet.network)) return undefined;
  const url = item.value.ewsInternalUrl || item.value.ewsExternalUrl;
  const host = url ? URL.parse(url.trim())?.hostname.toLowerCase() : undefined;
  const address = addressDomain(book, sheet.network);
  if (!host || !address) return undefined;
  const [shown, own] = [forestNamed(host, forests.value), forestNamed(address.domain, forests.value)];
  if (!shown || !own || shown.name === own.name) return undefined;
  return {
    id: 'client-url-unlike-address',
    facts: { url: host, domain: address.domain },
    evidence: [item.id, ...address.from],
  };
};
