import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import fc from 'fast-check';
import { type Lab, startLab } from '../../lab/index.ts';
import { BerError, BerReader, berInteger, berOctets, takeMessage, tlv } from '../../lab/ldap/ber.ts';
import { readMessage } from '../../lab/ldap/message.ts';
import { reader } from './ldap-client.ts';

/** An anonymous bind, then a search for the root entry: what an honest client would begin with. */
const honest = tlv(
  0x30,
  berInteger(1),
  tlv(
    0x63,
    berOctets(''),
    berInteger(0, 0x0a),
    berInteger(0, 0x0a),
    berInteger(0),
    berInteger(0),
    tlv(0x01, Buffer.from([0])),
    berOctets('objectClass', 0x87),
    tlv(0x30),
  ),
);

function send(port: number, bytes: Buffer): Promise<{ answer: Buffer; closed: boolean }> {
  return new Promise((resolve) => {
    let answer: Buffer = Buffer.alloc(0);
    const socket: Socket = connect({ port, host: '127.0.0.1' }, () => socket.write(bytes));
    const timer = setTimeout(() => {
      socket.destroy();
      resolve({ answer, closed: false });
    }, 250);
    socket.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk]);
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      resolve({ answer, closed: true });
    });
  });
}

describe('lab LDAP: what is no LDAP', () => {
  let lab: Lab;
  before(async () => {
    lab = await startLab();
  });
  after(() => lab.stop());

  const garbage: [string, Buffer][] = [
    ['HTTP', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['a length of four gigabytes', Buffer.from('3084ffffffff', 'hex')],
    ['an indefinite length', Buffer.from('3080', 'hex')],
    ['a length of nine bytes', Buffer.from('3089010101010101010101', 'hex')],
    ['an unknown request', Buffer.from('30050201017f00', 'hex')],
    ['an element longer than its parent', Buffer.from('3006020101637f00', 'hex')],
    ['a search without a filter', tlv(0x30, berInteger(1), tlv(0x63, berOctets('')))],
    ['a filter nested too deeply', deep(200)],
    [
      'a controls list that is none',
      Buffer.concat([Buffer.from([0x30, honest.length]), honest.subarray(2), Buffer.from([0x05, 0])]),
    ],
  ];
  for (const [what, bytes] of garbage) {
    it(`closes the connection on ${what}`, async () => {
      const { closed, answer } = await send(lab.ldap.hoster?.port ?? 0, bytes);
      assert.equal(closed, true);
      assert.equal(answer.length, 0);
    });
  }

  it('answers an honest message cut into single bytes', async () => {
    const answer = await new Promise<Buffer>((resolve) => {
      const socket = connect(
        { port: lab.ldap.hoster?.port ?? 0, host: '127.0.0.1', noDelay: true },
        async () => {
          for (const byte of honest) {
            socket.write(Buffer.from([byte]));
            await new Promise((next) => setImmediate(next));
          }
        },
      );
      socket.once('data', (chunk) => {
        socket.destroy();
        resolve(chunk);
      });
    });
    assert.equal(answer[0], 0x30);
    assert.ok(answer.includes('defaultNamingContext'));
  });

  it('answers honest clients while others send garbage', async () => {
    const port = lab.ldap.hoster?.port ?? 0;
    const noise = fc.sample(fc.uint8Array({ minLength: 1, maxLength: 300 }), { numRuns: 60, seed: 7 });
    const sent = noise.flatMap((bytes) => [
      send(port, Buffer.from(bytes)),
      send(lab.ldap.hoster?.tlsPort ?? 0, Buffer.from(bytes)),
    ]);
    const client = await reader(lab, 'hoster');
    const { searchEntries } = await client.search('DC=hoster,DC=test', { filter: '(sAMAccountName=anna)' });
    await client.unbind();
    await Promise.all(sent);
    assert.equal(searchEntries.length, 1);
  });

  it('throws nothing but BerError, whatever the bytes', () => {
    const mutated = fc
      .tuple(
        fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { maxLength: 6 }),
        fc.nat(honest.length),
      )
      .map(([changes, cut]) => {
        const bytes = Buffer.from(honest);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes.subarray(0, Math.max(cut, 2));
      });
    const any = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(mutated, any), (bytes) => {
        try {
          const taken = takeMessage(bytes);
          if (taken) readMessage(taken.message);
          read += 1;
        } catch (error) {
          assert.ok(error instanceof BerError, String(error));
        }
      }),
      { numRuns: 20000, seed: 11 },
    );
    assert.ok(read > 0);
  });

  it('reads back the integers and lengths it writes', () => {
    for (const value of [0, 1, 127, 128, 255, 256, 32767, 32768, 65535, 8388608, 2147483647]) {
      assert.equal(new BerReader(berInteger(value)).integer(), value);
    }
    for (const length of [0, 127, 128, 255, 256, 65535, 65536]) {
      assert.equal(new BerReader(berOctets(Buffer.alloc(length))).next(0x04).length, length);
    }
  });
});

function deep(levels: number): Buffer {
  let filter = berOctets('cn', 0x87);
  for (let level = 0; level < levels; level += 1) filter = tlv(0xa2, filter);
  const search = tlv(
    0x63,
    berOctets(''),
    berInteger(0, 0x0a),
    berInteger(0, 0x0a),
    berInteger(0),
    berInteger(0),
    tlv(0x01, Buffer.from([0])),
    filter,
    tlv(0x30),
  );
  return tlv(0x30, berInteger(1), search);
}
