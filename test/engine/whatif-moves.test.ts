import assert from 'node:assert/strict';
import { type Composed, compose } from '../../bot/compose.ts';
import { readSettings } from '../../bot/settings.ts';
import { examineMoves, type World } from '../../engine/index.ts';
import { type Lab, startLab } from '../../lab/index.ts';

describe('what a change does to many', () => {
  let lab: Lab;
  let composed: Composed;
  let asked: Map<string, number>;
  let world: World;
  before(async () => {
    lab = await startLab();
    composed = await compose(readSettings(lab.configFile, { ...process.env, ...lab.env }));
  });
  beforeEach(() => {
    asked = new Map();
    world = {
      ...composed.world,
      web: {
        look: (url, options) => {
          const key = `${options.network} ${url}`;
          asked.set(key, (asked.get(key) ?? 0) + 1);
          return composed.world.web.look(url, options);
        },
      },
    };
  });
  after(async () => {
    await composed.close();
    await lab.stop();
  });

  it('a domain: the moves, who loses what, and every domain looked up once', async () => {
    const result = await examineMoves(world, {
      change: { mail: '@hoster.test' },
      domain: 'corp.test',
      limit: 100,
    });
    assert.equal(
      result.people,
      result.moves.reduce((sum, { people }) => sum + people, 0),
    );
    assert.ok(result.people >= 10 && !result.cut);
    assert.deepEqual([...new Set(result.moves.map(({ from, to }) => `${from} ${to}`))], ['2 1']);
    assert.ok(result.moves.some(({ loses }) => (loses.F20 ?? 0) > 0));
    assert.equal(result.domains, 2);
    // The name with autodiscover in front is asked for by more than one way, the domain itself by one.
    const roots = [...asked].filter(([url]) => /https:\/\/(corp|hoster)\.test/.test(url));
    assert.deepEqual(
      roots.map(([, times]) => times),
      [1, 1, 1, 1],
    );
    const [anyone] = result.moves.flatMap(({ who }) => who);
    assert.match(
      anyone?.command ?? '',
      /^Set-ADUser -Identity 'CN=.+,DC=hoster,DC=test' -Server 'hoster.test' -EmailAddress '\w+@hoster.test'$/,
    );
    assert.match(anyone?.rollback ?? '', /@corp.test'$/);
    assert.equal(lab.directoryWrites, 0);
  });

  it('stops at the limit and says so', async () => {
    const seen: number[] = [];
    const result = await examineMoves(world, {
      change: { comparisonOff: true },
      limit: 3,
      onPerson: (done) => seen.push(done),
    });
    assert.deepEqual([result.people, result.cut, seen], [3, true, [1, 2, 3]]);
  });

  it('a forest that cannot be read is named, not taken for an empty one', async () => {
    await lab.break('hoster', 'directory');
    const result = await examineMoves(world, { change: { mail: null }, limit: 5 });
    await lab.mend();
    assert.deepEqual([result.people, result.unread], [0, ['hoster']]);
  });

  it('what is not known stays so: no feature is counted as lost to an unknown', async () => {
    const result = await examineMoves(world, {
      change: { mail: '@silent.test' },
      domain: 'hoster.test',
      limit: 2,
    });
    assert.ok(result.moves.length > 0);
    for (const move of result.moves) {
      assert.equal(move.to, 'undetermined');
      assert.equal(move.loses.F03, undefined);
    }
  });
});
