import type { Grade, StringCode } from './ids.ts';

/** A known text in the language of the client, as a page of Microsoft's in that language gives it. */
export interface LocalizedText {
  code: StringCode;
  language: 'de' | 'ja';
  /** any of these is enough */
  fragments: readonly string[];
  /** C: on such a page, which may itself be translated by a machine; the client's own wording may differ */
  grade: Grade;
}

/**
 * From the German and Japanese pages of KB2833618 and of "cannot-use-lync-meeting-add-in" (learn.microsoft.com), and the
 * Japanese support team's post on Lync 2010 and Exchange. No page at hand gives the French, Spanish or Arabic texts.
 */
export const localizedTexts: readonly LocalizedText[] = [
  {
    code: 'S-14',
    language: 'de',
    grade: 'C',
    fragments: ['ob der Server für Ihre Anmeldeadresse vertrauenswürdig ist'],
  },
  {
    code: 'S-21',
    language: 'de',
    grade: 'C',
    fragments: [
      'Sie sind nicht berechtigt, Lync-Besprechungen im Namen des Besitzers',
      'um Stellvertretungsberechtigungen in Microsoft Lync zu erhalten',
    ],
  },
  { code: 'S-04', language: 'de', grade: 'M', fragments: ['EWS nicht vollständig initialisiert'] },
  {
    code: 'S-14',
    language: 'ja',
    grade: 'C',
    fragments: ['サーバーがサインインアドレスに対して信頼されていることを確認できません'],
  },
  {
    code: 'S-21',
    language: 'ja',
    grade: 'C',
    fragments: [
      '所有者に代わってLync会議をスケジュールするためのアクセス許可がありません',
      '代理人のアクセス許可を取得するには、アカウントの所有者に問い合わせてください',
    ],
  },
  {
    code: 'S-03',
    language: 'ja',
    grade: 'C',
    fragments: ['EWSが展開されていません', 'EWSは展開されていません', 'EWS展開されていません'],
  },
];
