import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerLanguage } from '../../bot/cli-language.ts';
import { writeEvidence } from '../../bot/evidence-file.ts';
import { UsageError } from '../../bot/usage-error.ts';
import { languages, say } from '../../cards/index.ts';
import { diagnose } from '../../engine/index.ts';
import { run } from '../acceptance/run-cli.ts';
import { evidence, own } from '../engine/build.ts';

describe('the language of an answer on the command line', () => {
  it('is the one asked for, with or without a place', () => {
    for (const language of languages())
      for (const asked of [language, `${language}-XX`, ` ${language.toUpperCase()}_XX.UTF-8`])
        assert.equal(answerLanguage(asked, { LANG: 'en_GB' }), language);
  });
  it('is that of the terminal where there is a catalogue of it, else English', () => {
    assert.equal(answerLanguage(undefined, { LANG: 'es_MX.UTF-8' }), 'es');
    assert.equal(answerLanguage(undefined, { LC_ALL: 'C', LANG: 'es_MX.UTF-8' }), 'en');
    assert.equal(answerLanguage(undefined, { LC_ALL: '', LC_MESSAGES: 'ja_JP', LANG: 'es_ES' }), 'ja');
    for (const LANG of ['C.UTF-8', 'tlh_XX', '', undefined])
      assert.equal(answerLanguage(undefined, { LANG }), 'en');
  });
  it('is refused where there is none, naming those there are', () => {
    for (const asked of ['tlh', '', 'spanish', '../es'])
      assert.throws(
        () => answerLanguage(asked, {}),
        (error) =>
          error instanceof UsageError &&
          languages().every((language) => error.message.includes(`${language} (`)),
      );
  });
  it('is refused by each command before it looks at anything', async () => {
    const commands = [
      'diagnose a@b.test',
      'replay none.json',
      'whatif a@b.test mail=c@d.test',
      'compare a@b.test c@d.test',
      'check domain d.test',
    ];
    for (const words of commands) {
      const { code, stderr } = await run([...words.split(' '), '--language', 'tlh'], process.env);
      assert.deepEqual([code, stderr.split(':')[0]], [2, '--language tlh'], words);
    }
  });
});

describe('replay in another language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-language-'));
  after(() => rmSync(folder, { recursive: true }));
  const saved = join(folder, 'evidence.json');
  const page = join(folder, 'report.html');
  before(() => writeEvidence(saved, diagnose(evidence({ lync: own() }), 1)));

  it('prints the answer and writes the report in it, as an option or of the terminal', async () => {
    const heading = say({ id: 'admin.forests' }, 'es');
    const asked = await run(['replay', saved, '--language', 'es', '--html', page], process.env);
    assert.ok(asked.stdout.includes(heading), asked.stdout.slice(0, 200));
    assert.match(readFileSync(page, 'utf8'), /<html lang="es"/);
    const environment = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'es_ES.UTF-8' };
    const found = await run(['replay', saved], environment);
    assert.equal(found.stdout, asked.stdout);
  });
});
