import { ar } from '../knowledge/lexicons/ar.ts';
import { de } from '../knowledge/lexicons/de.ts';
import { es } from '../knowledge/lexicons/es.ts';
import { fr } from '../knowledge/lexicons/fr.ts';
import { ja } from '../knowledge/lexicons/ja.ts';
import { Glossary } from './glossary.ts';
import { languageMarks, type Told, telling } from './languages.ts';
import { Unspaced } from './unspaced.ts';
import type { Word } from './words.ts';

const latin = [de, fr, es].map((lexicon) => new Glossary(lexicon));
const arabic = new Glossary(ar);
const japanese = new Unspaced(ja);
const marks = languageMarks([de, fr, es]);

const isArabic = /[\u0620-\u064a]/;
const isJapanese = /[\u3041-\u30ff\u4e00-\u9fff\u3005]/;
const plainLatin = /^[a-z0-9']+$/;

/**
 * Puts a message into the lexicon's words, clause by clause: by the script where it tells the language, else by the
 * everyday words of the clause and of the whole message. What is English stays as it is.
 */
export function glossed(words: readonly Word[]): readonly Word[] {
  const message = telling(words, marks);
  const isLatin = words.every(({ text }) => plainLatin.test(text));
  if (isLatin && message.every(({ own }) => own === 0)) return words;
  const result: Word[] = [];
  for (let from = 0; from < words.length; ) {
    const to = runEnd(words, from);
    const run = words.slice(from, to);
    from = to;
    if (isArabic.test(run[0]!.text)) result.push(...arabic.read(run));
    else if (isJapanese.test(run[0]!.text)) result.push(...japanese.read(run));
    else result.push(...(latinOf(run, message)?.read(run) ?? run));
  }
  return result;
}

/** Whether any language that is written in Latin letters has the folded word: then it is nobody's name. */
export const isForeignWord = (word: string): boolean => latin.some((glossary) => glossary.knows(word));

const scriptOf = ({ text }: Word): number => (isArabic.test(text) ? 1 : isJapanese.test(text) ? 2 : 0);

/** Index after the words of one clause and one script; an Arabic or Japanese run takes in the Latin words between. */
function runEnd(words: readonly Word[], from: number): number {
  const { clause } = words[from]!;
  let end = from;
  while (end < words.length && words[end]!.clause === clause) end += 1;
  const script = words.slice(from, end).map(scriptOf);
  const first = script[0]!;
  if (script.every((one) => one === first)) return end;
  if (first !== 0) return end;
  const other = script.findIndex((one) => one !== 0);
  return from + other;
}

/** The language of a clause by its own words where they tell, else that of the message. */
function latinOf(run: readonly Word[], message: Told[]): Glossary | undefined {
  const here = telling(run, marks);
  const best = strongest(here);
  if (best !== undefined && best.own > best.english) return latin[best.at];
  const whole = strongest(message);
  if (best !== undefined && best.own < best.english) return undefined;
  return whole !== undefined && whole.own > whole.english ? latin[whole.at] : undefined;
}

function strongest(list: Told[]) {
  const indexed = list.map((one, at) => ({ ...one, at }));
  return indexed.sort((a, b) => b.own - a.own)[0];
}
