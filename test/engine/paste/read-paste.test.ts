import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findStrings } from '../../../engine/paste/find-strings.ts';
import { pasteCap, readPaste } from '../../../engine/paste/read-paste.ts';

const copied = `ABS Server Internal URL;https://pool.lync.example:443/abs/handler;--;
EWS Internal URL;https://mail.corp.example/EWS/Exchange.asmx/WSSecurity;--;
EWS External URL;;--;
Connected Lync Server;fe1.lync.example;--;
Inside User Status;TRUE;--;
MAPI Information;Lync is in the process of connecting to the Exchange server. This process may take a few minutes. Some features will not be available until the connection is complete.;MAPI unavailable; retrying connection;
EWS Information;;EWS not fully initialized;`;

describe('readPaste', () => {
  it('reads the rows as the Copy button writes them', () => {
    const { rows, strings, kinds } = readPaste(copied);
    assert.equal(rows?.ewsInternalUrl, 'https://mail.corp.example/EWS/Exchange.asmx/WSSecurity');
    assert.equal(rows?.ewsExternalUrl, '');
    assert.equal(rows?.ews, 'not-initialized');
    assert.equal(rows?.mapi, 'connecting');
    assert.equal(rows?.insideUser, true);
    assert.equal(rows?.rows['connected lync server'], 'fe1.lync.example');
    assert.deepEqual(strings, ['S-04', 'S-06', 'S-07']);
    assert.ok(kinds.includes('config-info'));
  });
  it('reads EWS and MAPI each by itself, in tabs, spaces, tables, colons and one line', () => {
    for (const text of [
      'MAPI Information\tMAPI Status OK\nEWS Information\tEWS not deployed',
      'MAPI Information    MAPI Status OK    MAPI Status OK\r\nEWS Information        EWS not deployed',
      '| MAPI Information | MAPI Status OK |\n| EWS Information | EWS not deployed |',
      'MAPI Information: MAPI Status OK\nEWS Information: EWS not deployed',
      'see: MAPI Information;MAPI Status OK;MAPI Status OK; EWS Information;;EWS not deployed; thanks',
      'mapi information;MAPI Status OK\u200b;\newS  Information;;EWS not\ndeployed',
    ]) {
      const { rows } = readPaste(text);
      assert.equal(rows?.mapi, 'ok', text);
      assert.equal(rows?.ews, 'not-deployed', text);
    }
  });
  it('reads the Skype product words, and leaves absent rows absent', () => {
    const { rows } = readPaste('Connected Skype Server;fe;--;\nEWS Internal URL;;--;');
    assert.deepEqual(rows, {
      ewsInternalUrl: '',
      rows: { 'connected lync server': 'fe', 'ews internal url': '' },
    });
    assert.equal(readPaste('EWS Informa').rows, undefined);
    assert.equal(readPaste('just a chat').rows, undefined);
  });
  it('says other for a text it does not know', () => {
    const { rows } = readPaste('EWS Information;;EWS is thinking;\nMAPI Information;hm;hm;');
    assert.deepEqual([rows?.ews, rows?.mapi], ['other', 'other']);
  });
  it('finds the mailbox of published calendar data', () => {
    assert.equal(
      readPaste('<calendarData mailboxID="Anna@Corp.example" xmlns="x">').mailboxId,
      'anna@corp.example',
    );
    assert.equal(readPaste('&lt;calendarData mailboxID=&quot;a@b.example&quot;').mailboxId, 'a@b.example');
    assert.equal(readPaste('mailboxID=""').mailboxId, undefined);
  });
  it('takes secrets out of text and rows', () => {
    const paste = readPaste('EWS Internal URL;https://u:Canary@mail.corp.example/EWS;--;\npassword: Canary');
    assert.ok(!JSON.stringify(paste).includes('Canary'), JSON.stringify(paste));
    assert.equal(paste.secrets, 2);
  });
  it('knows texts with line breaks, lost words and the other product name', () => {
    assert.deepEqual(findStrings('hey, Skype for Business can’t connect to the\nExchange server !!'), [
      'S-10',
    ]);
    assert.deepEqual(findStrings('cannot verify the server is trusted for your sign in address'), ['S-14']);
    assert.deepEqual(
      findStrings('You cannot schedule the Skype Meeting because you are\u200b not UC\u00a0enabled'),
      ['S-20'],
    );
    assert.deepEqual(findStrings('it says EWS not depolyed'), ['S-03']);
    assert.deepEqual(findStrings('MAPI unavialable; retrying conection'), ['S-06']);
    assert.deepEqual(findStrings('we deployed EWS, not yet tested'), []);
    assert.deepEqual(findStrings('<ErrorCode>600</ErrorCode>'), ['S-33']);
  });
  it('never throws, is deterministic, quick and bounded', () => {
    const part = fc.constantFrom(
      'EWS Information',
      ';',
      '\t',
      'MAPI Information',
      '\n',
      'mailboxID="',
      '"',
      'a@b.c',
      '<',
      'password: x',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 20 })), { maxLength: 80 }), (parts) => {
        const text = parts.join('');
        assert.deepEqual(readPaste(text), readPaste(text));
      }),
      { numRuns: 300 },
    );
    for (const unit of ['EWS Information;', '; ', 'mailboxID="', 'MAPI Information  x\n', 'ab-', '\t']) {
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        readPaste(unit.repeat(Math.ceil((2 * pasteCap) / unit.length)));
        return performance.now() - start;
      });
      assert.ok(Math.min(...times) < 100, `${unit}: ${times.map(Math.round)} ms`);
    }
  });
});
