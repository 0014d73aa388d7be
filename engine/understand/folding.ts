/**
 * Folds a text to what the lexicon compares: NFKC, no zero-width or control characters, plain quotes, no accents,
 * lower case. Japanese keeps its voicing marks, which tell letters apart; Arabic loses what is written or not at will
 * (vowels, the stretching line, forms of alef, ya and ta).
 */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0640]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/(?![\u3099\u309a])\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[’‘`´ʼ]/g, "'");
}
