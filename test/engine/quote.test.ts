import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mailWarnings, restoreMail, setMail } from '../../engine/commands.ts';
import { ps } from '../../engine/index.ts';
import { account, hosterMailbox, linked } from './build.ts';

/** Reads a single-quoted PowerShell literal back (about_Quoting_Rules): any of four quotes, doubled, is one. */
function unquote(literal: string): string {
  assert.match(literal, /^'[\s\S]*'$/);
  const inner = literal.slice(1, -1);
  const single = /['\u2018\u2019\u201a\u201b]/;
  let text = '';
  for (let index = 0; index < inner.length; index++) {
    const char = inner[index]!;
    if (single.test(char)) {
      assert.match(inner[index + 1] ?? '', single, `a lone quote ends the literal: ${literal}`);
      index += 1;
    }
    text += char;
  }
  return text;
}

describe('values in PowerShell commands', () => {
  it('stay one literal, whatever is in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const kept = [...value]
          .filter((char) => !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(char))
          .join('');
        assert.equal(unquote(ps(value)), kept);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('cannot leave the literal by typographic quotes or line breaks', () => {
    assert.equal(ps("O'Hara’; rm"), "'O''Hara’’; rm'");
    assert.equal(ps('a\r\nRemove-Item b'), "'aRemove-Item b'");
    assert.equal(ps('$(calc) `n'), "'$(calc) `n'");
  });
});

describe('the command that sets mail', () => {
  it('depends on what the object is, and the way back holds today’s value', () => {
    const plain = linked();
    const to = 'x@y.test';
    const who = "Set-ADUser -Identity 'CN=ann,DC=hoster,DC=test' -Server 'hoster.test'";
    assert.deepEqual(setMail(plain, to), [`${who} -EmailAddress 'x@y.test'`]);
    assert.deepEqual(restoreMail(plain, to), [`${who} -EmailAddress 'ann@d.test'`]);
    assert.deepEqual(restoreMail({ ...plain, mail: undefined }, to), [`${who} -Clear mail`]);
    assert.match(
      setMail(linked({}, hosterMailbox('linked-mailbox')), to)[1] ?? '',
      /^Set-Mailbox -Identity /,
    );
    const mailUser = account({ exchange: { mailbox: false, recipientType: 'mail-user' } });
    assert.match(setMail(mailUser, to)[1] ?? '', /^Set-MailUser -Identity /);
  });

  it('warns of what would write the value back', () => {
    assert.deepEqual(mailWarnings(linked()), ['sync-may-revert']);
    const um = linked(
      {},
      { ...hosterMailbox('user-mailbox'), um: { enabled: true, attributesPresent: true } },
    );
    assert.deepEqual(mailWarnings(um), [
      'address-policy-may-revert',
      'held-address-policy',
      'um-fills-mail',
      'sync-may-revert',
    ]);
  });
});
