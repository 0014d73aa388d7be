import type { StringCode } from '../knowledge/ids.ts';
import { wordClasses } from '../knowledge/lexicon-classes.ts';
import { suspectWords } from '../knowledge/lexicon-suspects.ts';
import { compiled, hits } from './pattern.ts';
import type { Word } from './words.ts';

const index = compiled(suspectWords, wordClasses);
/** The cause that a known text points at. */
const byText: Readonly<Partial<Record<StringCode, string>>> = {
  'S-19': 'ucs-mailbox-unreachable',
  'S-20': 'meeting-add-in-not-uc-enabled',
  'S-25': 'proxy-or-firewall-blocks',
};

/** Rule ids of causes that a message points at by naming a thing (a proxy, a wildcard certificate, a linked mailbox). */
export function suspectsIn(words: readonly Word[], codes: readonly StringCode[]): string[] {
  const named = hits(words, index).map(({ concept }) => concept);
  return [...new Set([...codes.flatMap((code) => byText[code] ?? []), ...named])].sort();
}
