import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { crashRounds } from '../soak/crash.ts';
import { raceProcesses } from '../soak/race.ts';
import { password } from './world.ts';

const port = process.env.UCD_POSTGRES_PORT ?? '54377';
const url = `postgres://doctor:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
const auditKey = 'the same for every server';

describe('the desk on PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-desk-'));
  after(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    const client = new pg.Client(url);
    await client.connect();
    await client.query('drop schema public cascade; create schema public');
    await client.end();
  });

  it('gives each of a hundred cases that two processes claim at once one owner, and tells the other', async () => {
    const { doubleOwners, notTold } = await raceProcesses({ url }, auditKey, 100, folder);
    assert.deepEqual([doubleOwners, notTold], [0, 0]);
  });
  it('loses nothing it acknowledged, and leaves no card stuck, in ten kills', async () => {
    const place = { url };
    const figures = await crashRounds({
      place,
      auditKey,
      rounds: 10,
      seed: 11,
      preload: true,
      cache: folder,
    });
    assert.ok(figures.acknowledged >= 10, JSON.stringify(figures));
    assert.ok(figures.slowestStart < 3000, JSON.stringify(figures));
  });
});
