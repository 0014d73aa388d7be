import type { SaidFacts } from '../facts/said.ts';
import { fact, type Part, type PasteFact } from './paste.ts';
import type { Line, Source } from './source.ts';

type How = SaidFacts['outlookAutodiscover'];

const started = /autodiscover to (https?:\/\/[^\s<>"]{4,300}?) (?:starting|succeeded|failed)/i;
const succeeded = /autodiscover to https?:\/\/[^\s<>"]{4,300} succeeded\s{0,2}\(0x0{8}\)/i;
const scp = /attempting url (https?:\/\/[^\s<>"]{4,300}?) found through scp/i;
const local = /local autodiscover for \S{1,255} succeeded/i;
const redirected =
  /redirect check to http:\/\/\S{4,300} (?:starting|succeeded)|autodiscover url redirection to https?:\/\//i;
const srvStarted = /srv record lookup for \S{1,255} (?:starting|succeeded)/i;
const srvFailed = /srv record lookup for \S{1,255} failed/i;

/**
 * Outlook's "Test E-mail AutoConfiguration", its Log, XML and Results tabs. Line shapes of the log are from memory; a
 * success through a service connection point proves nothing for Lync, which never asks one.
 */
export function readOutlookAutodiscover(source: Source): Part | undefined {
  const facts = [...logFacts(source.lines), ...xmlFacts(source), ...resultFacts(source)];
  const known = facts.length > 0 || source.lines.some(({ text }) => started.test(text) || scp.test(text));
  return known ? { kind: 'outlook-autodiscover', facts: unique(facts) } : undefined;
}

const unique = (facts: readonly PasteFact[]): PasteFact[] => [
  ...new Map(facts.map((each) => [`${each.key}=${JSON.stringify(each.value)}`, each])).values(),
];

/** How the first success came about. "Failed" only where the last resort, the SRV record, failed too. */
function logFacts(lines: readonly Line[]): PasteFact[] {
  const throughScp = new Set<string>();
  let stage: How | undefined;
  let lastResort = false;
  for (const { text } of lines) {
    if (text.length > 1000) continue;
    const url = scp.exec(text)?.[1]?.toLowerCase();
    if (url) throughScp.add(url);
    if (redirected.test(text)) stage = 'redirect';
    if (srvStarted.test(text)) stage = 'srv';
    if (srvFailed.test(text)) lastResort = true;
    if (local.test(text)) return [fact('outlook-autodiscover', 'outlookAutodiscover', 'local')];
    if (!succeeded.test(text)) continue;
    const asked = started.exec(text)?.[1]?.toLowerCase() ?? '';
    const how = throughScp.has(asked) ? 'scp' : (stage ?? byHost(asked));
    return how ? [fact('outlook-autodiscover', 'outlookAutodiscover', how)] : [];
  }
  return lastResort ? [fact('outlook-autodiscover', 'outlookAutodiscover', 'failed')] : [];
}

function byHost(url: string): How | undefined {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (host === '') return undefined;
  return host.startsWith('autodiscover.')
    ? 'autodiscover'
    : host.split('.').length === 2
      ? 'root'
      : undefined;
}

/** EwsUrl, address and version of a POX answer: of the first Exchange protocol that has each. */
function xmlFacts({ text }: Source): PasteFact[] {
  if (!/<(?:EwsUrl|AutoDiscoverSMTPAddress|ServerVersion)>/i.test(text)) return [];
  const ews = /<EwsUrl>\s{0,3}(https?:\/\/[^\s<>"]{4,300}?)\s{0,3}<\/EwsUrl>/i.exec(text)?.[1];
  const smtp = /<AutoDiscoverSMTPAddress>\s{0,3}([^\s<>@]{1,64}@[^\s<>@]{1,253}?)\s{0,3}<\//i.exec(text)?.[1];
  const version = /<ServerVersion>\s{0,3}([0-9A-F]{8})\s{0,3}<\//i.exec(text)?.[1];
  const generation = version && exchangeOf(Number.parseInt(version, 16));
  return [
    ...(ews ? [fact('outlook-autodiscover', 'outlookEwsUrl', ews)] : []),
    ...(smtp ? [fact('outlook-autodiscover', 'outlookSmtp', smtp.toLowerCase())] : []),
    ...(generation ? [fact('outlook-autodiscover', 'exchangeVersion', generation)] : []),
  ];
}

/** ServerVersion packs major, minor (6 bits each) and build (15 bits), as RFRI and POX have it. */
function exchangeOf(version: number): SaidFacts['exchangeVersion'] | undefined {
  const [major, minor, build] = [(version >>> 22) & 0x3f, (version >>> 16) & 0x3f, version & 0x7fff];
  if (major === 8) return '2007';
  if (major === 14) return '2010';
  if (major !== 15) return undefined;
  if (minor === 0) return '2013';
  if (minor === 1) return '2016';
  return minor === 2 ? (build >= 2562 ? 'se' : '2019') : undefined;
}

/** "Availability Service URL: https://…/EWS/Exchange.asmx" of the Results tab. */
function resultFacts({ lines }: Source): PasteFact[] {
  const results = lines.some(({ text }) =>
    /^\s*(?:protocol: exchange|oof url|oab url|login name|unified messag)/i.test(text),
  );
  if (!results) return [];
  for (const { text } of lines) {
    const url = /^\s{0,12}availability service url\s{0,4}:\s{0,4}(https?:\/\/\S{4,300}?\.asmx)\s*$/i.exec(
      text,
    )?.[1];
    if (url) return [fact('outlook-autodiscover', 'outlookEwsUrl', url)];
  }
  return [];
}
