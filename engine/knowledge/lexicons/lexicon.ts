/** Languages whose complaints are read beside English. */
export type ReadLanguage = 'de' | 'fr' | 'es' | 'ja' | 'ar';

/**
 * One language's words for what the lexicon of understanding knows in English. A message is read by the same tables and
 * points in every language: its words are first put into those of the lexicon.
 */
export interface Lexicon {
  language: ReadLanguage;
  /**
   * Words of the English lexicon ("meeting", "keeps asking"), or a concept after a number sign ("#gone"), and the patterns
   * that mean them. Pattern language: engine/understand/pattern.ts. Folded as folding leaves them. In Japanese: parts of a
   * text in any place, the longest first; {name}: any of that class.
   */
  glosses: Readonly<Record<string, readonly string[]>>;
  /** words that pattern parts name as {class} */
  classes?: Readonly<Record<string, string>>;
  /** everyday words: by them the language is told, and they say nothing of a matter */
  everyday: string;
  /** words that compounds are made of, where a language writes several in one */
  parts?: string;
  /** what is left of short words before an apostrophe */
  elided?: string;
}
