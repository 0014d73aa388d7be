import assert from 'node:assert/strict';
import { createLog, escaped, said } from '../../bot/log.ts';

function lines(work: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const out: string[] = [];
  work(createLog({ to: { write: (line: string) => void out.push(line) } }));
  return out.map((line) => JSON.parse(line));
}
const canary = 'c4n4ry-s3cret';

describe('the log', () => {
  const secrets: [what: string, fields: Record<string, unknown>][] = [
    ['a password by name', { password: canary, bindPassword: canary, appPassword: canary }],
    ['deep inside', { settings: { bot: { list: [{ clientSecret: canary }] } } }],
    ['headers', { headers: { authorization: canary, Cookie: canary } }],
    ['a bearer in a text', { note: `got Bearer ${canary}.x` }],
    ['a token by its shape', { note: `eyJhbGciOiJSUzI1NiJ9.${canary}.sig` }],
    ['a token of Slack', { note: `xoxb-1-${canary} and xapp-1-${canary}` }],
    ['an NTLM message', { note: `NTLM TlRMTVNTUAABAAAA${Buffer.from(canary).toString('base64')}` }],
    ['an address with a password', { note: `connect postgres://doctor:${canary}@db:5432/x failed` }],
    ['an error’s message', { cause: new Error(`Authorization: Bearer ${canary}`) }],
  ];
  for (const [what, fields] of secrets)
    it(`${what} is cut`, () => {
      const [line] = lines((log) => log.warn('event', fields));
      const text = JSON.stringify(line);
      assert.doesNotMatch(text, new RegExp(`${canary}|${Buffer.from(canary).toString('base64')}`));
      assert.match(text, /\[redacted\]/);
    });
  it('no value can forge a line or hide what comes after it', () => {
    const [line] = lines((log) => log.info('ev\nent', { text: 'a\u001b[2J\r\n{"level":60}\u202e\u2028b' }));
    assert.equal(line?.text, 'a\\u001b[2J\\u000d\\u000a{"level":60}\\u202e\\u2028b');
    assert.equal(line?.msg, 'ev\\u000aent');
  });
  it('an error is its name, code, message and the nearest places, without machine paths', () => {
    const [line] = lines((log) =>
      log.error('x', { cause: Object.assign(new TypeError('no'), { code: 'E1' }) }),
    );
    const cause = line?.cause as { name: string; code: string; where: string[] };
    assert.deepEqual([cause.name, cause.code], ['TypeError', 'E1']);
    assert.ok(
      cause.where.length > 0 && cause.where.every((place) => !place.includes('/')),
      cause.where.join(),
    );
  });
  it('long and circular values end', () => {
    const loop: Record<string, unknown> = { text: 'x'.repeat(10_000) };
    loop.self = loop;
    const [line] = lines((log) => log.info('x', loop));
    assert.ok(JSON.stringify(line).length < 4000);
  });
  it('words are kept as length and hash', () => {
    assert.deepEqual(said('hello'), { length: 5, hash: '2cf24dba5fb0' });
    assert.equal(escaped('plain ü'), 'plain ü');
  });
});
