import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfirmedFileError, createConfirmed } from '../../../engine/clients/confirmed.ts';

const at = '2026-01-02T03:04:05.000Z';

describe('confirmed people', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'confirmed-'));
    file = join(folder, 'confirmed.json');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('starts empty without a file and finds what was confirmed, in any case', async () => {
    const confirmed = createConfirmed(file);
    assert.equal(confirmed.sipFor('ann@chat.example'), undefined);
    await confirmed.confirm(' Ann@Chat.example', 'sip:ann@hoster.example', 'agent1', at);
    assert.equal(confirmed.sipFor('ANN@chat.example'), 'ann@hoster.example');
    assert.equal(createConfirmed(file).sipFor('ann@chat.example'), 'ann@hoster.example');
    const kept = JSON.parse(await readFile(file, 'utf8'));
    assert.deepEqual(kept.people['ann@chat.example'], { sip: 'ann@hoster.example', by: 'agent1', at });
  });

  it('keeps all of many at once and leaves no temporary file', async () => {
    const confirmed = createConfirmed(file);
    const names = Array.from({ length: 20 }, (_, n) => `p${n}@chat.example`);
    await Promise.all(names.map((name) => confirmed.confirm(name, `${name}.sip`, 'agent1', at)));
    const again = createConfirmed(file);
    for (const name of names) assert.equal(again.sipFor(name), `${name}.sip`);
    assert.deepEqual(await readdir(folder), ['confirmed.json']);
  });

  it('takes odd identities for what they are', async () => {
    const confirmed = createConfirmed(file);
    assert.equal(confirmed.sipFor('constructor'), undefined);
    await confirmed.confirm('__proto__', 'x@hoster.example', 'agent1', at);
    assert.equal(createConfirmed(file).sipFor('__proto__'), 'x@hoster.example');
    assert.equal(createConfirmed(file).sipFor('toString'), undefined);
  });

  it('refuses a file that is not one of confirmations, and leaves it as it is', async () => {
    for (const text of [
      '',
      '{',
      '[]',
      'null',
      '{"version":2,"people":{}}',
      '{"version":1,"people":{"a":{"sip":1}}}',
    ]) {
      await writeFile(file, text);
      assert.throws(() => createConfirmed(file), ConfirmedFileError, text);
      assert.equal(await readFile(file, 'utf8'), text);
    }
  });

  it('makes the folder of its file', async () => {
    const later = join(folder, 'later', 'confirmed.json');
    await createConfirmed(later).confirm('a@chat.example', 'a@hoster.example', 'agent1', at);
    assert.equal(createConfirmed(later).sipFor('a@chat.example'), 'a@hoster.example');
  });

  it('says when it could not be kept, does not pretend, and works again afterwards', async () => {
    const confirmed = createConfirmed(file);
    await mkdir(join(file, 'in the way'), { recursive: true });
    const keep = () => confirmed.confirm('a@chat.example', 'a@hoster.example', 'agent1', at);
    await assert.rejects(keep(), (error: NodeJS.ErrnoException) => typeof error.code === 'string');
    assert.equal(confirmed.sipFor('a@chat.example'), undefined);
    assert.deepEqual(await readdir(folder), ['confirmed.json']);
    await rm(file, { recursive: true });
    await keep();
    assert.equal(confirmed.sipFor('a@chat.example'), 'a@hoster.example');
  });
});
