import type { Book } from './book.ts';
import { urlUnlikeAddress } from './contradictions-client.ts';
import { oldMail, outlookMailbox, outlookUrl, saidTwice } from './contradictions-said.ts';
import {
  policyElsewhere,
  policyTwice,
  trustFromOneSide,
  trustUnlikeSaid,
  versionUnlikeSchema,
} from './contradictions-settings.ts';
import type { FactSheet } from './derive/facts.ts';
import { domainOf, linkContradicted, primarySmtp } from './derive/mailboxes.ts';
import { forestOf } from './derive/owner.ts';
import type { Contradiction, ScenarioRow } from './diagnosis.ts';
import type { Endpoint } from './facts/derived.ts';
import { settledBy } from './knowledge/settling.ts';
import { mayAuthenticate } from './trust.ts';

/** Looks for one kind of difference; the evidence names both sides. */
export type Check = (book: Book, sheet: FactSheet, rows: readonly ScenarioRow[]) => Contradiction | undefined;
const ids = (book: Book, sheet: FactSheet, ...names: Parameters<Book['pick']>[0][]): string[] =>
  names.flatMap((name) => book.pick(name, sheet.network)?.id ?? []);
const host = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url).toLowerCase();

/** The host that answers for the domain today, also where the client's own URL is what counts. */
const answering = ({ lookup }: FactSheet, endpoint: Endpoint | undefined): string | undefined =>
  endpoint?.kind === 'ews-url' ? lookup?.winner?.last?.host : endpoint?.host;

/** The client's EWS URL names another host than the one that answers now: a cached address or a move. */
const staleUrl: Check = (book, sheet) => {
  const rows = sheet.get('client-rows');
  const endpoint = sheet.get('endpoint');
  const url = rows.known ? rows.value.ewsInternalUrl || rows.value.ewsExternalUrl : undefined;
  const looked = book.value('autodiscover', sheet.network);
  const forests = sheet.get('forests');
  const now = answering(sheet, endpoint.known ? endpoint.value : undefined);
  if (!url || !looked || now === undefined) return undefined;
  // Autodiscover host and EWS host differ lawfully within one organisation: only another domain is worth a word.
  const tail = (name: string): string => name.split('.').slice(1).join('.');
  if (!forests.known || tail(host(url)) === tail(now)) return undefined;
  return {
    id: 'client-url-other-host',
    facts: { url: host(url), now },
    evidence: ids(book, sheet, 'client-rows', 'autodiscover'),
  };
};

const notDeployedButAnswers: Check = (book, sheet) => {
  const rows = sheet.get('client-rows');
  const endpoint = sheet.get('endpoint');
  if (!rows.known || rows.value.ews !== 'not-deployed' || !endpoint.known) return undefined;
  // So soon after sign-in it may yet find what answers.
  const signedIn = book.value('complaint', sheet.network)?.signedInMinutes;
  if (settledBy(signedIn, book.value('said.settling', sheet.network)) === 'pending') return undefined;
  return {
    id: 'client-found-none-but-it-answers',
    facts: { host: endpoint.value.host },
    evidence: ids(book, sheet, 'client-rows', 'autodiscover'),
  };
};

const insideUnlikeOutside: Check = (book, sheet, rows) => {
  // What a client shows of one network says nothing of how the networks differ.
  const at = (network: string) =>
    rows.find((row) => row.client === sheet.client && row.network === network && row.basis === 'predicted')
      ?.value;
  const [inside, outside] = [at('inside'), at('outside')];
  if (!inside || !outside || inside === outside || inside === 'undetermined' || outside === 'undetermined')
    return undefined;
  const resolver = (network: 'inside' | 'outside'): string =>
    book.value('autodiscover', network)?.resolver ?? '?';
  return {
    id: 'inside-unlike-outside',
    facts: { inside, outside, insideResolver: resolver('inside'), outsideResolver: resolver('outside') },
    evidence: book.all('autodiscover').map((item) => item.id),
  };
};

const publishedMailbox: Check = (book, sheet) => {
  const published = sheet.get('mailbox-id');
  const mailboxes = sheet.get('mailboxes');
  const used = mailboxes.known ? mailboxes.value.used : undefined;
  if (!published.known || !used) return undefined;
  const known = [
    primarySmtp(used),
    ...used.proxyAddresses.map((address) => address.slice(address.indexOf(':') + 1)),
  ];
  if (known.some((address) => address?.toLowerCase() === published.value.toLowerCase())) return undefined;
  return {
    id: 'publishes-other-mailbox',
    facts: { published: published.value, expected: primarySmtp(used) ?? '' },
    evidence: ids(book, sheet, 'mailbox-id', 'exchange-person'),
  };
};

const trustSides: Check = (book, sheet) => {
  const trusts = sheet.get('trusts');
  const forests = sheet.get('forests');
  if (!trusts.known || !forests.known) return undefined;
  for (const from of forests.value)
    for (const to of forests.value) {
      const may = mayAuthenticate(from.name, to.name, trusts.value, forests.value);
      if (may.value === 'no' && may.why === 'sides-disagree')
        return {
          id: 'trust-sides-disagree',
          facts: { from: from.name, to: to.name },
          evidence: ids(book, sheet, 'trusts'),
        };
    }
  return undefined;
};

const linkUnlikeAddresses: Check = (book, sheet) => {
  const joined = sheet.get('exchange-person');
  if (!joined.known || !linkContradicted(joined.value)) return undefined;
  return {
    id: 'link-unlike-addresses',
    facts: {},
    evidence: ids(book, sheet, 'exchange-person', 'lync-person'),
  };
};

/** The domain's name suggests one forest, the answering server says another: the name never decides, and that is worth saying. */
const nameUnlikeForest: Check = (book, sheet) => {
  const lync = sheet.get('lync-person');
  const endpoint = sheet.get('endpoint');
  const forests = sheet.get('forests');
  if (!lync.known || !lync.value.mail || !endpoint.known || !forests.known || !endpoint.value.challenge)
    return undefined;
  const domain = domainOf(lync.value.mail);
  const named = forests.value.find((forest) =>
    [forest.dns, ...forest.aliases].some((name) => name.toLowerCase() === domain),
  );
  const answered = forestOf(endpoint.value.challenge, forests.value);
  if (!named || !answered || named.name === answered.name) return undefined;
  // The look-up does lead to the forest of that name: it is the client that shows another.
  const owner = endpoint.value.kind === 'ews-url' ? sheet.lookup?.winner?.owner : undefined;
  if (owner && 'forest' in owner && owner.forest === named.name) return undefined;
  return {
    id: 'domain-name-unlike-forest',
    facts: { domain, named: named.name, answered: answered.name },
    evidence: ids(book, sheet, 'lync-person', 'autodiscover'),
  };
};

const checks: readonly Check[] = [
  staleUrl,
  urlUnlikeAddress,
  notDeployedButAnswers,
  insideUnlikeOutside,
  publishedMailbox,
  trustSides,
  linkUnlikeAddresses,
  nameUnlikeForest,
  oldMail,
  policyElsewhere,
  policyTwice,
  trustFromOneSide,
  trustUnlikeSaid,
  outlookMailbox,
  outlookUrl,
  versionUnlikeSchema,
  saidTwice,
];

/** What two sources say differently about the same thing; shown, never silently settled. */
export function contradictionsOf(
  book: Book,
  sheet: FactSheet,
  rows: readonly ScenarioRow[],
): Contradiction[] {
  return checks.flatMap((check) => check(book, sheet, rows) ?? []);
}
