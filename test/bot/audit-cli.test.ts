import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../bot/cli.ts';
import { openStore } from '../../store/index.ts';
import { openSqlite } from '../../store/sqlite.ts';
import { ada, agnes, anna } from '../desk/people.ts';
import { opening } from '../store/contract-cases.ts';

describe('uc-doctor audit, forget, retention, restore', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-audit-cli-'));
  const at = (name: string) => join(folder, name);
  const [config, file, copy] = [at('uc-doctor.yaml'), at('own.db'), at('copy.db')];
  let said = '';
  async function run(...args: string[]): Promise<number> {
    said = '';
    const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));
    for (const { stream } of streams)
      stream.write = ((text: string) => {
        said += text;
        return true;
      }) as typeof stream.write;
    try {
      return await main([...args, '--config', config]);
    } finally {
      for (const { stream, write } of streams) stream.write = write;
    }
  }
  before(async () => {
    const forest = '{ name: x, dns: x.test, hosts: [both], directory: { ldif: ./x.ldf } }';
    writeFileSync(at('x.ldf'), 'dn: DC=x,DC=test\nobjectClass: domain\n');
    writeFileSync(config, `forests:\n  - ${forest}\nstore: { file: ./own.db }\nretention: { cases: 1d }\n`);
    const store = await openStore({ file });
    const nothing = () => [];
    const { case: one } = await store.cases.open(opening(), nothing);
    await store.cases.append(one.id, 1, [{ kind: 'claimed', at: 2000, by: ada }], nothing);
    const refused = {
      at: 3000,
      actor: '=cmd|calc',
      person: agnes.id,
      caseId: one.id,
      facts: { command: 'claim' },
    };
    await store.audit.record([{ kind: 'refused', ...refused }]);
    await store.close();
  });
  after(() => rmSync(folder, { recursive: true }));

  it('tells who did what, hands it out harmless to a spreadsheet, and records that it did', async () => {
    assert.equal(await run('audit', '--admin', ada.id), 0, said);
    assert.match(
      said,
      /^2 {2}1970-01-01T00:00:02.000Z {2}case case 1 claimed 2 {2}by ada@corp.test {2}about anna@/,
    );
    assert.equal(await run('audit', '--case', '1', '--csv', at('a.csv')), 0, said);
    const csv = readFileSync(at('a.csv'), 'utf8');
    assert.match(csv, /^"seq","at",.*\r\n"1",/);
    assert.match(csv, /"'=cmd\|calc"/);
    assert.equal(statSync(at('a.csv')).mode & 0o777, 0o600);
    assert.equal(await run('audit', '--json', at('a.json')), 0, said);
    const kinds = (JSON.parse(readFileSync(at('a.json'), 'utf8')) as { kind: string }[]).map(
      ({ kind }) => kind,
    );
    assert.deepEqual(kinds, ['case', 'case', 'refused', 'export', 'export']);
    assert.equal(await run('audit', '--case', 'x'), 2);
    assert.equal(await run('audit', '--since', 'then'), 2);
  });
  it('exports the end of the chain, and is whole against it; after a change it is not', async () => {
    assert.equal(await run('audit', 'head'), 0, said);
    assert.match(said, /^\{"seq":6,"hash":"[0-9a-f]{64}","at":\d+\}\n$/);
    assert.equal(await run('audit', 'verify'), 0, said);
    assert.match(said, /whole: 6 lines, against 1 exported end/);
    assert.equal(await run('backup', copy), 0, said);
    const { raw } = openSqlite(file);
    raw.exec("update audit set actor = 'somebody' where seq = 2; delete from audit where seq = 6");
    raw.close();
    assert.equal(await run('audit', 'verify'), 1, said);
    assert.match(said, /NOT whole.*\n {2}line 2 is not what was written\n {2}there were lines after 5/);
    assert.equal(await run('restore', copy), 0, said);
    assert.match(said, /own\.db is what .*copy\.db holds\. What was there before is .*own\.db\.before-/);
    assert.equal(await run('audit', 'verify'), 0, said);
  });
  it('forgets a person, and the chain stays whole', async () => {
    assert.equal(await run('forget', 'sip:anna@hoster.test', anna.id), 0, said);
    assert.match(said, /is erased-[0-9a-f]{16} from now on: 1 cases, 2 lines/);
    assert.equal(await run('audit', '--person', anna.id), 0);
    assert.equal(said, '');
    assert.equal(await run('audit', 'verify'), 0, said);
    assert.equal(await run('forget', 'x'), 2);
  });
  it('takes away what is too old, or says how much that would be', async () => {
    const store = await openStore({ file });
    await store.cases.append(1, 2, [{ kind: 'withdrawn', at: 4000, by: anna }], () => []);
    await store.close();
    assert.equal(await run('retention', '--dry-run'), 0, said);
    assert.match(said, /^Would go: 1 cases/);
    assert.equal(await run('retention'), 0, said);
    assert.match(said, /^Gone: 1 cases/);
    assert.equal(await run('audit', 'verify'), 0, said);
  });
  it('records who confirmed that an identity is a person', async () => {
    assert.equal(await run('confirm', 'new@corp.test', 'sip:new@hoster.test'), 0, said);
    assert.equal(await run('audit', '--person', 'new@corp.test'), 0, said);
    assert.match(said, /mapping {2}by \S+ \(command line\) {2}about new@corp.test .*"sip":"new@hoster.test"/);
  });
});
