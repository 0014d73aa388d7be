import { languageName, languages } from '../../cards/index.ts';
import { resolutionCodes, waitReasons } from '../../desk/index.ts';
import { roles } from '../../engine/index.ts';
import { chatIdentity } from '../dialog.ts';
import { isRecheckTime } from '../triage-recheck.ts';
import type { Arg, ArgKind, Given } from './command.ts';

/** Words of a line; what stands in quotes is one word and keeps its blanks. */
export function wordsIn(text: string): string[] {
  const found = text.trim().matchAll(/["“”]([^"“”]{1,200})["“”]|(\S+)/g);
  return [...found].map(([, quoted, plain]) => (quoted === undefined ? plain! : `"${quoted.trim()}"`));
}

/** Words that begin or go on a sentence and name nobody. */
const noNames = new Set(
  `a about again all am an and another any are as at be because but by can cannot cant could did do does doesnt
  everybody everyone everything for from get gets had has have he her here him his how i if in is isnt it its just
  lately like may me meeting meetings more most mostly my myself never no not nothing now of off on one only
  or our out please she should since so some somebody someone something sometimes still than that the their them
  then there these they thing things this those to today too up us very was we were what when where which who whom
  whose why will with without would yesterday you your exchange lync outlook owa skype teams calendar mail mails
  email voicemail history contacts photo photos presence status button certificate error broken works working
  problem issue help thanks thank`.split(/\s+/),
);
const accountName = /^[\p{L}\p{N}][\p{L}\p{N}._'’-]{1,63}$/u;
const address = /^(?:sips?:)?[^\s@"'<>,;]{1,120}@[^\s@"'<>,;]{1,200}$/i;
const domainAccount = /^[\w.-]{1,64}\\[^\s\\"'<>]{1,64}$/;
const hostName =
  /^(?=.{3,253}$)(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

const bare = (word: string): string => word.replace(/^[<(]+|[>),;.?!]+$/g, '');

/** Somebody, as typed: `me` stays `me`. Undefined where the word names nobody. */
export function whoIn(word: string): string | undefined {
  if (/^".+"$/.test(word)) return word.slice(1, -1);
  const plain = bare(word).replace(/^(?:mailto|smtp):/i, '');
  if (/^(?:me|myself)$/i.test(plain)) return 'me';
  if ([address, domainAccount, chatIdentity].some((shape) => shape.test(plain))) return plain;
  return accountName.test(plain) && !noNames.has(plain.toLowerCase().replace(/[’']/g, ''))
    ? plain
    : undefined;
}

const languageIn = (words: readonly string[]): string | undefined => {
  const typed = words.join(' ').toLowerCase();
  return languages().find((code) => {
    const english = new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
    return [code, languageName(code), english].some((name) => name.toLowerCase() === typed);
  });
};

const everyone: readonly string[] = ['all', 'everybody', 'everyone'];
type Taken = { values: Given; used: number } | undefined;
const one = (name: string, value: string | undefined, used = 1): Taken =>
  value === undefined ? undefined : { values: { [name]: value }, used };

const domainIn = (word: string): string | undefined => {
  const plain = bare(word).replace(/^@/, '').toLowerCase();
  return hostName.test(plain) ? plain : undefined;
};

function targetIn(words: readonly string[]): Taken {
  const [first, second] = words as [string, string | undefined];
  if (everyone.includes(first.toLowerCase())) return { values: { scope: 'all' }, used: 1 };
  const domain =
    first.toLowerCase() === 'domain'
      ? second && domainIn(second)
      : first.startsWith('@')
        ? domainIn(first)
        : undefined;
  if (domain) return { values: { scope: 'domain', domain }, used: first.startsWith('@') ? 1 : 2 };
  return first.includes('=') ? undefined : one('who', whoIn(first));
}

const readers: Record<ArgKind, (name: string, words: readonly string[]) => Taken> = {
  who: (name, [word]) => one(name, whoIn(word!)),
  target: (_name, words) => targetIn(words),
  address: (name, [word]) =>
    address.test(bare(word!)) || chatIdentity.test(bare(word!)) ? one(name, bare(word!)) : undefined,
  domain: (name, [word]) => one(name, domainIn(word!)),
  change(name, words) {
    const upTo = words.findIndex((word) => !word.includes('='));
    const used = upTo < 0 ? words.length : upTo;
    return used === 0 ? undefined : one(name, words.slice(0, used).join(' '), used);
  },
  item(name, words) {
    const whole = words.every((word) => /^e?\d{1,4},?$/i.test(word));
    return whole ? one(name, words.join(' '), words.length) : undefined;
  },
  language: (name, words) => one(name, languageIn(words), words.length),
  depth(name, [word]) {
    const typed = word!.toLowerCase();
    return one(name, typed === 'full' ? 'admin' : roles.find((role) => role === typed));
  },
  format: (name, [word]) =>
    one(
      name,
      ['html', 'json'].find((format) => format === word!.toLowerCase()),
    ),
  case: (name, [word]) => one(name, /^#?([1-9]\d{0,9})$/.exec(bare(word!))?.[1]),
  code: (name, [word]) =>
    one(
      name,
      resolutionCodes.find((code) => code === word!.toLowerCase()),
    ),
  reason: (name, [word]) =>
    one(
      name,
      waitReasons.find((reason) => reason === word!.toLowerCase()),
    ),
  when: (name, [word]) => one(name, [word!.toLowerCase()].find(isRecheckTime)),
  complaint: (name, words) => one(name, words.join(' ').replace(/"/g, ''), words.length),
};

/** missing: a needed argument is not there, or (wrong) what stands in its place is none. */
export interface Arguments {
  given: Given;
  missing?: Arg;
  wrong?: string;
}

/**
 * Reads the words behind a command as its arguments. Undefined where there are more words than it has arguments for:
 * that is a sentence, and no order.
 */
export function argumentsIn(args: readonly Arg[], words: readonly string[]): Arguments | undefined {
  let rest = [...words];
  let given: Given = {};
  for (const arg of args) {
    if (rest.length > 1 && arg.after?.includes(rest[0]!.toLowerCase())) rest = rest.slice(1);
    const taken = rest.length > 0 ? readers[arg.kind](arg.name, rest) : undefined;
    if (taken) {
      given = { ...given, ...taken.values };
      rest = rest.slice(taken.used);
    } else if (arg.asks) {
      if (rest.length > 1) return undefined;
      return { given, missing: arg, ...(rest[0] === undefined ? {} : { wrong: rest[0] }) };
    }
  }
  return rest.length > 0 ? undefined : { given };
}
