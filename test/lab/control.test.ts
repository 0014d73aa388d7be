import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sinon from 'sinon';
import { main, overview } from '../../lab/cli.ts';
import { order } from '../../lab/control.ts';
import { type Lab, startLab } from '../../lab/index.ts';

describe('lab control', () => {
  let lab: Lab;
  let said: string[];
  before(async () => {
    lab = await startLab();
  });
  after(() => lab.stop());
  beforeEach(() => {
    said = [];
    sinon.stub(console, 'log').callsFake((text) => said.push(text));
    sinon.stub(console, 'error').callsFake((text) => said.push(text));
  });
  afterEach(() => sinon.restore());

  it('switches faults of a running lab from its folder', async () => {
    assert.equal(await main(['break', 'corp', 'certificate', '--dir', lab.dir]), 0);
    assert.deepEqual(lab.faults(), [{ target: 'corp', fault: 'certificate' }]);
    assert.equal(await main(['status', '--dir', lab.dir]), 0);
    assert.equal(await main(['mend', '--dir', lab.dir]), 0);
    assert.deepEqual(lab.faults(), []);
    assert.deepEqual(said, [
      'switched on:\n  corp: certificate (the certificate has expired)',
      'switched on:\n  corp: certificate (the certificate has expired)',
      'no fault is switched on',
    ]);
  });

  it('says what exists on a wrong word, with exit code 1', async () => {
    assert.equal(await main(['break', 'corp', 'toothache', '--dir', lab.dir]), 1);
    assert.match(said.join(''), /certificate .*\n.*name .*\n/);
  });

  it('says that two labs share a folder where the secret there is of another', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'uc-doctor-lab-taken-'));
    const written = JSON.parse(readFileSync(join(lab.dir, 'control.json'), 'utf8'));
    writeFileSync(join(dir, 'control.json'), JSON.stringify({ ...written, token: 'of another lab' }));
    assert.equal(await main(['status', '--dir', dir]), 1);
    assert.match(said.join(''), /two labs share that folder/);
    rmSync(dir, { recursive: true });
  });

  it('shows the usage on a wrong command, with exit code 2', async () => {
    assert.equal(await main(['explode']), 2);
    assert.equal(await main(['break', 'corp']), 2);
    assert.equal(await main(['break', 'a', 'b', 'c']), 2);
    assert.equal(await main(['--colour']), 2);
    for (const text of said) assert.match(text, /usage:/);
  });

  it('says so where no lab runs', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'uc-doctor-none-'));
    assert.equal(await main(['status', '--dir', empty]), 1);
    assert.match(said.join(''), /no lab runs in .*npm run lab/);
  });

  it('obeys nobody without the secret', async () => {
    const { port } = JSON.parse(readFileSync(join(lab.dir, 'control.json'), 'utf8'));
    for (const token of ['', 'wrong']) {
      const response = await fetch(`http://127.0.0.1:${port}/`, {
        method: 'POST',
        headers: { 'x-lab-token': token },
        body: JSON.stringify({ action: 'break', target: 'corp', fault: 'silent' }),
      });
      assert.equal(response.status, 403);
    }
    assert.deepEqual(lab.faults(), []);
  });

  it('refuses an order that is none', async () => {
    const answer = await order(lab.dir, { action: 'explode' } as never);
    assert.equal(answer.ok, false);
    assert.match(answer.error ?? '', /no such order/);
  });

  it('keeps the secret to its owner, and takes it away when it ends', async () => {
    const other = await startLab();
    const file = join(other.dir, 'control.json');
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
    await other.stop();
    assert.equal(existsSync(file), false);
  });

  it('prints what is where', () => {
    const text = overview(lab);
    assert.match(text, new RegExp(`ldaps://localhost:${lab.ldap.hoster?.tlsPort}`));
    assert.match(text, /anna@hoster\.test {2}/);
    assert.match(text, /break corp certificate/);
  });

  it('runs as a command of its own', () => {
    const cli = new URL('../../lab/cli.ts', import.meta.url).pathname;
    const help = spawnSync(process.execPath, [cli, '--help'], { encoding: 'utf8' });
    assert.equal(help.status, 0);
    assert.match(help.stdout, /lab break TARGET FAULT/);
  });
});
