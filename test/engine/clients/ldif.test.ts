import assert from 'node:assert/strict';
import { LdifError, LdifReader } from '../../../engine/clients/ldif.ts';
import { parseLdif } from '../../../engine/clients/ldif-text.ts';

const of = (text: string) => parseLdif(Buffer.from(text));
const fault = (text: string, line: number, detail: RegExp) =>
  assert.throws(
    () => of(text),
    (error: unknown) => {
      assert.ok(error instanceof LdifError);
      assert.equal(error.line, line, error.message);
      assert.match(error.message, detail);
      assert.equal(error.reason.code, 'malformed');
      return true;
    },
  );

describe('an export in LDIF', () => {
  it('reads entries, several values, folded lines, comments and line ends of both kinds', () => {
    const text = [
      'version: 1',
      '# a comment',
      ' that goes on',
      'dn: CN=Ann,DC=hoster,',
      ' DC=example',
      'changetype: add',
      'mail: ann@',
      ' hoster.example',
      'proxyAddresses: SMTP:ann@hoster.example',
      'PROXYADDRESSES:sip:ann@hoster.example',
      'description:',
      '',
      '',
      'dn: CN=Bo,DC=a',
      'cn: Bo',
    ];
    for (const end of ['\n', '\r\n']) {
      const [ann, bo, ...more] = of(text.join(end));
      assert.deepEqual(ann, {
        dn: 'CN=Ann,DC=hoster,DC=example',
        mail: ['ann@hoster.example'],
        proxyAddresses: ['SMTP:ann@hoster.example', 'sip:ann@hoster.example'],
        description: [''],
      });
      assert.deepEqual(bo, { dn: 'CN=Bo,DC=a', cn: ['Bo'] });
      assert.equal(more.length, 0);
    }
  });

  it('keeps what is encoded as bytes, and a DN as text', () => {
    const [one] = of(
      `dn:: ${Buffer.from('CN=Jürgen,DC=a').toString('base64')}\nobjectSid:: AQEAAAAAAAUKAAAA\n`,
    );
    assert.equal(one?.dn, 'CN=Jürgen,DC=a');
    assert.deepEqual(one?.objectSid, [Buffer.from('01010000000000050a000000', 'hex')]);
  });

  it('reads UTF-8 and UTF-16 by their marks, however the bytes are cut', () => {
    const text = 'dn: CN=Jürgen,DC=a\r\ndisplayName: Jürgen €\r\n';
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), little, big]) {
      assert.deepEqual(parseLdif(bytes), [{ dn: 'CN=Jürgen,DC=a', displayName: ['Jürgen €'] }]);
    }
    const reader = new LdifReader();
    const entries = [...text].flatMap((char) => reader.push(char));
    assert.deepEqual([...entries, ...reader.end()], [{ dn: 'CN=Jürgen,DC=a', displayName: ['Jürgen €'] }]);
  });

  it('hands out an entry as soon as it is over', () => {
    const reader = new LdifReader();
    assert.equal(reader.push('dn: CN=a,DC=a\ncn: a\n').length, 0);
    assert.equal(reader.push('\ndn: CN=b').length, 1);
    assert.equal(reader.end().length, 1);
  });

  it('passes over what ldapsearch writes around the entries', () => {
    const text = [
      'dn: CN=a,DC=a',
      'cn: a',
      '',
      '# search reference',
      'ref: ldap://emea.hoster.example/DC=emea',
      '',
      '# search result',
      'search: 2',
      'result: 0 Success',
      '',
      '# numEntries: 1',
    ];
    assert.equal(of(text.join('\n')).length, 1);
    assert.deepEqual(of('# nothing found\n\n'), []);
    assert.deepEqual(of(''), []);
  });

  it('names the line of a fault', () => {
    fault('dn: CN=a\nno colon here\n', 2, /no attribute name/);
    fault('mail: a@b\n', 1, /attribute before dn/);
    fault(' folded from nothing\n', 1, /continuation of nothing/);
    fault('dn: CN=a\n\n folded\n', 3, /continuation of nothing/);
    fault('dn: CN=a\nobjectSid:: A*==\n', 2, /not base64/);
    fault('dn: CN=a\nobjectSid:: AQE\n', 2, /not base64/);
    fault('dn: CN=a\nmail: x\ndn: CN=b\n', 3, /dn inside an entry/);
    fault('dn: CN=a\nchangetype: modify\n', 2, /changetype/);
    fault('dn: CN=a\nphoto:< file:///etc/passwd\n', 2, /another file/);
    fault('dn: CN=a\nmail: a\0b\n', 2, /NUL/);
    assert.throws(() => parseLdif(Buffer.from([0x64, 0x6e, 0x3a, 0x20, 0xff, 0x0a])), LdifError);
  });

  it('keeps no more than one entry: a line or entry without end is refused', () => {
    const reader = new LdifReader();
    reader.push('dn: CN=a\nphoto: ');
    const megabyte = 'x'.repeat(1024 * 1024);
    assert.throws(() => {
      for (let n = 0; n < 20; n += 1) reader.push(megabyte);
    }, /entry too large/);
    const other = new LdifReader();
    other.push('dn: CN=a\n');
    const line = `x: ${megabyte}\n`;
    assert.throws(() => {
      for (let n = 0; n < 20; n += 1) other.push(line);
    }, /entry too large/);
  });
});
