import assert from 'node:assert/strict';
import { configLabels, normalLabel } from '../../../engine/knowledge/config-labels.ts';
import { readPaste } from '../../../engine/paste/read-paste.ts';

describe('labels of Configuration Information', () => {
  it('are at least thirty, each in five languages, none of them twice', () => {
    assert.ok(configLabels.length >= 30);
    const owner = new Map<string, string>();
    for (const { id, labels } of configLabels) {
      assert.deepEqual(Object.keys(labels), ['en', 'de', 'fr', 'es', 'ja'], id);
      for (const spelling of Object.values(labels).flat()) {
        const other = owner.get(normalLabel(spelling));
        assert.ok(other === undefined || other === id, `${spelling}: ${id} and ${other}`);
        owner.set(normalLabel(spelling), id);
      }
    }
  });
  it('carry the grade of their source: only rows that a Microsoft page shows are V', () => {
    const verified = configLabels.filter(({ grade }) => grade === 'V').map(({ id }) => id);
    assert.deepEqual(verified.sort(), [
      'abs server external url',
      'contact list provider',
      'ews external url',
      'ews information',
      'ews internal url',
      'mapi information',
      'ucs connectivity state',
    ]);
  });
  it('are found whatever the language, beside one another in one line too', () => {
    const { rows } = readPaste(
      'EWS-Informationen: EWS nicht bereitgestellt; Status des internen Benutzers: WAHR;\n',
    );
    assert.deepEqual([rows?.ews, rows?.insideUser], ['not-deployed', true]);
    assert.equal(readPaste('État de connectivité UCS;Exchange connection Down;--;\n').said.ucs, 'down');
    assert.equal(readPaste('内部ユーザーの状態\tFALSE\n').rows?.insideUser, false);
  });
});
