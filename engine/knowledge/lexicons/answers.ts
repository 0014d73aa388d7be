/**
 * Whole answers in few words, in every language that is read; several with a bar between. "no" is the same in English
 * and Spanish, "si" is no English. Compared after folding and without punctuation.
 */
export const plainAnswers = {
  yes: {
    en: 'yes|y|yep|yeah',
    de: 'ja|jawohl|genau|richtig|ja klar|klar|stimmt|ja genau|jo|jep',
    fr: 'oui|ouais|exactement|tout à fait|oui bien sûr|bien sûr|c’est ça|si',
    es: 'sí|si claro|claro|exacto|así es|correcto|sí claro|claro que sí',
    ja: 'はい|うん|ええ|そうです|はいそうです|そう|あります|その通りです|イエス',
    ar: 'نعم|أجل|ايوه|أيوه|صحيح|بالتأكيد|طبعا|نعم صحيح|اه',
  },
  no: {
    en: 'no|n|nope',
    de: 'nein|ne|nee|nö|nein gar nicht|keineswegs|nein nicht',
    fr: 'non|pas du tout|non pas du tout|absolument pas|nan',
    es: 'no|para nada|no señor|qué va|claro que no|en absoluto',
    ja: 'いいえ|いや|ううん|違います|ちがいます|ありません|ないです|いいえ違います|ノー',
    ar: 'لا|كلا|لأ|أبدا|ليس كذلك|لا أبدا|مش صحيح',
  },
  unknown: {
    en: 'dont know|do not know|i dont know|i do not know|not sure|no idea|cant tell|unknown|dunno',
    de: 'weiß nicht|ich weiß nicht|weiß ich nicht|das weiß ich nicht|ich weiß es nicht|keine ahnung|keine idee|nicht sicher|bin nicht sicher|ich bin nicht sicher|bin mir nicht sicher|unbekannt|kann ich nicht sagen|weiss net',
    fr: 'je ne sais pas|sais pas|je sais pas|aucune idée|pas sûr|je ne suis pas sûr|je ne suis pas sûre|inconnu|je l’ignore|j’en sais rien|je n’en sais rien|chais pas',
    es: 'no sé|no lo sé|no se|ni idea|no estoy seguro|no estoy segura|no tengo idea|desconocido|no sabría decir|no sé decir',
    ja: 'わからない|わかりません|分からない|分かりません|知りません|知らない|不明|不明です|わからないです|分からないです|よくわかりません|よく分かりません|さあ',
    ar: 'لا أعرف|لا أعلم|لا ادري|لا أدري|لست متأكدا|لست متأكدة|غير معروف|مش عارف|لا فكرة لدي|لست أدري',
  },
} as const satisfies Readonly<Record<'yes' | 'no' | 'unknown', Readonly<Record<string, string>>>>;
export type PlainAnswer = keyof typeof plainAnswers;
