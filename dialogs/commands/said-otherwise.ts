import { normal } from '../triage-words.ts';

/** Orders that everybody gives, in the languages that are read; several with a bar between. By the command's name. */
const orders: Readonly<Record<string, readonly string[]>> = {
  help: [
    'hilfe|hilf mir|was kannst du|was kannst du tun|befehle',
    'aide|aidez moi|aide moi|au secours|que peux tu faire|commandes',
    'ayuda|ayúdame|qué puedes hacer|comandos',
    'ヘルプ|助けて|使い方|何ができますか|コマンド',
    'مساعدة|المساعدة|ساعدني|ماذا تستطيع أن تفعل|الأوامر',
  ],
  cancel: [
    'abbrechen|abbruch|stopp|aufhören|halt|vergiss es|doch nicht',
    'annuler|annule|arrêter|arrête|stopper|laisse tomber|laissez tomber',
    'cancelar|cancela|parar|para|detener|déjalo|olvídalo',
    'キャンセル|中止|やめて|やめる|止めて|取り消し|ストップ|もういい',
    'إلغاء|الغاء|ألغ|توقف|أوقف|قف|لا داعي',
  ],
  'start again': [
    'neu anfangen|von vorne|von vorn|neustart|neu beginnen|nochmal von vorne|noch einmal von vorne',
    'recommencer|recommence|repartir de zéro|tout recommencer|nouveau départ',
    'empezar de nuevo|volver a empezar|reiniciar|desde el principio',
    '最初から|やり直し|やりなおし|最初からやり直す|リセット',
    'ابدأ من جديد|البدء من جديد|من البداية|إعادة البدء',
  ],
  'something else': [
    'etwas anderes|was anderes|nichts davon|keines davon|sonstiges',
    'autre chose|aucun de ceux ci|rien de tout cela',
    'otra cosa|ninguno de estos|ninguna de estas|nada de eso',
    '別の問題|その他|どれでもない|他の問題|どれも違う',
    'شيء آخر|لا شيء من هذا|غير ذلك',
  ],
  status: ['stand', 'état|où en est on', 'estado', '状況|ステータス', 'الحالة'],
  language: ['sprache', 'langue', 'idioma|lengua', '言語|言葉', 'اللغة|لغة'],
  why: ['warum|wieso|weshalb', 'pourquoi', 'por qué', 'なぜ|どうして|なんで', 'لماذا'],
};

/** Accents are often not typed; the hamza neither. */
const plain = (text: string): string =>
  normal(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
const names = new Map(
  Object.entries(orders).flatMap(([name, lines]) =>
    lines.flatMap((line) => line.split('|').map((one) => [plain(one), name] as const)),
  ),
);

/** The name of the command that a whole line in another language gives; undefined where it gives none. */
export const orderedOtherwise = (line: string): string | undefined => names.get(plain(line));
