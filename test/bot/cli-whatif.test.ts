import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { type WhatIfOptions, whatIfCommand } from '../../bot/cli-whatif.ts';
import { type Lab, startLab } from '../../lab/index.ts';
import { type Ran, run } from '../acceptance/run-cli.ts';

const schema = JSON.parse(readFileSync(new URL('../../docs/whatif.schema.json', import.meta.url), 'utf8'));
// biome-ignore lint/suspicious/noExplicitAny: what is printed is checked, not assumed
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<any>(schema);

describe('whatif and compare on the command line', () => {
  let lab: Lab;
  let file: string;
  const uc = (...words: string[]): Promise<Ran> =>
    run([...words, '--config', lab.configFile], { ...process.env, ...lab.env });
  const kept = (): { kind: string; result?: string }[] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line));
  before(async () => {
    lab = await startLab();
    file = join(lab.dir, 'data', 'predictions.jsonl');
  });
  after(() => lab.stop());

  it('predicts, keeps it for its owner only, and scores it once when the change is seen', async () => {
    const told = await uc('whatif', 'hanna', 'mail=hanna@hoster.test', '--json');
    assert.equal(told.code, 0, told.stderr);
    const answer = JSON.parse(told.stdout);
    assert.ok(validate(answer), JSON.stringify(validate.errors));
    assert.deepEqual([answer.before.scenario, answer.after.scenario], ['2', '1']);
    assert.match(
      answer.steps[0].rollback.join(),
      /^Set-ADUser -Identity 'CN=.+' -Server 'hoster.test' -EmailAddress 'hanna@corp.test'$/,
    );
    assert.match(told.stderr, /^Kept: /m);
    assert.equal(statSync(file).mode & 0o777, 0o600);

    const early = await uc('diagnose', 'hanna', '--depth', 'user');
    assert.doesNotMatch(early.stderr, /Prediction/);
    const undo = lab.change({ kind: 'mail', person: 'hanna', mail: 'hanna@hoster.test' });
    const elsewhere = await uc('diagnose', 'hanna', '--network', 'outside', '--depth', 'user');
    assert.doesNotMatch(elsewhere.stderr, /Prediction/);
    const seen = await uc('diagnose', 'hanna', '--depth', 'user');
    assert.match(seen.stderr, /^Prediction of \d{4}-\d\d-\d\d for mail=hanna@hoster\.test: hit\.$/m);
    const again = await uc('diagnose', 'hanna', '--depth', 'user');
    assert.doesNotMatch(again.stderr, /Prediction/);
    const history = await uc('whatif', 'hanna', '--history');
    assert.equal(history.code, 0);
    assert.match(history.stdout, /✓ hit/);
    undo();
    assert.equal(lab.directoryWrites, 0);
  });

  it('scores a miss where something else was changed with it, and gets over a torn line', async () => {
    await uc('whatif', 'toni', 'mail=@hoster.test');
    appendFileSync(file, '{"kind":"score","predic');
    const undo = [
      lab.change({ kind: 'mail', person: 'toni', mail: 'toni@hoster.test' }),
      lab.change({ kind: 'dns', domain: lab.world.names.dns('hoster.test') }),
    ];
    const seen = await uc('diagnose', 'toni', '--depth', 'user');
    for (const back of undo.reverse()) back();
    assert.match(seen.stderr, /toni@hoster\.test: miss\.$/m);
    const scores = kept().flatMap(({ kind, result }) => (kind === 'score' && result ? [result] : []));
    assert.deepEqual(scores, ['hit', 'miss']);
  });

  it('does not keep what changes nothing', async () => {
    const count = kept().length;
    const told = await uc('whatif', 'bert', 'mail=bert@corp.test', '--json');
    assert.equal(JSON.parse(told.stdout).effects[0].state, 'already-so');
    assert.equal(kept().length, count);
  });

  it('what cannot be told is exit code 3, with what would settle it', async () => {
    const told = await uc('whatif', 'hanna', 'mail=@refused.test', '--json');
    const answer = JSON.parse(told.stdout);
    assert.equal(told.code, 3);
    assert.equal(answer.after.scenario, 'undetermined');
    assert.ok(answer.settles.names.length > 0);
    assert.deepEqual(answer.gained, []);
    const nobody = await uc('whatif', 'nobody@corp.test', 'mail=none');
    assert.equal(nobody.code, 3);
  });

  const none = { all: false, history: false, limit: '10', json: true, lab: false };
  const wrong: [string[], Partial<WhatIfOptions>, RegExp][] = [
    [['anna', 'mial=a@b.test'], {}, /did you mean mail\?/],
    [['anna'], {}, /Changes that can be predicted/],
    [['mail=a@b.test'], {}, /needs WHO first/],
    [['mail=a@b.test'], { all: true }, /one address: say mail=@DOMAIN/],
    [['mail=none'], { all: true, domain: 'corp.test' }, /exclude each other/],
    [['mail=none'], { all: true, limit: 'few' }, /whole number/],
    [['uma', 'trust=none'], {}, /say trust\.corp=…, trust\.partner=…/],
    [['anna', 'mail=none'], { history: true }, /takes WHO and no change/],
  ];
  for (const [words, options, says] of wrong)
    it(`refuses ${words.join(' ')} ${JSON.stringify(options)}, and says why`, async () => {
      const before = { ...process.env };
      Object.assign(process.env, lab.env);
      try {
        await assert.rejects(whatIfCommand(words, { ...none, config: lab.configFile, ...options }), {
          name: 'UsageError',
          message: says,
        });
      } finally {
        for (const name of Object.keys(lab.env)) if (!(name in before)) delete process.env[name];
      }
    });

  it('what is not understood is exit code 2, with nothing on standard output', async () => {
    const { code, stdout } = await uc('whatif', 'anna', 'trust=twoway');
    assert.deepEqual([code, stdout], [2, '']);
  });

  it('a domain: a table of moves, progress and limit on standard error', async () => {
    const told = await uc('whatif', '--domain', 'corp.test', 'mail=@hoster.test', '--limit', '4', '--json');
    assert.equal(told.code, 0);
    const answer = JSON.parse(told.stdout);
    assert.ok(validate(answer), JSON.stringify(validate.errors));
    assert.deepEqual([answer.people, answer.cut], [4, true]);
    assert.match(told.stderr, /4 people at most[\s\S]*raise --limit/);
  });

  it('compares two, and says when there is nothing to say', async () => {
    const told = await uc('compare', 'hanna', 'emma', '--json');
    assert.equal(told.code, 0);
    const answer = JSON.parse(told.stdout);
    assert.equal(answer.conclusion, 'explained');
    assert.ok(answer.differs.some(({ trait }: { trait: string }) => trait === 'certificate'));
    assert.equal((await uc('compare', 'hanna', 'hanna')).code, 0);
    assert.equal((await uc('compare', 'hanna', 'nobody')).code, 3);
  });
});
