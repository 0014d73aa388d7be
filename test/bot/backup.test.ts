import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../bot/cli.ts';
import { openStore } from '../../store/index.ts';

describe('uc-doctor backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-backup-'));
  const [config, copy] = [join(folder, 'uc-doctor.yaml'), join(folder, 'copy.db')];
  let said = '';
  const keep = (stream: NodeJS.WriteStream) => {
    const write = stream.write;
    stream.write = ((text: string) => {
      said += text;
      return true;
    }) as typeof write;
    return () => {
      stream.write = write;
    };
  };
  async function run(...args: string[]): Promise<number> {
    said = '';
    const back = [keep(process.stdout), keep(process.stderr)];
    try {
      return await main(args);
    } finally {
      for (const each of back) each();
    }
  }
  const settings = (store: string) => {
    const forest = '{ name: x, dns: x.test, hosts: [both], directory: { ldif: ./x.ldf } }';
    writeFileSync(join(folder, 'x.ldf'), 'dn: DC=x,DC=test\nobjectClass: domain\n');
    writeFileSync(config, `forests:\n  - ${forest}\nstore: ${store}\n`);
  };
  after(() => rmSync(folder, { recursive: true }));

  it('copies while a server has the store, and says how to restore', async () => {
    settings('{ file: ./own.db }');
    const server = await openStore({ file: join(folder, 'own.db') }, { server: true });
    await server.turns.commit({ conversation: 'c', version: 0, state: 'kept', now: 1 });
    assert.equal(await run('backup', copy, '--config', config), 0, said);
    assert.match(said, /copy\.db holds the whole store .* To restore: stop the bot/);
    await server.close();
    const restored = await openStore({ file: copy });
    assert.equal((await restored.turns.read('c')).state, 'kept');
    await restored.close();
  });
  it('a file that is there, no store, a database server: told in one line, no stack', async () => {
    const cases: [store: string, to: string, says: RegExp][] = [
      ['{ file: ./own.db }', copy, /copy\.db is there already/],
      ['{ file: ./none.db }', join(folder, 'y.db'), /There is no store at .*none\.db/],
      [
        '{ url: "postgres://a:geheim@db/x" }\naudit: { key: sixteen-and-more }',
        join(folder, 'z.db'),
        /pg_dump/,
      ],
    ];
    for (const [store, to, says] of cases) {
      settings(store);
      assert.equal(await run('backup', to, '--config', config), 2, store);
      assert.match(said, says);
      assert.doesNotMatch(said, /geheim|\n.*at /);
    }
  });
});
