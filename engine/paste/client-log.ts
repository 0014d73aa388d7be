import type { SaidFacts } from '../facts/said.ts';
import { stampIn } from './age.ts';
import { agentsIn } from './client-agent.ts';
import { fact, type Part, type PasteFact } from './paste.ts';
import type { Source } from './source.ts';

/** What makes a text a client's SIP log, and not a talk about one. */
const logSign =
  /\bUCCAPI\/\d|\bms-diagnostics(?:-public)?\s?:|\bSIP\/2\.0\b|provisionGroup(?:List)?\b|<calendarData\b|&lt;calendarData\b|\bucsmode\s?=/i;
const diagnostics =
  /\bms-diagnostics(?:-public)?\s{0,2}:\s{0,2}(\d{3,6});\s{0,2}reason\s{0,2}=\s{0,2}"([^"\n]{3,300})"/gi;

/** Reasons of refused sign-ins; texts from memory and traces (grade M). */
const refusals: readonly [pattern: RegExp, sign: SaidFacts['signIn']][] = [
  [
    /not authorized to act as specified (?:from )?uri|uri in the request.{0,40}(?:match|authorized)/i,
    'address-differs',
  ],
  [/not (?:sip[- ])?enabled|does not exist|user.{0,20}not found|unknown user|not provisioned/i, 'not-found'],
  [/multiple users|not unique|more than one user/i, 'not-unique'],
  [
    /final handshake failed|logon failure|invalid credentials|password|account is (?:locked|disabled|expired)/i,
    'password',
  ],
];

/**
 * Excerpts of a UccApilog: user agents, published calendar data, provisioning, refused sign-ins. What Exchange answers
 * over EWS is not in that file, and a SIP refusal says nothing of EWS.
 */
export function readClientLog(source: Source): Part[] {
  const { text } = source;
  if (!logSign.test(text)) return [];
  const at = logStamp(text);
  const facts: PasteFact[] = [];
  for (const { product, build } of agentsIn(text)) {
    facts.push(fact('client-log', 'build', build, at));
    if (product) facts.push(fact('client-log', 'product', product, at));
  }
  for (const [, , reason] of text.matchAll(diagnostics)) {
    const sign = refusals.find(([pattern]) => pattern.test(reason!))?.[1];
    if (sign) facts.push(fact('client-log', 'signIn', sign, at));
  }
  facts.push(...provisioned(text, at));
  if (/\bucsmode\s{0,2}=\s{0,2}(?:"|'|&quot;)migrated(?:"|'|&quot;)/i.test(text))
    facts.push(fact('client-log', 'contactList', 'ucs', at));
  const parts: Part[] = [];
  const mailboxId = readMailboxId(text);
  if (mailboxId) parts.push({ kind: 'calendar-data', facts: [], mailboxId, ...(at ? { at } : {}) });
  if (facts.length > 0 || /provisionGroup|ms-diagnostics/i.test(text))
    parts.push({ kind: 'client-log', facts });
  return parts;
}

/** "04/15/2014|03:00:00.123 1234:5678 INFO": month first, always. */
function logStamp(text: string): string | undefined {
  const match = /\b(\d{2})\/(\d{2})\/(20\d{2})\|(\d{2}:\d{2}:\d{2})/.exec(text);
  return match === null ? undefined : stampIn(`${match[3]}-${match[1]}-${match[2]} ${match[4]}`);
}

/** Values of endpointConfiguration: as property elements, or as elements of that name. */
function provisioned(text: string, at: string | undefined): PasteFact[] {
  const value = (name: string): string | undefined =>
    new RegExp(
      `<property\\s{1,3}name\\s?=\\s?["']${name}["'][^<>]{0,120}>\\s{0,3}([\\w-]{2,30})\\s{0,3}</`,
      'i',
    ).exec(text)?.[1] ?? new RegExp(`<${name}>\\s{0,3}([\\w-]{2,30})\\s{0,3}</`, 'i').exec(text)?.[1];
  const flag = (name: string): boolean | undefined => {
    const said = value(name)?.toLowerCase();
    return said === 'true' ? true : said === 'false' ? false : undefined;
  };
  const sync = flag('EnableExchangeDelegateSyncUp');
  const delegation = flag('EnableDelegation');
  const photo = value('PhotoUsage');
  return [
    ...(sync === undefined ? [] : [fact('client-log', 'delegateSync', sync, at)]),
    ...(delegation === undefined ? [] : [fact('client-log', 'enableDelegation', delegation, at)]),
    ...(photo && /^(?:NoPhoto|PhotosFromADOnly)$/i.test(photo)
      ? [fact('client-log', 'policyHides', ['DisplayPhoto'], at)]
      : []),
  ];
}

/** `<calendarData mailboxID="anna@corp.example" …>` of a presence document, also escaped. */
function readMailboxId(text: string): string | undefined {
  const match =
    /\bmailboxID\s{0,3}=\s{0,3}(?:"|'|&quot;|&#34;|\\")([^"'&<>\s\\]{3,254})(?:"|'|&quot;|&#34;|\\")/i.exec(
      text,
    );
  const id = match?.[1]?.toLowerCase();
  return id?.includes('@') ? id : undefined;
}
