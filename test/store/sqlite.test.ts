import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backUp, openStore, type StoreError } from '../../store/index.ts';
import { migrate } from '../../store/migrate.ts';
import { migrations } from '../../store/schema.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { storeContract } from './contract.ts';

describe('the embedded store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-store-'));
  const file = join(folder, 'data', 'store.db');
  after(() => rmSync(folder, { recursive: true }));

  storeContract(() => openStore({ file }));
  const refusal = (code: string) => (error: StoreError) => error.code === code && error.message.length > 40;

  it('is for its owner only', () => {
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(statSync(join(folder, 'data')).mode & 0o777, 0o700);
  });
  it('has every commit on the disk before it is acknowledged', () => {
    const { raw } = openSqlite(file);
    const [full, wal] = [2, 'wal'];
    assert.deepEqual(
      ['synchronous', 'journal_mode', 'foreign_keys'].map((name) => raw.pragma(name, { simple: true })),
      [full, wal, 1],
    );
    raw.close();
  });
  it('takes one server; commands work beside it; the next server follows when it ends, however it ends', async () => {
    const other = spawn(process.execPath, [fileURLToPath(new URL('hold.ts', import.meta.url)), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(other.stdout, 'data');
    await assert.rejects(openStore({ file }, { server: true }), refusal('in-use'));
    const command = await openStore({ file });
    assert.equal(command.exclusive, false);
    await command.close();
    other.kill('SIGKILL');
    await once(other, 'exit');
    const next = await openStore({ file }, { server: true });
    assert.equal(next.exclusive, true);
    await assert.rejects(openStore({ file }, { server: true }), refusal('in-use'));
    await next.close();
  });
  it('migrates once, forwards, and refuses what a newer program wrote', async () => {
    const engine = openSqlite(':memory:');
    await migrate(engine, migrations.slice(0, 1));
    await engine.db
      .insertInto('conversation')
      .values({ key: 'old', state: '1', version: 1, channel: '', updated_at: 1 })
      .execute();
    await Promise.all([migrate(engine), migrate(engine)]);
    assert.equal((await engine.db.selectFrom('reminder').selectAll().execute()).length, 0);
    assert.equal((await engine.db.selectFrom('conversation').selectAll().execute()).length, 1);
    await assert.rejects(migrate(engine, migrations.slice(0, 1)), refusal('schema-newer'));
    await engine.close();
  });
  it('a file that is none is told as such', async () => {
    await assert.rejects(openStore({ file: folder }), refusal('unreadable'));
  });
  it('a back-up made while it is written to is whole; one that is there is not written over', async () => {
    const [store, copy] = [await openStore({ file }, { server: true }), join(folder, 'copy.db')];
    await store.turns.commit({ conversation: 'b', version: 0, state: 'saved', now: 1 });
    const [pages] = await Promise.all([backUp(file, copy), store.turns.first('b', 'meanwhile', 1)]);
    assert.ok(pages > 0);
    await assert.rejects(backUp(file, copy), refusal('no-backup'));
    await assert.rejects(backUp(join(folder, 'none.db'), join(folder, 'x')), refusal('no-backup'));
    await store.close();
    const restored = await openStore({ file: copy });
    assert.equal((await restored.turns.read('b')).state, 'saved');
    await restored.close();
    assert.ok(!existsSync(`${copy}.partial`));
  });
});
