// made when first needed: it reads the tables of its language
let segmenter: Intl.Segmenter | undefined;

/** Writing that has no spaces between words: a line may end between any two of its characters. */
const unspaced = /[\u2e80-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60]/u;
/** What may not stand first in a line: marks that close, the long-vowel mark, small kana (JIS X 4051). */
const neverFirst =
  /^[、。，．・：；？！ー々〜～…’”）〕］｝〉》」』】ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)\]}%]/u;
/** What may not stand last in a line: marks that open. */
const neverLast = /[（〔［｛〈《「『【‘“([{]$/u;

/** The parts of a word between which a line may end: one part where the writing has spaces, many in Japanese or Chinese. */
export function partsOf(word: string): string[] {
  if (!unspaced.test(word)) return [word];
  const parts: string[] = [];
  let before = '';
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(word)) {
    const apart = unspaced.test(before) || unspaced.test(segment);
    if (before && apart && !neverFirst.test(segment) && !neverLast.test(before)) parts.push(segment);
    else parts.push((parts.pop() ?? '') + segment);
    before = segment;
  }
  return parts;
}
