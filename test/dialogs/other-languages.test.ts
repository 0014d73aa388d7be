import assert from 'node:assert/strict';
import { commands } from '../../dialogs/commands/index.ts';
import { commandIn } from '../../dialogs/commands/read.ts';
import { answerIn } from '../../dialogs/triage-words.ts';
import { type Question, questionAnswers } from '../../engine/index.ts';
import { anna, type Line, talk } from './talk.ts';

const ask = (id: keyof typeof questionAnswers): Question => ({
  id,
  fact: 'said.changed',
  answers: [...questionAnswers[id], 'unknown'],
});

/** Typed by somebody whose language it is; the second question's labels begin with yes and no. */
const plain: readonly [language: string, yes: string, no: string, unknown: readonly string[]][] = [
  ['en', 'yes', 'No.', ['I don’t know', 'not sure']],
  ['de', 'Ja!', 'nein', ['weiß ich nicht', 'Weiss nicht', 'keine Ahnung', 'Weiß nicht, danke']],
  ['fr', 'oui', 'Non', ['je ne sais pas', 'Aucune idée', 'je n’en sais rien']],
  ['es', 'Sí', 'no', ['no lo sé', 'no lo se', 'ni idea']],
  ['ja', 'はい', 'いいえ。', ['わかりません', '分からない']],
  ['ar', 'نعم', 'لا', ['لا أعرف', 'لا اعرف']],
];

describe('answers typed in every language', () => {
  for (const [language, yes, no, unknown] of plain)
    it(language, () => {
      const question = ask('second-factor');
      assert.equal(answerIn(yes, question, language), 'yes');
      assert.equal(answerIn(no, question, language), 'no');
      for (const text of unknown) assert.equal(answerIn(text, question, language), 'unknown', text);
      assert.equal(answerIn(yes, ask('delegate-rights'), language), 'complete');
    });
  it('also in another language than the conversation is in', () => {
    assert.equal(answerIn('oui', ask('second-factor'), 'en'), 'yes');
    assert.equal(answerIn('いいえ', ask('second-factor'), 'de'), 'no');
    assert.equal(answerIn('keine Ahnung', ask('second-factor'), 'en'), 'unknown');
  });
  it('numbers in any digits', () => {
    assert.equal(answerIn('２', ask('what-changed'), 'ja'), 'password');
    assert.equal(answerIn('2番', ask('what-changed'), 'ja'), 'password');
    assert.equal(answerIn('٢', ask('what-changed'), 'ar'), 'password');
  });
  it('part of a label that no other has', () => {
    assert.equal(answerIn('パスワード', ask('what-changed'), 'ja'), 'password');
    assert.equal(answerIn('証明書', ask('what-changed'), 'ja'), 'certificate');
    assert.equal(answerIn('の', ask('what-changed'), 'ja'), undefined);
  });
});

/** Whole lines of one language each, by the order that they give. */
const orders: Readonly<Record<string, readonly string[]>> = {
  help: ['Hilfe', 'Hilfe bitte', 'aide', 'ayuda', 'ayúdame, por favor', 'ヘルプ', 'مساعدة', 'ساعدني من فضلك'],
  cancel: ['abbrechen', 'annuler', 'arrête', 'cancelar', 'キャンセル', 'やめて', 'إلغاء', 'الغاء'],
  'start again': ['von vorne', 'recommencer', 'empezar de nuevo', '最初から', 'ابدأ من جديد'],
  'something else': ['etwas anderes', 'autre chose', 'otra cosa', '別の問題', 'شيء آخر'],
};

describe('orders typed in every language', () => {
  for (const [name, lines] of Object.entries(orders))
    for (const line of lines)
      it(`${name}: ${line}`, () => assert.equal(commandIn(commands, line, anna)?.command.name, name));
  it('not in a sentence', () => {
    for (const line of [
      'Hilfe, meine Voicemail ist leer',
      'para Ana falta el botón',
      '会議をキャンセルできない',
    ])
      assert.equal(commandIn(commands, line, anna), undefined, line);
  });
});

const flows: Readonly<Record<string, readonly Line[]>> = {
  de: [
    [
      'meine Voicemail-Registerkarte ist leer',
      ['message-1 progress', 'examine run-1 anna@corp.test visual_voicemail_missing'],
    ],
  ],
  fr: [
    ['Lync ne marche pas', ['message-1 question']],
    ['je ne sais pas', ['symptom-choice']],
    [
      'Mot de passe demandé sans cesse',
      ['message-2 progress', 'examine run-2 anna@corp.test credential_prompt'],
    ],
  ],
  es: [['¡Hola!', ['small-talk']]],
  ja: [
    [
      'Lyncがサーバーを信頼するか何度も聞いてくる',
      ['message-1 progress', 'examine run-1 anna@corp.test cert_prompt'],
    ],
    ['やめて', ['message-1 cancelled', 'cancel run-1']],
  ],
  ar: [
    [
      'يطلب Lync كلمة المرور كل عشر دقائق',
      ['message-1 progress', 'examine run-1 anna@corp.test credential_prompt'],
    ],
  ],
};

describe('a conversation in another language', () => {
  for (const [locale, lines] of Object.entries(flows))
    it(locale, () => {
      const talker = talk({ ...anna, locale });
      for (const [said, expect] of lines) assert.deepEqual(talker.say(said), expect, String(said));
    });
  it('a choice may be typed as it stands on its button', () => {
    for (const [locale, said, label, symptom] of [
      ['fr', 'Lync ne marche pas', 'La messagerie vocale ne fonctionne pas', 'voicemail_not_working'],
      ['ja', 'Lyncが動かない', '写真や連絡先が表示されない', 'photos_contacts_missing'],
    ] as const) {
      const talker = talk({ ...anna, locale });
      talker.say(said);
      assert.ok(
        talker.say(label).some((line) => line.endsWith(symptom)),
        label,
      ); // prettier-ignore
    }
  });
});
