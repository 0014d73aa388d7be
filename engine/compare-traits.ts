import { Book } from './book.ts';
import { trustToday } from './change-effects.ts';
import { candidateOutcomes } from './derive/candidates.ts';
import { type FactSheet, factSheet } from './derive/facts.ts';
import { domainOf, joinedAccount, primarySmtp } from './derive/mailboxes.ts';
import type { EvidenceItem, EvidenceName } from './evidence.ts';
import type { Person } from './facts/directory.ts';

/** One comparable property of a person's evidence: nothing in it names the person, so two people can have the same. */
export interface Trait {
  /** message id compare.trait.<id> */
  id: string;
  /** evidence that it is read from */
  name: EvidenceName;
  /** 'yes', 'no', 'none', 'unknown', or plain data; several values joined by commas */
  value: string;
}

const yesNo = (value: boolean | undefined): string =>
  value === undefined ? 'unknown' : value ? 'yes' : 'no';
const lower = (value: string | undefined): string => value?.toLowerCase() ?? '';

function ofLync(person: Person): [string, string][] {
  const mail = lower(person.mail);
  const sip = lower(person.lync?.sip);
  return [
    ['lync-enabled', yesNo(person.lync?.enabled)],
    ['account-enabled', yesNo(person.enabled)],
    ['linked', yesNo(person.lync?.originatorSid !== undefined)],
    ['mail-domain', mail ? domainOf(mail) : 'none'],
    ['mail-is-sip', mail ? yesNo(mail === sip) : 'none'],
    ['mailbox-beside-lync', yesNo(person.exchange?.mailbox === true)],
    ['voicemail-beside-lync', yesNo(person.um.enabled)],
    ['sip-domain', sip ? domainOf(sip) : 'none'],
    ['upn-is-sip', person.upn ? yesNo(lower(person.upn) === sip) : 'none'],
    ['pool', person.lync?.pool ?? 'none'],
    ['deployment', person.lync?.deployment ?? 'unknown'],
    ['object-kind', person.kind],
  ];
}

function ofAccount(lync: Person, account: Person | undefined, by: string | undefined): [string, string][] {
  if (!account) return [['joined-by', 'none']];
  const sip = `sip:${lower(lync.lync?.sip)}`;
  return [
    ['joined-by', by ?? 'unknown'],
    ['account-forest', account.forest],
    ['other-account-enabled', yesNo(account.enabled)],
    ['other-mailbox', account.exchange?.recipientType ?? (account.exchange?.mailbox ? 'other' : 'none')],
    ['mail-is-outlooks', yesNo(lower(lync.mail) === primarySmtp(account))],
    ['sip-in-exchange', yesNo(account.proxyAddresses.some((address) => lower(address) === sip))],
    ['other-voicemail', yesNo(account.um.enabled)],
  ];
}

function ofLookup(sheet: FactSheet, book: Book, lyncForest: string): [string, string][] {
  const lookup = book.value('autodiscover', sheet.network);
  if (!lookup) return [['lookup', book.reason('autodiscover', sheet.network).code]];
  const outcomes = candidateOutcomes(lookup, book.value('forests', sheet.network) ?? [], lyncForest);
  const endpoint = sheet.get('endpoint');
  const hop = endpoint.known ? endpoint.value.hop : undefined;
  const owner = endpoint.known ? endpoint.value.owner : undefined;
  const forest = owner && ('forest' in owner ? owner.forest : owner.kind);
  const fault = outcomes.find((each) => each.certificateFault)?.certificateFault;
  return [
    ['answering-forest', forest ?? 'none'],
    ['answering-host', hop?.host ?? 'none'],
    ['answers', outcomes.map(({ kind, result }) => `${kind} ${result}`).join(', ')],
    ['certificate', fault?.code ?? (hop?.tls ? 'yes' : 'none')],
    [
      'sign-in-offered',
      hop?.http?.schemes
        .map((scheme) => scheme.toLowerCase())
        .sort()
        .join(', ') || 'none',
    ],
  ];
}

/** The comparable properties of a case, the most decisive of each evidence first. Pure. */
export function traitsOf(items: readonly EvidenceItem[]): Trait[] {
  const book = new Book(items);
  const complaint = book.value('complaint', 'inside');
  const sheet = factSheet(book, complaint?.client ?? 'windows', complaint?.network ?? 'inside');
  const { network } = sheet;
  const value = <N extends EvidenceName>(name: N) => book.value(name, network);
  const lync = value('lync-person');
  if (!lync) return [{ id: 'found', name: 'lync-person', value: book.reason('lync-person', network).code }];
  const traits: Trait[] = [];
  const add = (name: EvidenceName, pairs: readonly [string, string][]): void => {
    for (const [id, each] of pairs) traits.push({ id, name, value: each });
  };
  add('lync-person', ofLync(lync));
  const joined = value('exchange-person');
  const match = joined && joinedAccount(joined);
  const matches = joined && !match && joined.matches.length > 0 ? 'several' : undefined;
  if (joined) add('exchange-person', ofAccount(lync, match?.person, match?.by ?? matches));
  else add('exchange-person', [['joined-by', 'unknown']]);
  const origin = value('originator-account');
  if (origin)
    add('originator-account', [
      ['link-found', origin.found],
      ['link-enabled', yesNo(origin.account?.enabled)],
      ['link-forest', origin.account?.forest ?? 'none'],
    ]);
  const master = value('master-account');
  if (master)
    add('master-account', [
      ['master-found', master.found],
      ['master-is-link', yesNo(origin && master.sid === origin.sid)],
    ]);
  const duplicates = value('address-duplicates');
  if (duplicates) add('address-duplicates', [['duplicates', yesNo(duplicates.length > 0)]]);
  const other = origin?.account?.forest ?? match?.person.forest;
  if (other && other !== lync.forest)
    add('trusts', [['trust', trustToday(book, lync.forest, other, network)]]);
  const policy = value('client-policy');
  const off = policy?.disableEmailComparisonCheck;
  add('client-policy', [
    ['comparison', policy ? (off ? 'no' : 'yes') : 'unknown'],
    ['policy', policy?.name ?? 'unknown'],
  ]);
  add('autodiscover', ofLookup(sheet, book, lync.forest));
  const rows = value('client-rows');
  if (rows)
    add('client-rows', [
      ['shown-ews', rows.ews ?? 'none'],
      ['shown-mapi', rows.mapi ?? 'none'],
    ]);
  const logon = value('windows-logon');
  if (logon) add('windows-logon', [['windows-logon', logon.forest]]);
  return traits;
}
