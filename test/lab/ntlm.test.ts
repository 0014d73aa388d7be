import assert from 'node:assert/strict';
import { Agent } from 'node:https';
import { type Lab, startLab } from '../../lab/index.ts';
import { challengeMessage } from '../../lab/web/ntlm-challenge.ts';
import { secureGet } from './web-client.ts';

const NEGOTIATE = 'TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAAAAAAAKAGNFAAAADw==';
const AUTHENTICATE = Buffer.concat([Buffer.from('NTLMSSP\0\x03\0\0\0', 'latin1'), Buffer.alloc(52)]).toString(
  'base64',
);

/** A reader of its own, written from MS-NLMP 2.2.1.2, so that the lab is not checked with its own code. */
function pairs(message: Buffer): Map<number, Buffer> {
  assert.equal(message.toString('latin1', 0, 8), 'NTLMSSP\0');
  assert.equal(message.readUInt32LE(8), 2);
  const length = message.readUInt16LE(40);
  let at = message.readUInt32LE(44);
  const end = at + length;
  const found = new Map<number, Buffer>();
  while (at < end) {
    const id = message.readUInt16LE(at);
    const size = message.readUInt16LE(at + 2);
    if (id === 0) return found;
    found.set(id, message.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  throw new Error('no end of list');
}
const names = (message: Buffer) =>
  Object.fromEntries([2, 1, 4, 3, 5].map((id) => [id, pairs(message).get(id)?.toString('utf16le')]));
const clock = (message: Buffer) =>
  Number((pairs(message).get(7)?.readBigUInt64LE() ?? 0n) / 10000n - 11644473600000n);
const token = (headers: string[], scheme: string) =>
  Buffer.from(headers.find((one) => one.startsWith(`${scheme} `))?.slice(scheme.length + 1) ?? '', 'base64');

describe('lab NTLM', () => {
  let lab: Lab;
  before(async () => {
    lab = await startLab();
  });
  after(() => lab.stop());
  const challenge = async (host: string, scheme = 'NTLM') =>
    token((await secureGet(lab, host, { authorization: `${scheme} ${NEGOTIATE}` })).offered, scheme);

  const identities: [string, Record<number, string>][] = [
    ['mail.hoster.test', { 2: 'UCHOST', 1: 'EX1', 4: 'hoster.test', 3: 'ex1.hoster.test', 5: 'hoster.test' }],
    ['mail.corp.test', { 2: 'EMEA', 1: 'EX1', 4: 'emea.corp.test', 3: 'ex1.emea.corp.test', 5: 'corp.test' }],
    [
      'autodiscover.site.test',
      { 2: 'CONTOSO', 1: 'EX2', 4: 'corp.test', 3: 'ex2.corp.test', 5: 'corp.test' },
    ],
    [
      'autodiscover.partner.test',
      { 2: 'PARTNER', 1: 'MX7', 4: 'partner.test', 3: 'mx7.partner.test', 5: 'partner.test' },
    ],
  ];
  for (const [host, identity] of identities) {
    it(`${host} tells whose it is`, async () => assert.deepEqual(names(await challenge(host)), identity));
  }

  it('wraps the challenge for Negotiate in a NegTokenResp', async () => {
    const wrapped = await challenge('mail.corp.test', 'Negotiate');
    assert.equal(wrapped[0], 0xa1);
    assert.deepEqual([wrapped[1], wrapped[2]], [0x81, wrapped.length - 3]);
    const at = wrapped.indexOf('NTLMSSP\0', 0, 'latin1');
    assert.ok(at > 0);
    assert.equal(names(wrapped.subarray(at))[2], 'EMEA');
  });

  it('tells its clock, and a clock that is wrong', async () => {
    assert.ok(Math.abs(clock(await challenge('mail.corp.test')) - Date.now()) < 2000);
    const ahead = clock(await challenge('autodiscover.skew.test')) - Date.now();
    assert.ok(Math.abs(ahead - 17 * 60_000) < 2000);
  });

  it('gives a fresh nonce each time', async () => {
    const nonce = async () => (await challenge('mail.corp.test')).toString('hex', 24, 32);
    assert.notEqual(await nonce(), await nonce());
  });

  it('takes no credential, and counts what came', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const before = lab.credentialsSeen;
    await secureGet(lab, 'mail.corp.test', { authorization: `NTLM ${NEGOTIATE}`, agent });
    assert.equal(lab.credentialsSeen, before);
    for (const authorization of [
      `NTLM ${AUTHENTICATE}`,
      'Basic dXNlcjpwYXNz',
      'Negotiate YIIBhg==',
      'Bearer abc',
    ]) {
      const { status, offered } = await secureGet(lab, 'mail.corp.test', { authorization, agent });
      assert.equal(status, 401);
      assert.equal(offered.length, 3);
    }
    assert.equal(lab.credentialsSeen - before, 4);
    agent.destroy();
  });

  it('leaves the tree name out where the server does not send it', () => {
    const message = challengeMessage(
      { nbDomain: 'A', nbComputer: 'B', dnsDomain: 'a.test', dnsComputer: 'b.a.test', os: [6, 1, 7601] },
      new Date(0),
    );
    assert.equal(pairs(message).has(5), false);
    assert.equal(clock(message), 0);
    assert.equal(message.readUInt16LE(50), 7601);
  });
});
