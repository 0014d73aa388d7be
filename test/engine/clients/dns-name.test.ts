import assert from 'node:assert/strict';
import { domainToASCII, domainToUnicode } from 'node:url';
import { dnsName } from '../../../engine/clients/dns-name.ts';
import { unicodeLabel } from '../../../engine/knowledge/punycode.ts';

describe('a name from a directory or a person', () => {
  const good: [text: string, name: string, lookAlike?: true][] = [
    ['Corp.Example', 'corp.example'],
    [' corp.example. ', 'corp.example'],
    ['forest.local', 'forest.local'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['XN--BCHER-KVA.example', 'xn--bcher-kva.example'],
    ['ｅｘample.com', 'example.com'],
    ['con\u200btoso.example', 'contoso.example'],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
    ['グーgoo.example', 'xn--goo-3j4b4o.example'],
    ['pаypal.example', 'xn--pypal-4ve.example', true],
    ['xn--80ak6aa92e.com', 'xn--80ak6aa92e.com', true],
    ['ɑpple.example', 'xn--pple-p5b.example', true],
    ['gοοgle.example', 'xn--ggle-0nda.example', true],
    [`${'a'.repeat(63)}.example`, `${'a'.repeat(63)}.example`],
  ];
  for (const [text, name, lookAlike = false] of good)
    it(`${JSON.stringify(text)} is ${name}${lookAlike ? ', a look-alike' : ''}`, () =>
      assert.deepEqual(dnsName(text), { ok: true, name, lookAlike }));

  const bad: Record<string, string[]> = {
    empty: ['', '   ', '.'],
    'too-long': [`${'a.'.repeat(130)}example`, 'x'.repeat(5000)],
    'label-too-long': [`${'a'.repeat(64)}.example`, `${'ü'.repeat(70)}.example`],
    'ip-literal': [
      '127.0.0.1',
      '1.2.3',
      '2130706433',
      '0x7f000001',
      '017700000001',
      '0x7f.1',
      '1.2.3.999',
      '127.0.0.1.',
      '[::1]',
      '::1',
      'fe80::1%eth0',
      '[::1]:443',
      '１２７.０.０.１',
      '127。0。0。1',
    ],
    port: ['mail.example:443', 'localhost:80'],
    'bad-character': [
      'a_b.example',
      'a..example',
      '.a.example',
      '-a.example',
      'a-.example',
      'a b.example',
      'x@a.example',
      'http://a.example',
      'a.example/x',
      'a%2eb.example',
      'a\u0000.example',
      'a\n.example',
      'a／b.example',
      'xn--zzzzz---.example',
      'xn--a.example',
      '_autodiscover._tcp.a.example',
    ],
    'single-label': ['exchange', 'bücher'],
    reserved: [
      'localhost',
      'LOCALHOST.',
      'a.localhost',
      'localhost.localdomain',
      'metadata.google.internal',
      'instance-data.ec2.internal',
      'abc.onion',
    ],
  };
  for (const [why, texts] of Object.entries(bad))
    for (const text of texts)
      it(`${JSON.stringify(text.slice(0, 40))}: ${why}`, () =>
        assert.deepEqual(dnsName(text), { ok: false, why }));

  it('Punycode is read as Node reads it', () => {
    for (const text of [
      'bücher',
      'пример',
      '日本語',
      'münchen-ost',
      'faß',
      'ελλάδα',
      '中华人民共和国',
      'é',
      '💩x',
      'a-é-b',
    ]) {
      const ascii = domainToASCII(text);
      assert.equal(unicodeLabel(ascii), domainToUnicode(ascii), text);
    }
    assert.equal(unicodeLabel('plain'), 'plain');
    assert.equal(unicodeLabel('xn--ü'), undefined);
    assert.equal(unicodeLabel('xn--99999999'), undefined);
  });
});
