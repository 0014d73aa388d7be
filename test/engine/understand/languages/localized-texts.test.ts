import assert from 'node:assert/strict';
import type { StringCode, SymptomId } from '../../../../engine/knowledge/ids.ts';
import { knownText } from '../../../../engine/knowledge/strings.ts';
import { localizedTexts } from '../../../../engine/knowledge/strings-localized.ts';
import { understand } from '../../../../engine/understand/understand.ts';

const quoted: readonly [text: string, code: StringCode, symptom: SymptomId][] = [
  [
    'Es kommt: „Lync kann nicht überprüfen, ob der Server für Ihre Anmeldeadresse vertrauenswürdig ist. Trotzdem verbinden?“',
    'S-14',
    'cert_prompt',
  ],
  [
    'Outlook sagt: Sie sind nicht berechtigt, Lync-Besprechungen im Namen des Besitzers dieses Kontos zu planen.',
    'S-21',
    'meeting_error',
  ],
  ['Bei mir steht EWS nicht vollständig initialisiert', 'S-04', 'exchange_connection_error_icon'],
  [
    '「サーバーがサインイン アドレスに対して信頼されていることを確認できません」と出ます',
    'S-14',
    'cert_prompt',
  ],
  [
    'このアカウントの所有者に代わって Lync 会議をスケジュールするためのアクセス許可がありません。',
    'S-21',
    'meeting_error',
  ],
  ['構成情報ではEWSが展開されていませんとなっています', 'S-03', 'exchange_connection_error_icon'],
];

describe('texts of clients in other languages', () => {
  it('are graded and stand for a known text', () => {
    for (const { code, grade, fragments } of localizedTexts)
      assert.ok(knownText(code) && 'VCIM'.includes(grade) && fragments.length > 0, code);
  });
  for (const [text, code, symptom] of quoted)
    it(`${code}: ${text}`, () => {
      const { strings, primary } = understand(text);
      assert.deepEqual(strings, [code]);
      assert.equal(primary, symptom);
    });
});
