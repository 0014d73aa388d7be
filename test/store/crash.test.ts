import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crashRounds } from '../soak/crash.ts';
import { raceHere } from '../soak/race.ts';

describe('the desk on an embedded store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-crash-'));
  after(() => rmSync(folder, { recursive: true }));

  it('loses nothing it acknowledged, and leaves no card stuck, in ten kills', async () => {
    const place = { file: join(folder, 'crash.db') };
    const figures = await crashRounds({ place, rounds: 10, seed: 7, preload: true, cache: folder });
    assert.ok(figures.acknowledged >= 10, JSON.stringify(figures));
    assert.ok(figures.slowestStart < 3000, JSON.stringify(figures));
  });
  it('gives each of a hundred cases that two claim at once, three times each, one owner, and tells the other', async () => {
    const { doubleOwners, notTold } = await raceHere({ file: join(folder, 'race.db') }, 100);
    assert.deepEqual([doubleOwners, notTold], [0, 0]);
  });
});
