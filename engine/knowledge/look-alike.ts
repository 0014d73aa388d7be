/** Scripts that are told apart; Japanese, Chinese and Korean names really mix theirs, with Latin too (Unicode TS 39, 5.2). */
const scripts: readonly [name: string, letter: RegExp][] = [
  ['latin', /\p{Script=Latin}/u],
  [
    'east-asian',
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u,
  ],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
];
/** Words of these alone are read as Latin words (from Unicode's confusables; Cyrillic, Greek, Armenian). */
const onlyTwins = /^[асеорхуіјѕһԁӏԛԝѵԍкмтпгεονικρτυχαωγηϲϳօսոցհզա0-9-]*[^0-9-][0-9-]*$/u;
const foreign = /[^\u0000-\u024f]/u;
/** Rare Latin letters that look like plain ones. */
const rareLatin = /[ɑɡıȷʟɩǃǀǁꞌ]/u;

/**
 * Whether a label (in Unicode) may be read as another one: scripts mixed in one word, rare letters that look like
 * plain Latin, or, under an ASCII top level, a foreign word made only of letters that look Latin.
 */
export function isLookAlike(label: string, topLevel: string): boolean {
  const kinds = new Set(
    [...label]
      .filter((char) => /\p{L}/u.test(char) && !/\p{Script=Common}/u.test(char))
      .map((char) => scripts.find(([, letter]) => letter.test(char))?.[0] ?? 'other'),
  );
  if (kinds.has('east-asian')) kinds.delete('latin');
  if (kinds.size > 1 || rareLatin.test(label)) return true;
  return !foreign.test(topLevel) && foreign.test(label) && onlyTwins.test(label);
}
