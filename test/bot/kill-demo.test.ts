import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChatEvent } from '../../bot/channels/page/chats.ts';
import { openPage } from './page-client.ts';

const script = fileURLToPath(new URL('../../bot/uc-doctor.mjs', import.meta.url));
const words = ({ activity }: ChatEvent) => JSON.stringify(activity ?? {});
/** What the buttons of an event's card carry. */
const buttons = (event: ChatEvent): Record<string, string>[] =>
  [...words(event).matchAll(/\{"type":"Action\.Execute".*?"data":(\{[^}]*\})/g)].map(([, data]) =>
    JSON.parse(data!),
  );

describe('the demo, killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-kill-demo-'));
  let demo: ChildProcess | undefined;
  after(async () => {
    await kill();
    rmSync(folder, { recursive: true });
  });
  async function kill(): Promise<void> {
    if (demo?.exitCode !== null || demo.signalCode !== null) return;
    const gone = once(demo, 'exit');
    demo.kill('SIGKILL');
    await gone;
  }
  /** @returns its URL */
  async function start(): Promise<string> {
    demo = spawn(process.execPath, [script, 'demo', '--port', '4977', '--data', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    for await (const piece of demo.stdout!) {
      said += piece;
      const url = /http:\/\/\S+/.exec(said)?.[0];
      if (url) return url;
    }
    throw new Error(`the demo ended: ${said}`);
  }

  it('an open question can still be answered, and the answer comes in the message of the question', async () => {
    const page = await openPage(await start(), 'anna');
    await page.send({ text: 'lync does not work' });
    const question = await page.until((event) => buttons(event).some((data) => data.question));
    page.close();
    await kill();
    const again = await openPage(await start(), 'anna', page.conversation);
    const [chosen] = buttons(question);
    await again.send({ execute: { verb: chosen?.action, data: chosen }, replyTo: question.id });
    const done = (event: ChatEvent) =>
      event.kind === 'update' && event.id === question.id && !words(event).includes('"verb":"cancel"');
    const answer = await again.until(done, 8000);
    assert.doesNotMatch(words(answer), /out of date/);
    again.close();
  });
}).timeout(40_000);
