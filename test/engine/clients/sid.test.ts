import assert from 'node:assert/strict';
import fc from 'fast-check';
import { guidFrom, guidText, sidBytes, sidFrom, sidText } from '../../../engine/clients/sid.ts';

describe('SIDs and GUIDs', () => {
  it('reads the documented layout: authority big-endian, parts little-endian', () => {
    const bytes = Buffer.from('010500000000000515000000c7344142c8344142c934414250040000', 'hex');
    assert.equal(sidText(bytes), 'S-1-5-21-1111569607-1111569608-1111569609-1104');
    assert.deepEqual(sidBytes('S-1-5-21-1111569607-1111569608-1111569609-1104'), bytes);
    assert.equal(sidText(Buffer.from('01010000000000050a000000', 'hex')), 'S-1-5-10');
  });

  it('goes there and back for every SID', () => {
    const authority = fc.oneof(fc.nat(0xffffffff), fc.integer({ min: 2 ** 32, max: 2 ** 48 - 1 }));
    const parts = fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 15 });
    fc.assert(
      fc.property(authority, parts, (head, rest) => {
        const first = head < 2 ** 32 ? `${head}` : `0x${head.toString(16).padStart(12, '0')}`;
        const text = ['S-1', first, ...rest].join('-');
        assert.equal(sidText(sidBytes(text) as Buffer), text);
      }),
      { seed: 5 },
    );
  });

  it('takes no bytes for a SID that are none, whatever they are', () => {
    for (const hex of ['', '01', '0105', '010500000000000515000000', '02010000000000050a000000', '01ff']) {
      assert.equal(sidText(Buffer.from(hex, 'hex')), undefined, hex);
    }
    assert.equal(sidText(Buffer.from('01010000000000050a00000000', 'hex')), undefined);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const text = sidText(bytes);
        if (text !== undefined) assert.deepEqual(new Uint8Array(sidBytes(text) as Buffer), bytes);
      }),
      { seed: 6, numRuns: 2000 },
    );
  });

  it('takes no text for a SID that is none', () => {
    const none = [
      '',
      'S-1',
      'S-1-',
      'S-2-5-21',
      'S-1-5-21-4294967296',
      'S-1-5-x',
      'S-1-99999999999',
      '*)(a=*',
    ];
    for (const text of [...none, `S-1-5${'-1'.repeat(16)}`, `S-1-5${'-1'.repeat(5000)}`]) {
      assert.equal(sidBytes(text), undefined, text.slice(0, 40));
    }
  });

  it('reads a value in whichever form it comes', () => {
    const bytes = sidBytes('S-1-5-21-7') as Buffer;
    assert.equal(sidFrom(bytes), 'S-1-5-21-7');
    assert.equal(sidFrom('s-1-5-21-7'), 'S-1-5-21-7');
    assert.equal(sidFrom(Buffer.from('S-1-5-21-7')), 'S-1-5-21-7');
    assert.equal(sidFrom(bytes.toString('utf8')), 'S-1-5-21-7', 'bytes that are UTF-8 by chance');
    assert.equal(sidFrom('ann'), undefined);
  });

  it('writes a GUID in its mixed byte order', () => {
    const bytes = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
    assert.equal(guidText(bytes), '33221100-5544-7766-8899-aabbccddeeff');
    assert.equal(guidFrom(bytes), '33221100-5544-7766-8899-aabbccddeeff');
    assert.equal(guidFrom('{33221100-5544-7766-8899-AABBCCDDEEFF}'), '33221100-5544-7766-8899-aabbccddeeff');
    assert.equal(guidText(bytes.subarray(1)), undefined);
    assert.equal(guidFrom('none'), undefined);
  });
});
