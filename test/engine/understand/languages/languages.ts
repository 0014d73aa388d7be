import { phrasesAr } from './phrases-ar.ts';
import { phrasesDe } from './phrases-de.ts';
import { phrasesEs } from './phrases-es.ts';
import { phrasesFr } from './phrases-fr.ts';
import { phrasesJa } from './phrases-ja.ts';
import type { LanguagePhrases } from './phrases-language.ts';

export const phrasesOf: Readonly<Record<string, LanguagePhrases>> = {
  de: phrasesDe,
  fr: phrasesFr,
  es: phrasesEs,
  ja: phrasesJa,
  ar: phrasesAr,
};
