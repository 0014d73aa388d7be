import assert from 'node:assert/strict';
import { createGuard } from '../../../engine/clients/guard.ts';

const plain = createGuard({ addresses: [], ports: [], domains: [] });

describe('the guard', () => {
  const judged: [address: string, reason: string | undefined][] = [
    ['8.8.8.8', undefined],
    ['2606:4700:4700::1111', undefined],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.32.0.1', undefined],
    ['192.168.1.1', 'private'],
    ['fd12:3456::1', 'private'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['::1', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['0.1.2.3', 'unspecified'],
    ['::', 'unspecified'],
    ['169.254.0.1', 'link-local'],
    ['fe80::1', 'link-local'],
    ['169.254.169.254', 'metadata'],
    ['fd00:ec2::254', 'metadata'],
    ['100.100.100.200', 'metadata'],
    ['168.63.129.16', 'metadata'],
    ['100.64.0.1', 'shared'],
    ['224.0.0.1', 'multicast'],
    ['ff02::1', 'multicast'],
    ['255.255.255.255', 'reserved'],
    ['::ffff:127.0.0.1', 'embedded-ipv4'],
    ['::ffff:8.8.8.8', 'embedded-ipv4'],
    ['::ffff:a9fe:a9fe', 'embedded-ipv4'],
    ['::127.0.0.1', 'embedded-ipv4'],
    ['64:ff9b::7f00:1', 'embedded-ipv4'],
    ['64:ff9b:1::a9fe:a9fe', 'embedded-ipv4'],
    ['2002:7f00:1::', 'embedded-ipv4'],
    ['4000::1', 'reserved'],
    ['fe80::1%eth0', 'not-an-address'],
    ['2130706433', 'not-an-address'],
    ['', 'not-an-address'],
  ];
  for (const [address, reason] of judged)
    it(`${address || 'nothing'}: ${reason ?? 'may be reached'}`, () =>
      assert.equal(plain.address(address), reason));

  it('a wide block opens private ranges only', () => {
    const wide = createGuard({ addresses: ['0.0.0.0/0', '::/0'], ports: [], domains: [] });
    assert.deepEqual(
      [
        '10.0.0.1',
        'fd12::1',
        '127.0.0.1',
        '169.254.169.254',
        'fd00:ec2::254',
        '::ffff:10.0.0.1',
        '100.64.0.1',
      ].map(wide.address),
      [undefined, undefined, 'loopback', 'metadata', 'metadata', 'embedded-ipv4', 'shared'],
    );
  });
  it('what is named exactly is opened, and nothing beside it', () => {
    const lab = createGuard({
      addresses: ['127.0.0.10', '169.254.169.254/32', '10.0.0.0/8'],
      ports: [],
      domains: [],
    });
    assert.deepEqual(
      ['127.0.0.10', '127.0.0.11', '169.254.169.254', '169.254.1.1', '10.9.9.9', '192.168.0.1'].map(
        lab.address,
      ),
      [undefined, 'loopback', undefined, 'link-local', undefined, 'private'],
    );
    const site = createGuard({ addresses: ['169.254.0.0/16'], ports: [], domains: [] });
    assert.deepEqual(['169.254.1.1', '169.254.169.254'].map(site.address), [undefined, 'metadata']);
  });
  it('ports and domains', () => {
    assert.deepEqual([80, 443, 25, 8443].map(plain.port), [undefined, undefined, 'port', 'port']);
    const own = createGuard({ addresses: [], ports: [8443], domains: ['Corp.example', '*.shop.example.'] });
    assert.deepEqual([443, 8443].map(own.port), ['port', undefined]);
    assert.deepEqual(
      ['corp.example', 'a.corp.example', 'xcorp.example', 'corp.example.evil.example', 'b.shop.example'].map(
        own.host,
      ),
      [undefined, undefined, 'domain', 'domain', undefined],
    );
    assert.equal(plain.host('any.example'), undefined);
  });
  for (const block of [
    '10.0.0.0/33',
    '10.0.0/8',
    'fe80::1%eth0/64',
    '10.0.0.0/8/1',
    '::1/129',
    'corp.example',
    '1.2.3.4/',
  ])
    it(`${block} is no block`, () =>
      assert.throws(() => createGuard({ addresses: [block], ports: [], domains: [] }), RangeError));
});
