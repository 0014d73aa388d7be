import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { pasteLimit, readPastes } from '../../bot/cli-paste.ts';
import { readEvidence, writeEvidence } from '../../bot/evidence-file.ts';
import { jsonFaultLine } from '../../bot/json-fault.ts';
import { UsageError } from '../../bot/usage-error.ts';
import { diagnose } from '../../engine/index.ts';
import { evidence, own } from '../engine/build.ts';

const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-files-'));
after(() => rmSync(folder, { recursive: true }));
function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error.message;
  }
  return assert.fail('was not refused');
}

describe('a pasted file', () => {
  const text = 'EWS Internal URL;;--;\tEWS Information;EWS not deployed;\r\n';
  it('is read as UTF-8, and as UTF-16 with its mark, either way round', () => {
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    const files = [
      file('a.txt', text),
      file('b.txt', wide),
      file('c.txt', Buffer.from(wide).swap16()),
      file('d.txt', ''),
    ];
    assert.deepEqual(readPastes(files), [text, text, text, '']);
  });
  it('is refused where it is no text', () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    for (const bytes of [png, Buffer.from('%PDF-1.7\n\u0001\u0002\u0003\u0004\u0005')])
      assert.match(
        refusal(() => readPastes([file('x.bin', bytes)])),
        /x\.bin: is not a text/,
      );
  });
  it('is refused above the limit, which is named', () => {
    const large = file('large.txt', 'x'.repeat(pasteLimit + 1));
    assert.match(
      refusal(() => readPastes([large])),
      /large\.txt: 257 kB, and at most 256 kB are read/,
    );
    assert.equal(readPastes([file('most.txt', 'x'.repeat(pasteLimit))])[0]!.length, pasteLimit);
  });
  it('that is not there is said in words', () => {
    assert.match(
      refusal(() => readPastes([join(folder, 'none.txt')])),
      /cannot be read: it is not there: look at .+ \(ENOENT\)$/,
    );
    assert.match(
      refusal(() => readPastes([folder])),
      /cannot be read: it is a folder/,
    );
  });
});

describe('an evidence file', () => {
  const whole = join(folder, 'evidence.json');
  writeEvidence(whole, diagnose(evidence({ lync: own() }), 1));
  it('comes back as it was written', () => {
    assert.deepEqual(readEvidence(whole).items, evidence({ lync: own() }));
  });
  it('that is broken is refused with the line', () => {
    const broken = file(
      'broken.json',
      '{\n "format": "uc-doctor-evidence/1",\n "tookMs": 1,,\n "items": []}',
    );
    assert.match(
      refusal(() => readEvidence(broken)),
      /broken\.json, line 3: is not JSON here/,
    );
    const cut = file('cut.json', '{\n "format": "uc-doctor-evidence/1",\n "tookMs": ');
    assert.match(
      refusal(() => readEvidence(cut)),
      /cut\.json, line 3: /,
    );
  });
  it('that lacks something is refused with the line of what lacks it', () => {
    const item = '{\n  "id": "E1",\n  "name": "trusts",\n  "known": "yes"}';
    const wrong = file(
      'wrong.json',
      `{"format": "uc-doctor-evidence/1", "tookMs": 1, "rulesVersion": "x", "items": [\n${item}]}`,
    );
    assert.match(
      refusal(() => readEvidence(wrong)),
      /wrong\.json, line 5: .+ \(items\.0\.known: /,
    );
    assert.match(
      refusal(() => readEvidence(join(folder, 'none.json'))),
      /cannot read .+: it is not there/,
    );
  });
});

describe('the line at which JSON ends', () => {
  it('is the last one of a text that only lacks its end', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, at) => {
        const pretty = JSON.stringify([JSON.parse(json)], null, 1);
        const cut = pretty.slice(0, at % pretty.length);
        assert.equal(jsonFaultLine(cut), cut.split('\n').length);
      }),
    );
  });
  it('is that of a character that does not belong there', () => {
    const lines = ['{', ' "a": [1, 2.5e3, -0],', ' "b": {"c": null, "d": "\\u00e9\\n"},', ' "e": true', '}'];
    for (const [index, line] of lines.entries()) {
      const text = lines.with(index, line.replace(/.(.?)$/, '#$1')).join('\n');
      assert.throws(() => JSON.parse(text));
      assert.equal(jsonFaultLine(text), index + 1, text);
    }
    for (const text of ['[1,]', '{"a" 1}', '[1}', '01', '{,}', '"a\n"']) {
      assert.throws(() => JSON.parse(text), text);
      assert.equal(jsonFaultLine(text), 1, text);
    }
  });
});
