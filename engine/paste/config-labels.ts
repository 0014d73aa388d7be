import {
  type ConfigLabel,
  configLabels,
  type LabelLanguage,
  normalLabel,
} from '../knowledge/config-labels.ts';

const known = new Map<string, ConfigLabel>();
for (const label of configLabels)
  for (const spellings of Object.values(label.labels))
    for (const spelling of spellings) known.set(normalLabel(spelling), label);

/** Longest label, in characters, with room for spaces. */
export const labelCap = 64;

/** The known row that a piece of text names. */
export function asLabel(text: string): ConfigLabel | undefined {
  return text.length > labelCap ? undefined : known.get(normalLabel(text));
}

/** Whether a label is a single everyday word, so that it counts only in company. */
export const isPlainWord = ({ id }: ConfigLabel): boolean => !id.includes(' ');

const escaped = (text: string): string =>
  text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace('Lync', '(?:Lync|Skype for Business|Skype)')
    .replace(/[–’']/g, (sign) => (sign === '–' ? '[–-]' : "['’]"))
    .replaceAll(' ', '[ \\u00a0]{1,3}');

/** All labels of a language that are more than one word, longest first: to find them inside a line. */
function patternOf(language: LabelLanguage): RegExp {
  const labels = configLabels
    .flatMap((label) => label.labels[language] ?? [])
    .filter((label) => /[ -]/.test(label))
    .sort((a, b) => b.length - a.length);
  const before = language === 'ja' ? '(?<![\\p{L}\\p{N}][ ]?)' : '(?<![\\p{L}\\p{N}])';
  return new RegExp(
    `${before}(?:${labels.map(escaped).join('|')})\\??(?=\\s*[;\\t|:：]|\\s{2}|\\s*$)`,
    'giu',
  );
}
const patterns = new Map<LabelLanguage, RegExp>();
/** One word of each language that its windows cannot do without. */
const signs: Readonly<Record<LabelLanguage, RegExp>> = {
  en: /information|internal|external|connect|status|server|provider|mode|url|uri|search/i,
  de: /informationen|intern|extern|status|modus|aktiviert|verbunden|anbieter|server|profil/i,
  fr: /informations|interne|externe|état|serveur|fournisseur|mode|activé|uri/i,
  es: /información|interna|externa|estado|servidor|proveedor|modo|habilitado|uri/i,
  ja: /[\u3040-\u30ff\u4e00-\u9fff]/,
};

/** Puts a line break before every label inside a line. */
export function onePerLine(text: string): string {
  let result = text;
  for (const language of Object.keys(signs) as LabelLanguage[]) {
    if (!signs[language].test(text)) continue;
    const pattern = patterns.get(language) ?? patternOf(language);
    patterns.set(language, pattern);
    result = result.replace(pattern, (label) => `\n${label.replace(/[ \u00a0]+/g, ' ')}`);
  }
  return result;
}
