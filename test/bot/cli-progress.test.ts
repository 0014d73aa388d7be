import assert from 'node:assert/strict';
import { progressLines } from '../../bot/cli-progress.ts';
import type { Progress } from '../../engine/index.ts';

function told(...events: [Progress['step'], Progress['state']][]): string[] {
  const lines: string[] = [];
  const { onProgress, end } = progressLines((line) => lines.push(line));
  for (const [step, state] of events) onProgress({ step, state });
  end();
  return lines;
}

describe('progress on the command line', () => {
  it('tells each step once, numbered in the order in which they end', () => {
    const lines = told(
      ['directory', 'running'],
      ['dns', 'running'],
      ['directory', 'done'],
      ['directory', 'running'],
      ['directory', 'done'],
      ['dns', 'done'],
      ['certificate', 'done'],
      ['realm', 'done'],
    );
    assert.deepEqual(lines, [
      '[1/4] directories read\n',
      '[2/4] names looked up (DNS)\n',
      '[3/4] good certificate seen\n',
      '[4/4] owner of the server known\n',
    ]);
  });
  it('tells a failure at the end, and none where another look of the step succeeded', () => {
    const lines = told(
      ['directory', 'failed'],
      ['realm', 'failed'],
      ['directory', 'done'],
      ['realm', 'failed'],
    );
    assert.deepEqual(lines, ['[1/4] directories read\n', '[2/4] owner of the server known: no\n']);
  });
});
