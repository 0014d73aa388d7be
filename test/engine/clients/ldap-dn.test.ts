import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dnParts, isDomainRoot, normalDn } from '../../../engine/clients/ldap-dn.ts';

describe('distinguished names', () => {
  it('come out in one spelling', () => {
    const table: [string, string][] = [
      ['cn=Ann Test,ou=People,dc=hoster,dc=example', 'CN=Ann Test,OU=People,DC=hoster,DC=example'],
      ['CN = Ann , DC = a', 'CN=Ann,DC=a'],
      ['cn=Test\\, Ann,dc=a', 'CN=Test\\, Ann,DC=a'],
      ['cn=Test\\2C Ann,dc=a', 'CN=Test\\, Ann,DC=a'],
      ['cn=J\\c3\\bcrgen,dc=a', 'CN=Jürgen,DC=a'],
      ['CN=a\\+b+OU=c,DC=a', 'CN=a\\+b+OU=c,DC=a'],
      ['CN=#1,DC=a', 'CN=\\#1,DC=a'],
      ['CN=x\\0ADEL:1,DC=a', 'CN=x\\0ADEL:1,DC=a'],
      ['CN=trailing\\ ,DC=a', 'CN=trailing\\ ,DC=a'],
    ];
    for (const [from, to] of table) assert.equal(normalDn(from), to, from);
  });

  it('are left alone where they cannot be read', () => {
    for (const dn of ['not a name', 'CN', '=x', 'CN=a\\', '<GUID=1>']) assert.equal(normalDn(dn), dn);
  });

  it('stay what they are when spelt again', () => {
    const value = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
    fc.assert(
      fc.property(value, (text) => {
        const hex = [...Buffer.from(text.toWellFormed())].map(
          (byte) => `\\${byte.toString(16).padStart(2, '0')}`,
        );
        const once = normalDn(`CN=${hex.join('')},DC=a`);
        assert.equal(normalDn(once), once);
        assert.equal(dnParts(once)?.[0]?.value, text.toWellFormed());
      }),
      { seed: 7 },
    );
  });

  it('know the root of a domain', () => {
    assert.ok(isDomainRoot('dc=hoster,DC=example'));
    assert.ok(!isDomainRoot('OU=x,DC=example'));
    assert.ok(!isDomainRoot(''));
  });
});
