import assert from 'node:assert/strict';
import { LdifError } from '../../engine/clients/ldif.ts';
import { parseLdif } from '../../engine/clients/ldif-text.ts';
import { isPerson, personFrom } from '../../engine/clients/person-from-entry.ts';

const inputs = 40_000;
const longestMs = 100;

/** mulberry32: small, seeded, good enough to break parsers with */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pieces = [
  'dn: CN=Ann,DC=hoster,DC=example',
  'dn:: Q049SsO8cmdlbixEQz1h',
  'dn: CN=\\2c\\,+OU=#x\\',
  'changetype: add',
  'changetype: delete',
  'version: 1',
  'objectClass: user',
  'objectClass: contact',
  'objectSid:: AQUAAAAAAAUVAAAAxzRBQsg0QULJNEFCUAQAAA==',
  'objectSid:: AQUAAAAAAAUV',
  'msRTCSIP-OriginatorSid: S-1-5-21-1-2-3',
  'msRTCSIP-PrimaryUserAddress: sip:ann@hoster.example',
  'userAccountControl: 99999999999999999999',
  'memberOf;range=0-1499: CN=g,DC=a',
  'photo:< file:///etc/passwd',
  'constructor: x',
  'search: 2',
  'ref: ldap://x/',
  '# comment',
  ' folded',
  '-',
  '::',
  '',
  '',
];
const breaks = ['\n', '\n', '\n', '\r\n', '\r', '\n\n', '\n ', ''];

function input(next: () => number): Buffer {
  const any = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T;
  const count = 1 + Math.floor(next() * 12);
  let text = Array.from({ length: count }, () => any(pieces) + any(breaks)).join('');
  if (next() < 0.02)
    text += `\nx: ${any(['a', ' ', '\\', '=', '\n '])}`.repeat(1 + Math.floor(next() * 20_000));
  const kind = next();
  const bytes =
    kind < 0.1
      ? Buffer.from(`\ufeff${text}`, 'utf16le')
      : kind < 0.15
        ? Buffer.from(`\ufeff${text}`)
        : Buffer.from(text);
  const flips = next() < 0.5 ? Math.floor(next() * 6) : 0;
  for (let flip = 0; flip < flips; flip += 1)
    bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
  if (next() < 0.1) return bytes.subarray(0, Math.floor(next() * bytes.length));
  if (next() < 0.02) return Buffer.from(Array.from({ length: 200 }, () => Math.floor(next() * 256)));
  return bytes;
}

/** milliseconds of a second reading */
function again(bytes: Buffer): number {
  const from = performance.now();
  try {
    for (const entry of parseLdif(bytes)) if (isPerson(entry)) personFrom(entry, 'hoster');
  } catch (error) {
    assert.ok(error instanceof LdifError);
  }
  return performance.now() - from;
}

describe('LDIF that nobody meant', () => {
  it(`never crashes the reader and never holds it up (${inputs} inputs)`, function () {
    this.timeout(60_000);
    const next = random(20261124);
    const outcomes = { read: 0, refused: 0 };
    let slowest = 0;
    for (let round = 0; round < inputs; round += 1) {
      const bytes = input(next);
      const from = performance.now();
      try {
        for (const entry of parseLdif(bytes)) if (isPerson(entry)) personFrom(entry, 'hoster');
        outcomes.read += 1;
      } catch (error) {
        assert.ok(error instanceof LdifError, `round ${round}: ${error}`);
        assert.ok(error.line >= 1);
        outcomes.refused += 1;
      }
      const took = performance.now() - from;
      // A pause of the machine is not the reader's: an input that is slow is slow twice.
      slowest = Math.max(slowest, took > longestMs ? Math.min(took, again(bytes)) : took);
    }
    assert.ok(slowest < longestMs, `slowest took ${slowest} ms`);
    // both ways are taken, or the inputs are too tame or too wild to show anything
    assert.ok(outcomes.read > inputs / 20 && outcomes.refused > inputs / 20, JSON.stringify(outcomes));
  });
});
