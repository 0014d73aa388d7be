import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp, openStore, restore, type StoreError } from '../../store/index.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { anna } from '../desk/people.ts';
import { auditContract } from './contract-audit.ts';
import { opening } from './contract-cases.ts';

describe('the embedded store and its audit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-audit-'));
  after(() => rmSync(folder, { recursive: true }));
  let made = 0;
  const place = () => join(folder, `${++made}.db`);
  const code = (expected: string) => (error: StoreError) =>
    error.code === expected && error.message.length > 30;

  auditContract(async () => {
    const file = place();
    return {
      store: await openStore({ file }),
      tamper: async (sql) => {
        const { raw } = openSqlite(file);
        raw.exec(sql);
        raw.close();
      },
    };
  });

  it('has a key of its own beside it, for its owner only; with another one no server starts and nothing is written', async () => {
    const file = place();
    const key = `${file}-audit-key`;
    const stores = [await openStore({ file }), await openStore({ file })];
    assert.equal(statSync(key).mode & 0o777, 0o600);
    assert.match(readFileSync(key, 'utf8'), /^[0-9a-f]{64}\n$/);
    for (const [n, store] of stores.entries()) await store.cases.open(opening({}, n), () => []);
    assert.deepEqual((await stores[0]!.audit.verify()).faults, []);
    await Promise.all(stores.map((store) => store.close()));
    const [server, auditKey] = [true, 'another'];
    await assert.rejects(openStore({ file }, { server, auditKey }), code('audit-key'));
    const command = await openStore({ file }, { auditKey });
    await assert.rejects(
      command.cases.open(opening(), () => []),
      code('audit-key'),
    );
    assert.ok((await command.audit.verify()).faults.every((fault) => fault.code === 'other-key'));
    await command.close();
    await (await openStore({ file }, { server })).close();
  });

  it('is put back from a back-up while no server runs; the audit goes on and says what it replaced', async () => {
    const [file, copy] = [place(), join(folder, 'copy.db')];
    const store = await openStore({ file }, { server: true });
    await store.cases.open(opening({}, 1), () => []);
    await backUp(file, copy);
    const { case: lost } = await store.cases.open(opening({}, 2), () => []);
    const head = (await store.audit.head())!;
    await assert.rejects(restore(copy, file, 5000), code('in-use'));
    await store.close();
    await assert.rejects(restore(join(folder, 'none.db'), file, 5000), code('no-backup'));
    copyFileSync(new URL(import.meta.url).pathname, join(folder, 'other.db'));
    await assert.rejects(restore(join(folder, 'other.db'), file, 5000), code('no-backup'));
    const { aside, replaces } = await restore(copy, file, 5000);
    assert.deepEqual(replaces, { seq: head.seq, hash: head.hash });
    const back = await openStore({ file }, { server: true });
    assert.equal(await back.cases.load(lost.id), undefined);
    assert.deepEqual(
      (await back.audit.verify([head])).faults.map((fault) => fault.code),
      ['cut-off'],
    );
    await back.audit.record([{ kind: 'restored', at: 5000, actor: 'cli', facts: { replaces } }]);
    await back.cases.open({ ...opening({}, 6000), requester: anna.id }, () => []);
    assert.deepEqual((await back.audit.verify([head])).faults, []);
    assert.deepEqual(
      (await back.audit.verify([{ ...head, at: 7000 }])).faults.map((fault) => fault.code),
      ['rewritten'],
      'only ends from before',
    );
    await back.close();
    const old = await openStore(
      { file: aside! },
      { auditKey: readFileSync(`${file}-audit-key`, 'utf8').trim() },
    );
    assert.ok(await old.cases.load(lost.id));
    await old.close();
    assert.ok(!existsSync(`${file}.restored`));
  });
});
