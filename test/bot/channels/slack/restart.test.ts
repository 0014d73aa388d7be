import assert from 'node:assert/strict';
import { type BotParts, buildBot } from '../../../../bot/server.ts';
import { memoryStore } from '../../../../store/index.ts';
import { noLog, type SmallState, smallDialog } from '../../small-dialog.ts';
import { diagnosis } from '../../turn-world.ts';
import { startSlack } from './fake-slack.ts';
import { asJson, direct, post, signingSecret } from './sent.ts';
import { botToken } from './small-world.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('a check that a restart interrupted ends in its own message on Slack', async () => {
  const slack = await startSlack();
  slack.users.U0ANNA = {};
  const store = await memoryStore();
  const parts = (owner: string, examine: BotParts<SmallState>['examine']): BotParts<SmallState> => ({
    settings: {
      development: true,
      host: '127.0.0.1',
      port: 0,
      roles: { agents: [], admins: [] },
      slack: { mode: 'http', signingSecret, botToken, trustProfileEmail: false, apiUrl: slack.url },
    },
    dialog: {
      ...smallDialog,
      drawSlack: ({ title }) => ({ main: { text: title.id, blocks: [] }, thread: [] }),
    },
    examine,
    confirm: async () => undefined,
    store: { ...store, owner },
    log: noLog,
  });
  const first = buildBot(parts('first', () => new Promise(() => undefined)));
  const { url } = await first.start();
  await post(url, asJson(direct('U0ANNA', 'check')));
  assert.deepEqual(
    slack.messages.map(({ text }) => text),
    ['started'],
  );
  void first.stop();
  const second = buildBot(parts('second', async () => diagnosis));
  await second.start();
  for (let waited = 0; slack.messages[0]?.text !== 'r1' && waited < 3000; waited += 20) await pause(20);
  assert.deepEqual(
    slack.messages.map(({ channel, text }) => [channel, text]),
    [['D0ANNA', 'r1']],
  );
  await second.stop();
  await slack.stop();
});

it('progress is edited at most every two seconds, and the answer does not wait for that', async () => {
  const slack = await startSlack();
  slack.users.U0ANNA = {};
  const bot = buildBot<SmallState>({
    settings: {
      development: true,
      host: '127.0.0.1',
      port: 0,
      roles: { agents: [], admins: [] },
      slack: { mode: 'http', signingSecret, botToken, trustProfileEmail: false, apiUrl: slack.url },
    },
    dialog: {
      ...smallDialog,
      drawSlack: ({ title }) => ({ main: { text: title.id, blocks: [] }, thread: [] }),
    },
    examine: async (_request, onProgress) => {
      for (let step = 0; step < 26; step++) {
        onProgress({ step: 'directory', state: 'running' } as never);
        await pause(100);
      }
      return diagnosis;
    },
    confirm: async () => undefined,
    log: noLog,
  });
  const { url } = await bot.start();
  await post(url, asJson(direct('U0ANNA', 'check')));
  for (let waited = 0; slack.messages[0]?.text !== 'r1' && waited < 4000; waited += 20) await pause(20);
  const edits = slack.calls.filter(({ method }) => method === 'chat.update');
  assert.equal(edits.length, 2, 'one of progress, one of the answer');
  await bot.stop();
  await slack.stop();
});
