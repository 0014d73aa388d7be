import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Lab, startLab } from '../../lab/index.ts';
import { reader } from './ldap-client.ts';
import { secureGet } from './web-client.ts';

describe('lab start', () => {
  it('is up in under a second, and gone when stopped', async () => {
    const from = performance.now();
    const lab = await startLab();
    const ms = Math.round(performance.now() - from);
    console.log(`    lab started in ${ms} ms`);
    await (await reader(lab, 'corp')).unbind();
    await lab.stop();
    for (const port of [lab.httpsPort, lab.httpPort, lab.ldap.hoster?.port, lab.ldap.corp?.tlsPort]) {
      await assert.rejects(
        new Promise((resolve, reject) =>
          connect({ port: port ?? 0, host: '127.0.0.1' }, () => resolve(port)).on('error', reject),
        ),
        { code: 'ECONNREFUSED' },
      );
    }
    assert.equal(existsSync(lab.dir), false);
    assert.ok(ms < 3000, 'a loaded machine may take longer than a second, but not this long');
  });

  it('two labs run side by side, one of them renamed', async () => {
    const labs: Lab[] = await Promise.all([startLab(), startLab({ seed: 'beside' })]);
    for (const lab of labs) {
      const mail = lab.world.names.dns('mail.corp.test');
      assert.equal((await secureGet(lab, mail)).status, 401);
      const client = await reader(lab, 'corp');
      const base = lab.world.forest('corp').directory.partitions[0]?.dn ?? '';
      const { searchEntries } = await client.search(base, {
        filter: `(mail=${lab.world.person('hanna').mail})`,
      });
      assert.equal(searchEntries.length, 1);
      await client.unbind();
    }
    await Promise.all(labs.map((lab) => lab.stop()));
  });

  it('listens on the loopback address only', async () => {
    const lab = await startLab();
    await assert.rejects(
      new Promise((resolve, reject) =>
        connect({ port: lab.httpsPort, host: '127.0.0.2' }, () => resolve(1)).on('error', reject),
      ),
    );
    await lab.stop();
  });

  it('keeps a folder that was named, and refuses a link', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'uc-doctor-named-'));
    writeFileSync(join(dir, 'mine.txt'), 'kept');
    const lab = await startLab({ dir });
    await lab.stop();
    assert.ok(existsSync(join(dir, 'mine.txt')) && existsSync(lab.configFile));
    symlinkSync(dir, join(dir, 'link'));
    await assert.rejects(startLab({ dir: join(dir, 'link') }), /is not a folder of yours/);
  });
});
