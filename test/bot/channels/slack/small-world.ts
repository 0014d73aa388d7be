import { type BotParts, buildBot } from '../../../../bot/server.ts';
import type { SlackSettings } from '../../../../bot/settings-slack.ts';
import { memoryStore } from '../../../../store/index.ts';
import { keptLog, type SmallState, smallDialog } from '../../small-dialog.ts';
import { diagnosis } from '../../turn-world.ts';
import { type FakeSlack, startSlack } from './fake-slack.ts';
import { post, type Sent, signingSecret } from './sent.ts';

export const botToken = 'xoxb-canary-0000';

export interface SmallWorld {
  slack: FakeSlack;
  url: string;
  log: ReturnType<typeof keptLog>;
  send(sent: Sent): Promise<Response>;
  /** texts of messages, with where they stand */
  said(): string[];
  /** resolves when it holds; @throws after some seconds with what was said */
  until(holds: () => boolean): Promise<void>;
  stop(): Promise<void>;
}

/** The bot with a dialog of a few lines, on a Slack of our own. */
export async function smallWorld(
  { socketUrl = '', ...settings }: Record<string, unknown> & { socketUrl?: string } = {},
  more: Partial<BotParts<SmallState>> = {},
): Promise<SmallWorld> {
  const slack = await startSlack();
  slack.socketUrl = socketUrl;
  slack.users.U0ANNA = { profile: { email: 'Anna@hoster.example' } };
  slack.users.U0AGENT = { profile: { email: 'agent@hoster.example' } };
  const log = keptLog();
  const bot = buildBot({
    dialog: {
      ...smallDialog,
      drawSlack: (view, _locale, press) => ({
        main: {
          text: view.title.id,
          blocks: [
            { type: 'section', text: { type: 'plain_text', text: view.title.id } },
            ...(view.actions.length > 0
              ? [
                  {
                    type: 'actions',
                    elements: view.actions.map((action, at) => ({
                      type: 'button',
                      action_id: `${action.id}:${at}`,
                      text: { type: 'plain_text', text: action.label.id },
                      value: press(action),
                    })),
                  },
                ]
              : []),
          ],
        },
        thread: [],
      }),
    },
    examine: async () => diagnosis,
    confirm: async () => undefined,
    store: memoryStore(),
    log,
    patience: { deadlineMs: 2500, attemptMs: 400, waitMs: 20 },
    ...more,
    settings: {
      development: true,
      host: '127.0.0.1',
      port: 0,
      roles: { agents: ['agent@hoster.example'], admins: [] },
      ...more.settings,
      slack: {
        mode: 'http',
        signingSecret,
        botToken,
        trustProfileEmail: false,
        apiUrl: slack.url,
        ...settings,
      } as SlackSettings,
    },
  });
  const { url } = await bot.start();
  const said = () =>
    slack.messages.map(
      ({ channel, thread, only, text }) =>
        `${channel}${thread ? `/${thread}` : ''}${only ? ` only ${only}` : ''}: ${text}`,
    );
  return {
    slack,
    url,
    log,
    send: (sent) => post(url, sent),
    said,
    async until(holds) {
      for (let waited = 0; !holds(); waited += 10) {
        if (waited > 4000) throw new Error(`not in 4 s: ${said().join(' | ')}\n${log.text()}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async stop() {
      await bot.stop();
      await slack.stop();
    },
  };
}
