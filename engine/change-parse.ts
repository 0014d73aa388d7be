import { type Change, type TrustKind, trustKinds } from './change.ts';
import { dnsName } from './knowledge/dns-name.ts';

export type ChangeFaultCode =
  /** not KEY=VALUE */
  | 'no-equals'
  | 'unknown-key'
  | 'unknown-policy'
  | 'not-an-address'
  | 'not-a-domain'
  | 'not-a-host'
  | 'not-true-or-false'
  | 'not-a-trust'
  | 'no-names'
  /** the same thing is given two values */
  | 'said-twice';
export interface ChangeFault {
  code: ChangeFaultCode;
  /** as typed */
  word: string;
  /** what was probably meant */
  suggestion?: string;
}
export type ParsedChange = { ok: true; change: Change } | { ok: false; faults: ChangeFault[] };

const comparison = 'DisableEmailComparisonCheck';
/** Keys as they are typed, for suggestions. */
export const changeKeys = [
  'mail',
  `policy.${comparison}`,
  'dns.autodiscover.DOMAIN',
  'trust',
  'cert',
] as const;

/** Edits that lead from one word to another (Levenshtein), letters' case not counted. */
function distance(from: string, to: string): number {
  const [a, b] = [from.toLowerCase(), to.toLowerCase()];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1])));
    row = next;
  }
  return row[b.length]!;
}
/** The nearest of the words, where it is near enough to have been meant. */
function nearest(word: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((each) => ({ each, far: distance(word, each) }))
    .sort((a, b) => a.far - b.far)
    .filter(({ each, far }) => far <= Math.max(2, each.length / 3));
  return best?.each;
}

const nameOf = (text: string): string | undefined => {
  const judged = dnsName(text);
  return judged.ok ? judged.name : undefined;
};
/** A name that a certificate may hold: a host, or one with * for its first label. */
const certificateName = (text: string): string | undefined => {
  const name = nameOf(text.replace(/^\*\./, ''));
  return name && (text.startsWith('*.') ? `*.${name}` : name);
};

type Part = { change: Change; same: string } | { fault: ChangeFaultCode; suggestion?: string | undefined };
const fault = (code: ChangeFaultCode, suggestion?: string): Part => ({ fault: code, suggestion });

function mailPart(value: string): Part {
  if (value.toLowerCase() === 'none') return { change: { mail: null }, same: 'mail' };
  const [, local, domain] = /^([^@\s\p{C}]{0,64})@([^@]+)$/u.exec(value) ?? [];
  const name = domain === undefined ? undefined : nameOf(domain);
  if (local === undefined || name === undefined) return fault('not-an-address');
  return { change: { mail: `${local}@${name}` }, same: 'mail' };
}
function policyPart(key: string, value: string): Part {
  const name = key.slice('policy.'.length);
  if (name.toLowerCase() !== comparison.toLowerCase())
    return fault('unknown-policy', nearest(name, [comparison]) && `policy.${comparison}`);
  const word = value.toLowerCase().replace(/^\$/, '');
  if (word !== 'true' && word !== 'false')
    return fault('not-true-or-false', nearest(word, ['true', 'false']));
  return { change: { comparisonOff: word === 'true' }, same: 'policy' };
}
function dnsPart(key: string, value: string): Part {
  const host = key.slice('dns.'.length);
  const [, rest] = /^autodiscover\.(.+)$/i.exec(host) ?? [];
  if (rest === undefined) return fault('unknown-key', `dns.autodiscover.${host}`);
  const domain = nameOf(rest);
  if (domain === undefined) return fault('not-a-domain');
  if (value.toLowerCase() === 'none')
    return { change: { dns: [{ domain, target: null }] }, same: `dns ${domain}` };
  const target = nameOf(value);
  if (target === undefined || target === `autodiscover.${domain}`) return fault('not-a-host');
  return { change: { dns: [{ domain, target }] }, same: `dns ${domain}` };
}
function trustPart(key: string, value: string): Part {
  const forest = key.slice('trust.'.length);
  const kind = value.toLowerCase();
  if (!(trustKinds as readonly string[]).includes(kind))
    return fault('not-a-trust', nearest(kind, trustKinds));
  return { change: { trust: { kind: kind as TrustKind, ...(forest ? { forest } : {}) } }, same: 'trust' };
}
function certificatePart(value: string): Part {
  const at = value.indexOf(':');
  const host = nameOf(at < 0 ? value : value.slice(0, at));
  if (host === undefined) return fault('not-a-host');
  const given =
    at < 0
      ? []
      : value
          .slice(at + 1)
          .split(/[+,]/)
          .filter(Boolean);
  if (given.length === 0) return fault('no-names');
  const names = given.map(certificateName);
  if (names.includes(undefined)) return fault('not-a-host');
  return {
    change: { certificates: [{ host, names: [...new Set(names as string[])] }] },
    same: `cert ${host}`,
  };
}

function partOf(key: string, value: string): Part {
  const name = key.toLowerCase();
  if (name === 'mail') return mailPart(value);
  if (name.startsWith('policy.')) return policyPart(key, value);
  if (name.startsWith('dns.')) return dnsPart(key, value);
  if (name === 'trust' || name.startsWith('trust.')) return trustPart(key, value);
  if (name === 'cert') return certificatePart(value);
  const policy = nearest(key, [comparison]);
  return fault('unknown-key', policy ? `policy.${policy}` : nearest(key, [...changeKeys]));
}

/** Reads KEY=VALUE words as one change; every fault is listed at once. [] is the empty change. Pure. */
export function parseChange(words: readonly string[]): ParsedChange {
  const faults: ChangeFault[] = [];
  const seen = new Set<string>();
  let change: Change = {};
  for (const word of words) {
    const at = word.indexOf('=');
    const part = at < 0 ? fault('no-equals') : partOf(word.slice(0, at).trim(), word.slice(at + 1).trim());
    if ('fault' in part)
      faults.push({ code: part.fault, word, ...(part.suggestion ? { suggestion: part.suggestion } : {}) });
    else if (seen.has(part.same)) faults.push({ code: 'said-twice', word });
    else {
      seen.add(part.same);
      const { dns = [], certificates = [] } = change;
      change = { ...change, ...part.change };
      if (part.change.dns) change.dns = [...dns, ...part.change.dns];
      if (part.change.certificates) change.certificates = [...certificates, ...part.change.certificates];
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, change };
}
