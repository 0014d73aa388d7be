import assert from 'node:assert/strict';
import { domainCommand } from '../../bot/cli-domain.ts';
import { UsageError } from '../../bot/usage-error.ts';
import type { DomainReport } from '../../engine/index.ts';
import { type Lab, startLab } from '../../lab/index.ts';
import { type Ran, run } from '../acceptance/run-cli.ts';

describe('check domain on the command line', function () {
  this.timeout(20_000);
  let lab: Lab;
  const check = (domain: string, ...more: string[]): Promise<Ran> =>
    run(['check', 'domain', domain, ...more, '--config', lab.configFile], { ...process.env, ...lab.env });
  before(async () => {
    lab = await startLab();
  });
  after(() => lab.stop());

  it('tells the scenario of its people, inside and outside apart where they differ', async () => {
    const { code, stdout, stderr } = await check('split.test');
    assert.equal(code, 1);
    assert.match(stdout, /Lync in hoster, inside the company network: scenario 3/);
    assert.match(stdout, /Lync in hoster, outside the company network: scenario 2/);
    assert.match(stderr, /^\[1\/4\] /);
  });
  it('prints the report as JSON, and exits with 0 where nothing is wrong', async () => {
    const { code, stdout } = await check('@CORP.test', '--json');
    const report: DomainReport = JSON.parse(stdout);
    assert.deepEqual([code, report.asked, report.domain], [0, '@CORP.test', 'corp.test']);
    assert.ok(
      report.scenarios.every(({ value, endpointForest }) => value === '2' && endpointForest === 'corp'),
    );
  });
  it('refuses what is no domain before it reads any settings', async () => {
    for (const [text, why] of [
      ['10.0.0.1', /10\.0\.0\.1 is not a mail domain .+ the address of a machine/],
      ['a_b.test', /a character that no host name has/],
      ['localhost', /reserved/],
      ['corp', /it has no dot/],
      [`${'a'.repeat(64)}.test`, /longer than 63/],
      ['corp.test:443', /it has a port/],
    ] as const) {
      const asked = domainCommand(text, { json: false, lab: false, config: 'none.yaml' });
      await assert.rejects(asked, (error) => error instanceof UsageError && why.test(error.message));
    }
  });
});
