import type { Check } from './contradictions.ts';
import { domainOf, primarySmtp } from './derive/mailboxes.ts';
import type { Contradiction } from './diagnosis.ts';
import type { SaidKey } from './facts/said.ts';

/** Of these a client, a person or a server has one at a time: two that differ are worth a word. Others may both hold. */
const single = [
  'product',
  'build',
  'licence',
  'loadBehavior',
  'outlook',
  'outlookAccounts',
  'outlookSmtp',
  'pim',
  'promptWhen',
  'certificateDialog',
  'password',
  'mfa',
  'contactList',
  'ucs',
  'phoneSignIn',
  'extendedProtection',
  'kerberosTicket',
  'ewsAccess',
  'exchangeVersion',
  'windowsAuthentication',
  'globalComparisonOff',
  'outlookEwsUrl',
  'cachedEwsUrl',
  'connectedServer',
] as const satisfies readonly SaidKey[];

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** One fact, two statements of the person or of what they pasted; each keeps its own number. */
export const saidTwice: Check = (book) => {
  const found = single.flatMap((key): Contradiction[] => {
    const items = book.all(`said.${key}`).filter((item) => item.known);
    const [first, ...rest] = items;
    const second = rest.find((item) => first && !same(String(item.value), String(first.value)));
    if (!first || !second) return [];
    return [
      {
        id: 'said-twice-differently',
        facts: { fact: key, first: String(first.value), second: String(second.value) },
        evidence: [first.id, second.id],
      },
    ];
  });
  return found[0];
};

/** The mail value that something was looked up or printed with is not the one that the directory holds. */
export const oldMail: Check = (book, sheet) => {
  const now = book.pick('lync-person', sheet.network);
  if (!now?.known || now.name !== 'lync-person') return undefined;
  const mail = now.value.mail ?? '';
  const earlier = book
    .all('lync-person')
    .find((item) => item.known && item.name === 'lync-person' && !same(item.value.mail ?? '', mail));
  const printed = book.pick('said.csUser', sheet.network);
  const printedMail = printed?.known && printed.name === 'said.csUser' ? printed.value.mail : undefined;
  const looked = book.pick('autodiscover', sheet.network);
  const domain = looked?.known && looked.name === 'autodiscover' ? looked.value.domain : undefined;
  const state = (old: string, other: string): Contradiction => ({
    id: 'old-mail-value',
    facts: { old, now: mail, empty: mail === '' },
    evidence: [now.id, other],
  });
  if (earlier?.known && earlier.name === 'lync-person' && earlier.value.mail)
    return state(earlier.value.mail, earlier.id);
  if (printed && printedMail && !same(printedMail, mail)) return state(printedMail, printed.id);
  // A look-up holds the domain as it is asked for; one that is written in other letters cannot be compared.
  const comparable = mail !== '' && /^[\x20-\x7e]+$/.test(mail) && !domain?.includes('xn--');
  if (looked && domain && comparable && !same(domain, domainOf(mail))) return state(domain, looked.id);
  return undefined;
};

/** Outlook opens one mailbox, Lync's Exchange or the directories know another as the person's. */
export const outlookMailbox: Check = (book, sheet) => {
  const outlook = book.pick('said.outlookSmtp', sheet.network);
  if (!outlook?.known || outlook.name !== 'said.outlookSmtp') return undefined;
  const published = book.pick('mailbox-id', sheet.network);
  if (published?.known && published.name === 'mailbox-id' && !same(published.value, outlook.value))
    return {
      id: 'outlook-opens-other-mailbox',
      facts: { outlook: outlook.value, other: published.value },
      evidence: [outlook.id, published.id],
    };
  const mailboxes = sheet.get('mailboxes');
  const used = mailboxes.known ? mailboxes.value.used : undefined;
  const found = book.pick('exchange-person', sheet.network);
  if (!used || !found) return undefined;
  const addresses = used.proxyAddresses.map((address) => address.slice(address.indexOf(':') + 1));
  const own = [...addresses, ...(used.mail ? [used.mail] : [])];
  if (own.some((address) => same(address, outlook.value))) return undefined;
  return {
    id: 'outlook-opens-other-mailbox',
    facts: { outlook: outlook.value, other: primarySmtp(used) ?? used.dn },
    evidence: [outlook.id, found.id],
  };
};

/** Outlook was handed another Exchange address than the one that the client shows. */
export const outlookUrl: Check = (book, sheet) => {
  const rows = book.pick('client-rows', sheet.network);
  const outlook = book.pick('said.outlookEwsUrl', sheet.network);
  if (!rows?.known || rows.name !== 'client-rows' || !outlook?.known || outlook.name !== 'said.outlookEwsUrl')
    return undefined;
  const host = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url).toLowerCase();
  const shown = [rows.value.ewsInternalUrl, rows.value.ewsExternalUrl].filter((url) => url);
  const told = host(outlook.value);
  if (shown.length === 0 || shown.some((url) => host(url!) === told)) return undefined;
  return {
    id: 'outlook-told-other-host',
    facts: { shown: host(shown[0]!), told },
    evidence: [rows.id, outlook.id],
  };
};
