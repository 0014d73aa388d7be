import assert from 'node:assert/strict';
import { partsOf } from '../../bot/report-text.ts';
import { createReports } from '../../bot/reports.ts';
import { createHttp } from '../../bot/server-http.ts';
import { type CarryOut, withReports } from '../../bot/tasks.ts';
import { createRuns } from '../../bot/turn-runs.ts';
import { diagnosis } from '../dialogs/talk.ts';
import { noLog } from './small-dialog.ts';
import { port, texts, turn, turnsWith } from './turn-world.ts';

const pressTask = { kind: 'action', id: 'task', data: {} } as const;

describe('a task beside checks', () => {
  it('comes back to the dialog', async () => {
    const carryOut: CarryOut = async ({ run }) => ({ kind: 'compared', run, result: {} as never });
    const { turns } = turnsWith(undefined, { carryOut });
    const channel = port();
    await turns.handle(turn(pressTask, channel));
    await turns.idle();
    assert.deepEqual(texts(channel), ['post m1 compared']);
  });

  it('that throws, or that nobody can do, is told as failed', async () => {
    for (const more of [{ carryOut: () => Promise.reject(new TypeError('secret')) }, {}]) {
      const { turns } = turnsWith(undefined, more);
      const channel = port();
      await turns.handle(turn(pressTask, channel));
      await turns.idle();
      assert.deepEqual(texts(channel), ['post m1 task-failed']);
    }
  });

  it('that does not listen is ended by cancel at once, and its result is not told', async () => {
    const told: string[] = [];
    const runs = createRuns(() => Promise.reject(new Error('no check')), noLog, {
      carryOut: () => new Promise(() => undefined),
    });
    runs.startTask(
      'c',
      { kind: 'compare', run: 't1', a: 'a', b: 'b' },
      async ({ kind }) => void told.push(kind),
    );
    const began = performance.now();
    runs.cancel('c', 't1');
    await runs.idle();
    assert.ok(performance.now() - began < 1000);
    assert.deepEqual(told, []);
  });

  it('that takes too long has failed, by the number of its limit', async () => {
    const told: unknown[] = [];
    const runs = createRuns(() => Promise.reject(new Error('no check')), noLog, {
      carryOut: () => new Promise(() => undefined),
      taskLimitMs: 20,
    });
    runs.startTask(
      'c',
      { kind: 'compare', run: 't1', a: 'a', b: 'b' },
      async (input) => void told.push(input),
    );
    await runs.idle();
    assert.deepEqual(told, [{ kind: 'task-failed', run: 't1', code: 'timed-out' }]);
  });
});

describe('reports', () => {
  const task = { kind: 'report', run: 'r1', diagnosis: diagnosis(), depth: 'admin', locale: 'en' } as const;
  const signal = new AbortController().signal;

  it('are opened at an address that cannot be guessed, and nowhere else', async () => {
    const http = createHttp(noLog);
    const reports = createReports(http);
    const listens = await http.listen('127.0.0.1', 0);
    try {
      reports.at(`http://127.0.0.1:${listens}`);
      const made = await withReports(undefined, reports)({ ...task, format: 'html' }, signal);
      assert.ok(made.kind === 'report-made' && made.report.href && made.parts.length === 0);
      const { href } = made.report;
      assert.match(href, /\/reports\/[0-9a-f]{32}$/);
      const opened = await fetch(href);
      assert.equal(opened.status, 200);
      assert.match(opened.headers.get('content-security-policy') ?? '', /default-src 'none'/);
      assert.match(await opened.text(), /^<!doctype html/i);
      assert.equal((await fetch(href.replace(/.{32}$/, '0'.repeat(32)))).status, 404);
      const json = await withReports(undefined, reports)({ ...task, format: 'json' }, signal);
      assert.ok(json.kind === 'report-made' && json.report.href);
      const read = (await (await fetch(json.report.href)).json()) as { verdictId: string };
      assert.equal(read.verdictId, 'v1');
    } finally {
      await http.close(0);
    }
  });

  it('are text where nobody can open them, in parts that a chat takes', async () => {
    const nowhere = createReports({ route: () => undefined } as never);
    for (const format of ['html', 'json'] as const) {
      const made = await withReports(undefined, nowhere)({ ...task, format }, signal);
      assert.ok(made.kind === 'report-made' && made.report.href === undefined && made.parts.length > 0);
    }
    const parts = partsOf(Array.from({ length: 1000 }, (_, at) => `line ${at} `.repeat(5)));
    assert.ok(parts.length > 3 && parts.every((part) => part.join('\n').length <= 7_100));
    assert.equal(parts.flat().length, 1000);
  });
});
