import assert from 'node:assert/strict';
import { readForestTrustInfo } from '../../../engine/clients/forest-trust-info.ts';

/** As Samba 4.17 wrote it for a trust to corp.test. */
const samba = Buffer.from(
  'AQAAAAIAAAAaAAAAAAAAAAToZsD1e90BAAkAAABjb3JwLnRlc3RBAAAAAAAAAAToZsD1e90BAhgAAAABBAAAAAAABRUAAACNa3SEjmt0hI9rdIQJAAAAY29ycC50ZXN0BwAAAENPTlRPU08=',
  'base64',
);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const sized = (bytes: Buffer | string): Buffer =>
  Buffer.concat([u32(Buffer.byteLength(bytes)), Buffer.from(bytes as string)]);
const record = (flags: number, kind: number, data: Buffer): Buffer =>
  sized(Buffer.concat([u32(flags), Buffer.alloc(8), Buffer.from([kind]), data]));
const blob = (...records: Buffer[]): Buffer => Buffer.concat([u32(1), u32(records.length), ...records]);
const name = (text: string, flags = 0) => record(flags, 0, sized(text));

describe('msDS-TrustForestTrustInfo', () => {
  it('is read as Samba writes it', () =>
    assert.deepEqual(readForestTrustInfo(samba), {
      suffixes: ['corp.test'],
      disabled: [],
      excluded: [],
      domains: [
        {
          dns: 'corp.test',
          netbios: 'CONTOSO',
          sid: 'S-1-5-21-2222222221-2222222222-2222222223',
          enabled: true,
        },
      ],
    }));

  it('routed, switched off with why, excluded, and a kind that nobody knows', () => {
    const info = readForestTrustInfo(
      blob(
        name('*.Corp.Test'),
        name('new.test', 1),
        name('off.test', 2),
        name('twice.test', 4),
        record(0, 1, sized('closed.corp.test')),
        record(0, 9, Buffer.from('whatever it is')),
        record(8, 2, Buffer.concat([sized(''), sized('emea.corp.test'), sized('EMEA')])),
      ),
    );
    assert.deepEqual(info, {
      suffixes: ['corp.test'],
      disabled: [
        { name: 'new.test', why: 'new' },
        { name: 'off.test', why: 'admin' },
        { name: 'twice.test', why: 'conflict' },
      ],
      excluded: ['closed.corp.test'],
      domains: [{ dns: 'emea.corp.test', netbios: 'EMEA', enabled: false }],
    });
  });

  it('is nothing at all where a length, a text or the version does not fit', () => {
    for (let cut = 0; cut < samba.length; cut += 1)
      assert.equal(readForestTrustInfo(samba.subarray(0, cut)), undefined, `${cut}`);
    for (const bad of [
      Buffer.concat([u32(2), u32(0)]),
      Buffer.concat([u32(1), u32(0xffffffff)]),
      blob(record(0, 0, u32(0xffffffff))),
      blob(name('')),
      blob(name('a\u0000b')),
      blob(name('x'.repeat(256))),
      blob(record(0, 0, sized(Buffer.from([0xc3, 0x28])))),
      blob(sized(Buffer.alloc(5))),
    ])
      assert.equal(readForestTrustInfo(bad), undefined, bad.toString('hex'));
    assert.deepEqual(readForestTrustInfo(blob())?.suffixes, []);
  });

  it('is read from the middle of a larger buffer', () => {
    const within = Buffer.concat([Buffer.alloc(3, 0xff), samba, Buffer.alloc(3, 0xff)]);
    assert.deepEqual(readForestTrustInfo(within.subarray(3, -3)), readForestTrustInfo(samba));
  });
});
