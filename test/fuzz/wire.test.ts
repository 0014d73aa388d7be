import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Answer, encode } from 'dns-packet';
import { readAnswer } from '../../engine/clients/dns-answer.ts';
import { readForestTrustInfo } from '../../engine/clients/forest-trust-info.ts';
import { isAutodiscoverBody, isLogonForm } from '../../engine/clients/http-body.ts';
import { bearerOf, readOffers } from '../../engine/clients/http-challenges.ts';
import { readChallenge } from '../../engine/clients/ntlm.ts';
import { readPox, readSoap } from '../../engine/clients/pox.ts';
import { dnsName } from '../../engine/knowledge/dns-name.ts';
import { bodyPieces, headerPieces, namePieces, xmlPieces } from './wire-pieces.ts';

const seed = 20_140_415;
const longestMs = 100;
const mostGrowth = 200 * 1024 * 1024;

/** mulberry32: the same inputs on every machine */
function random(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const next = random(seed);
const below = (n: number): number => Math.floor(next() * n);
const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;

/** A few bytes changed, cut, doubled or dropped. */
function bent(good: Buffer): Buffer {
  let bytes = Buffer.from(good);
  for (let n = below(6); n >= 0; n--) {
    const [at, length] = [below(bytes.length + 1), below(24)];
    const kind = below(5);
    if (kind === 0 && bytes.length > 0) bytes[below(bytes.length)] = below(256);
    else if (kind === 1 && bytes.length > 3)
      bytes.writeUInt32LE(
        pick([0, 1, 0xff, 0xffff, 0xffffffff, 0x7fffffff, bytes.length]),
        below(bytes.length - 3),
      );
    else if (kind === 2) bytes = bytes.subarray(0, at);
    else if (kind === 3) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    else bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
  }
  return bytes;
}
/** Pieces of a language strung together, now and then something from outside it, sometimes one piece many times. */
function strung(pieces: readonly string[], most: number): string {
  const many = below(200) === 0 ? pick(pieces).repeat(below(4000)) : '';
  const parts = Array.from({ length: below(most) }, () =>
    below(12) === 0
      ? String.fromCodePoint(pick([below(0x80), below(0x3000), below(0xd800), 0x1f600 + below(80)]))
      : pick(pieces),
  );
  return many + parts.join('');
}

const vectors = JSON.parse(
  readFileSync(new URL('../fixtures/ntlm-challenges.json', import.meta.url), 'utf8'),
) as Record<string, { base64: string }>;
const messages = Object.values(vectors).map(({ base64 }) => Buffer.from(base64, 'base64'));
const question = { name: '_autodiscover._tcp.a.example', type: 'SRV' as const };
const records: Answer[] = [
  { type: 'CNAME', name: question.name, data: 'b.example', ttl: 60 },
  {
    type: 'SRV',
    name: 'b.example',
    ttl: 30,
    data: { port: 443, target: 'mail.example', priority: 0, weight: 0 },
  },
  { type: 'CNAME', name: 'b.example', data: question.name },
];
const packets = [records, records.slice(0, 2), []].map((answers) =>
  encode({ id: 7, type: 'response', questions: [{ ...question, class: 'IN' }], answers }),
);
/** A real one (Samba 4.17). */
const trustInfo = Buffer.from(
  'AQAAAAIAAAAaAAAAAAAAAAToZsD1e90BAAkAAABjb3JwLnRlc3RBAAAAAAAAAAToZsD1e90BAhgAAAABBAAAAAAABRUAAACNa3SEjmt0hI9rdIQJAAAAY29ycC50ZXN0BwAAAENPTlRPU08=',
  'base64',
);
/** Makes an input and gives back what reads it, so that the very same input can be timed again. */
const parsers: [name: string, count: number, feed: () => () => unknown][] = [
  [
    'forest trust information, bent',
    30_000,
    () => {
      const bytes = bent(trustInfo);
      return () => readForestTrustInfo(bytes);
    },
  ],
  [
    'NTLM challenges, bent',
    30_000,
    () => {
      const header = `NTLM ${bent(pick(messages)).toString('base64')}`;
      return () => readChallenge(header, 'NTLM');
    },
  ],
  [
    'NTLM challenges behind other bytes',
    10_000,
    () => {
      const token = Buffer.concat([bent(messages[0]!), bent(pick(messages))]).toString('base64');
      return () => readChallenge(`Negotiate ${token}`, 'Negotiate');
    },
  ],
  [
    'DNS answers, bent',
    30_000,
    () => {
      const packet = bent(pick(packets));
      return () => readAnswer(packet, 7, question);
    },
  ],
  [
    'POX and SOAP answers',
    20_000,
    () => {
      const xml = `${below(2) === 0 ? `${xmlPieces[0]}<Response>` : ''}${strung(xmlPieces, 40)}`;
      return () => readPox(xml) ?? readSoap(xml);
    },
  ],
  [
    'offered schemes',
    20_000,
    () => {
      const values = [strung(headerPieces, 30), strung(headerPieces, 8)];
      return () => bearerOf(readOffers(values));
    },
  ],
  [
    'names',
    30_000,
    () => {
      const text = strung(namePieces, 14);
      return () => dnsName(text);
    },
  ],
  [
    'bodies',
    10_000,
    () => {
      const body = strung(bodyPieces, 60);
      return () => isAutodiscoverBody(body) || isLogonForm({ status: 200, contentType: 'text/html', body });
    },
  ],
];

/** Milliseconds of one run, the result kept. */
function timed(run: () => unknown): { ms: number; result: unknown } {
  const began = performance.now();
  const result = run();
  return { ms: performance.now() - began, result };
}

describe(`what comes over the wire (seed ${seed})`, () => {
  it('is tried on at least 100,000 inputs', () =>
    assert.ok(parsers.reduce((sum, [, count]) => sum + count, 0) >= 100_000));
  for (const [name, count, feed] of parsers)
    it(`${count} ${name}: nothing thrown, none slow, memory kept`, () => {
      const before = process.memoryUsage().rss;
      let told = 0;
      for (let n = 0; n < count; n++) {
        const run = feed();
        const { ms, result } = timed(run);
        if (result !== undefined && result !== false) told++;
        // A busy machine may stop us at any moment; an input that is slow is slow every time.
        if (ms > longestMs) {
          const again = Math.min(ms, timed(run).ms, timed(run).ms);
          assert.ok(again <= longestMs, `input ${n}: ${again.toFixed(1)} ms`);
        }
      }
      assert.ok(told > 0, 'the inputs never reach the readers');
      assert.ok(process.memoryUsage().rss - before < mostGrowth);
    });
});
