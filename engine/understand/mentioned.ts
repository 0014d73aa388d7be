import { wordClasses } from '../knowledge/lexicon-classes.ts';
import { notNames } from '../knowledge/lexicon-names.ts';
import { anyCase } from './any-case.ts';
import { known } from './concepts.ts';
import { folded } from './folding.ts';
import { isForeignWord } from './gloss.ts';

/** Whom a message is about, in the words in which it says so; nothing was looked up. */
export interface Mentioned {
  words: string;
  kind: 'address' | 'name';
  /** said outright ("for anna in sales", "user Bob"), not only by what follows the name ("anna cannot …") */
  outright: boolean;
}

/** Characters that are looked at. */
const cap = 4000;
const name = "[\\p{L}][\\p{L}'’-]{1,40}";
const role = anyCase(
  'colleagues?|co-?worker|boss|manager|assistant|secretary|user|customer|employee|director|kolleg(?:e|en|in)|chef(?:in)?|benutzer(?:in)?|mitarbeiter(?:in)?|coll[eè]gue|compañer[oa]',
);
const owner = anyCase(
  'my|our|his|her|a|the|one|this|mein(?:e|en|em|er)?|unser(?:e|en|em|er)?|der|die|dem|mon|ma|mi',
);
const verb = anyCase(
  "can(?:not|'?t|’t)?|could(?:n['’]?t)?|cannot|does(?:n['’]?t| not)|has|had|is|isn['’]?t|was|gets?|got|says|sees|lost|keeps|needs|wants|tries|tried|reports|complains|kann|hat|ist|sieht|bekommt|kriegt|ne|peut|no puede|nolonger|no longer",
);
const place = `(?:\\s{1,2}${anyCase('in|from|of|at|aus|im|vom|von|du|de')}\\s{1,2}(?:the\\s)?[\\p{L}][\\p{L}\\p{N}-]{1,40})?`;

const address = /(?<![\w.+@-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/gu;
/** Before an address: it is told as a value (one's own, an old or new one, one that is shown), not as who is meant. */
const asValue =
  /\b(?:my|our|mine|mein\w{0,2}|from|to|instead of|not|shows?|showing|says?|reads?|old|new|changed|was|is|are|and|vs|like|as|address(?:es)?|adress\w{0,2}|mail|e-?mail|sip|smtp|upn|login|domain|=|:)\s{0,2}(?:sip:|smtp:)?$/iu;
const forWhom = new RegExp(
  `\\b${anyCase('for|about|für|fuer|bei|pour|para')}\\s{1,2}((?:${owner}\\s${role}\\s{1,2})?${name})((?:\\s{1,2}\\p{Lu}[\\p{L}'’-]{1,40}){0,2})(${place})`,
  'gu',
);
const byRole = new RegExp(
  `(?:\\b${owner}\\s{1,2})?\\b${role}\\s{1,2}${anyCase('named\\s|called\\s')}?(${name}(?:\\s\\p{Lu}[\\p{L}'’-]{1,40})?)`,
  'gu',
);
const bySentence = new RegExp(
  `(?:^|[.!?\\n]\\s{0,3}|\\b${anyCase('because|that|hi|hello|hallo|and')}[,:]?\\s{1,2})(${name}(?:\\s{1,2}\\p{Lu}[\\p{L}'’-]{1,40})?)(${place})\\s{1,2}${verb}(?![\\p{L}])`,
  'gu',
);

const nobody = new Set(
  [...notNames.split(' '), ...Object.values(wordClasses).flatMap((words) => words.split(' '))].map((word) =>
    word.replace(/\*$/, ''),
  ),
);
const noName = (word: string): boolean => {
  const plain = folded(word).replace(/'s$/, '').replace(/'/g, '');
  const english = nobody.has(plain) || known.has(plain) || known.has(plain.replace(/s$/, ''));
  return english || plain.split('-').some((part) => isForeignWord(part));
};

/** The person whom a message is about, where it names one. Undefined where it is the speaker, a thing or nobody. */
export function mentionedIn(text: string): Mentioned | undefined {
  const cut = text.slice(0, cap);
  for (const match of cut.matchAll(address)) {
    if (asValue.test(cut.slice(Math.max(0, match.index - 30), match.index))) continue;
    return { words: match[0].replace(/\.$/, ''), kind: 'address', outright: true };
  }
  return named(cut, forWhom, true) ?? named(cut, byRole, true) ?? named(cut, bySentence, false);
}

function named(text: string, pattern: RegExp, outright: boolean): Mentioned | undefined {
  for (const match of text.matchAll(pattern)) {
    const called = match[1]!.trim().split(/\s+/);
    const last = called.at(-1)!;
    if ((pattern === forWhom ? [last] : called).some(noName)) continue;
    // after "for", a small letter alone may begin any noun: "for mails", but "for anna in sales"
    const sure = pattern !== forWhom || match[3] !== '' || /^\p{Lu}/u.test(last);
    if (!sure) continue;
    const words = match.slice(1).join('').replace(/\s+/g, ' ').trim().slice(0, 120);
    return { words, kind: 'name', outright };
  }
  return undefined;
}
