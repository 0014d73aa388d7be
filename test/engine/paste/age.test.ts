import assert from 'node:assert/strict';
import { fileTime, stampIn, statedAge } from '../../../engine/paste/age.ts';
import { readPaste } from '../../../engine/paste/read-paste.ts';
import { sourceOf } from '../../../engine/paste/source.ts';

describe('age of a paste', () => {
  it('reads stamps as mail, logs and Windows write them', () => {
    for (const [text, wanted] of [
      ['2014-04-15 03:00:07', '2014-04-15T03:00:07.000Z'],
      ['2014-04-15T03:00:07+02:00', '2014-04-15T01:00:07.000Z'],
      ['15.04.2014 03:00', '2014-04-15T03:00:00.000Z'],
      ['4/15/2014 3:00:07 PM', '2014-04-15T15:00:07.000Z'],
      ['15/04/2014', '2014-04-15T12:00:00.000Z'],
      ['Tuesday, April 15, 2014 3:00 AM', '2014-04-15T03:00:00.000Z'],
      ['Di 15. Apr 2014 03:00', '2014-04-15T03:00:00.000Z'],
      ['4/5/2014 10:00', undefined],
      ['31.02.2014', undefined],
      ['soon', undefined],
    ] as const)
      assert.equal(stampIn(text), wanted, text);
  });
  it('takes the heading of a mail for the whole, and talk of a date for nothing', () => {
    assert.equal(statedAge(sourceOf('From: a\nSent: 2014-04-15 03:00\n')), '2014-04-15T03:00:00.000Z');
    assert.equal(statedAge(sourceOf('it broke on 2014-04-15 03:00\n')), undefined);
  });
  it('reads FILETIME as a number and as bytes, the low one first', () => {
    assert.equal(fileTime(130420044000000000n), '2014-04-15T03:00:00.000Z');
    const hex = 130420044000000000n.toString(16).padStart(16, '0');
    const bytes = hex.match(/../g)!.reverse().join('');
    for (const data of [`REG_QWORD    0x${hex}`, `REG_BINARY    ${bytes}`]) {
      const { facts } = readPaste(
        `HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\15.0\\Lync\\a@b.example\n    InternalEwsUrl    REG_SZ    https://mail.b.example/EWS/Exchange.asmx\n    AutoDiscoveryTimeStamp    ${data}\n`,
      );
      assert.deepEqual(facts, [
        {
          key: 'cachedEwsUrl',
          value: 'https://mail.b.example/EWS/Exchange.asmx',
          kind: 'registry',
          at: '2014-04-15T03:00:00.000Z',
        },
      ]);
    }
  });
});
