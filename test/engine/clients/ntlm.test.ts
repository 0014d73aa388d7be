import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readChallenge, type1 } from '../../../engine/clients/ntlm.ts';

const vectors = JSON.parse(
  readFileSync(new URL('../../fixtures/ntlm-challenges.json', import.meta.url), 'utf8'),
) as Record<string, { base64: string; says: object }>;
const windows = Buffer.from(vectors['windows-like-with-tree']!.base64, 'base64');
const read = (message: Buffer) => readChallenge(`NTLM ${message.toString('base64')}`, 'NTLM');
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** A type-2 message made by hand: flags, target name, AV pairs; `short` leaves the target info fields out. */
function message(flags: number, target: Buffer, pairs: [id: number, value: Buffer][], short = false): Buffer {
  const info = Buffer.concat([
    ...pairs.flatMap(([id, value]) => {
      const head = Buffer.alloc(4);
      head.writeUInt16LE(id);
      head.writeUInt16LE(value.length, 2);
      return [head, value];
    }),
    Buffer.alloc(4),
  ]);
  const head = Buffer.alloc(short ? 32 : 48);
  head.write('NTLMSSP\0', 'latin1');
  head.writeUInt32LE(2, 8);
  const put = (at: number, length: number, offset: number): void => {
    head.writeUInt16LE(length, at);
    head.writeUInt16LE(length, at + 2);
    head.writeUInt32LE(offset, at + 4);
  };
  put(12, target.length, head.length);
  head.writeUInt32LE(flags >>> 0, 20);
  if (!short) put(40, info.length, head.length + target.length);
  return Buffer.concat([head, target, short ? Buffer.alloc(0) : info]);
}
const [unicode, targetInfo, isDomain, isServer] = [0x1, 0x800000, 0x10000, 0x20000];

describe('an NTLM challenge', () => {
  for (const [name, { base64, says }] of Object.entries(vectors)) {
    it(`${name}: by NTLM and by Negotiate`, () => {
      assert.deepEqual(readChallenge(`NTLM ${base64}`, 'NTLM'), { via: 'NTLM', ...says });
      assert.deepEqual(readChallenge(`Negotiate ${base64}`, 'Negotiate'), { via: 'Negotiate', ...says });
    });
  }
  it('is found among other schemes, of its own scheme only', () => {
    const base64 = windows.toString('base64');
    assert.ok(readChallenge(`Basic realm="a, NTLM x", ntlm  ${base64}, Negotiate`, 'NTLM'));
    assert.equal(readChallenge(`Negotiate, NTLM ${base64}`, 'Negotiate'), undefined);
    for (const header of ['', 'NTLM', 'Negotiate, NTLM', 'NTLM !!!!', `XNTLM ${base64}`])
      assert.equal(readChallenge(header, 'NTLM'), undefined, header);
  });
  it('is found behind other bytes, a type 1 before it passed over', () => {
    assert.equal(read(Buffer.concat([Buffer.from('wrapping'), type1(), windows]))?.nbDomain, 'FABRIKAM');
    assert.equal(read(type1()), undefined);
  });
  it('cut anywhere: nothing, or names that are whole', () => {
    for (let length = 0; length < windows.length; length++) {
      const challenge = read(windows.subarray(0, length));
      assert.ok(challenge === undefined || challenge.nbDomain === 'FABRIKAM', `at ${length}`);
    }
  });
  it('offsets and lengths that point outside are not followed', () => {
    for (const [at, value] of [
      [44, 0xffffffff],
      [44, 300],
      [44, 4],
      [40, 0xffff],
    ] as const) {
      const broken = Buffer.from(windows);
      if (at === 40) broken.writeUInt16LE(value, at);
      else broken.writeUInt32LE(value, at);
      // The target name is a domain by its flags and remains.
      const challenge = read(broken);
      assert.deepEqual(
        [challenge?.nbDomain, challenge?.dnsDomain],
        ['FABRIKAM', undefined],
        `${at}: ${value}`,
      );
    }
    assert.equal(read(message(unicode | targetInfo, wide('A'), [[2, Buffer.alloc(3)]])), undefined);
  });
  it('a header without target info: the target name says domain or server', () => {
    const domain = read(message(isDomain, Buffer.from('OLDDOM'), [], true));
    assert.deepEqual([domain?.nbDomain, domain?.nbComputer, domain?.workgroup], ['OLDDOM', '', false]);
    const server = read(message(unicode | isServer, wide('BOX'), [], true));
    assert.deepEqual([server?.nbDomain, server?.nbComputer], ['', 'BOX']);
    assert.equal(read(message(0, Buffer.alloc(0), [], true)), undefined);
  });
  it('a workgroup machine: domain and computer are one', () => {
    const pairs: [number, Buffer][] = [
      [1, wide('Edge1')],
      [2, wide('EDGE1')],
    ];
    assert.equal(read(message(unicode | targetInfo, wide('EDGE1'), pairs))?.workgroup, true);
  });
  it('characters that no name holds are dropped, overlong names refused', () => {
    const odd = read(
      message(unicode | targetInfo, wide('X'), [
        [2, wide('COR\u0000P\u001b[2J\u202e')],
        [4, wide('a'.repeat(300))],
      ]),
    );
    assert.deepEqual([odd?.nbDomain, odd?.dnsDomain], ['CORP[2J', undefined]);
  });
  it('a clock out of reach is left out', () => {
    const at = (value: bigint) => {
      const time = Buffer.alloc(8);
      time.writeBigUInt64LE(value);
      return read(
        message(unicode | targetInfo, wide('X'), [
          [2, wide('X')],
          [7, time],
        ]),
      )?.serverTime;
    };
    // 2014-04-15T03:00:00Z as Windows counts.
    assert.equal(at(130_420_044_000_000_000n), '2014-04-15T03:00:00.000Z');
    assert.equal(at(0xffff_ffff_ffff_ffffn), undefined);
  });
});

describe('the type-1 message', () => {
  it('has 40 bytes, asks for Unicode, target info and version, and names nobody', () => {
    const sent = type1();
    assert.deepEqual(
      [sent.length, sent.toString('latin1', 0, 8), sent.readUInt32LE(8)],
      [40, 'NTLMSSP\0', 1],
    );
    for (const flag of [0x1, 0x4, 0x200, 0x80000, 0x800000, 0x2000000])
      assert.equal(sent.readUInt32LE(12) & flag, flag);
    assert.deepEqual(sent.subarray(16, 32), Buffer.alloc(16));
    assert.equal(sent[39], 15);
  });
});
