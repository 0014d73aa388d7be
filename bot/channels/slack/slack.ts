import { App } from '@slack/bolt';
import { z } from 'zod';
import type { View } from '../../../cards/view.ts';
import type { Speaker } from '../../../dialogs/dialog.ts';
import type { Store } from '../../../store/index.ts';
import type { HomeOf } from '../../home.ts';
import type { Log } from '../../log.ts';
import type { AboutCases } from '../../manners.ts';
import type { Persons } from '../../persons.ts';
import type { SlackSettings } from '../../settings-slack.ts';
import type { Speakers } from '../../speakers.ts';
import type { Turns } from '../../turn.ts';
import type { Reach } from '../../turn-resume.ts';
import type { DrawSlack } from './drawing.ts';
import { listen, slackChannel } from './handler.ts';
import { createPeople } from './people.ts';
import { createPorts } from './port.ts';
import { boltLogger } from './quiet.ts';
import { type Answer, createReceiver, deliverTo, type Request } from './receiver.ts';
import { createSocket } from './socket.ts';
import { createWeb, type WebOptions } from './web.ts';

export interface SlackParts {
  settings: SlackSettings;
  turns: Turns;
  speakers: Speakers;
  store: Promise<Pick<Store, 'presses'>>;
  welcome: (speaker: Speaker) => View;
  home?: HomeOf | undefined;
  persons?: Pick<Persons, 'keep'> | undefined;
  personalOnly: () => View;
  answeredInPrivate: () => View;
  tooLong: (limit: number) => View;
  aboutCases?: AboutCases | undefined;
  log: Log;
  drawSlack?: DrawSlack | undefined;
  /** how long Slack's Web API is waited for */
  patience?: Pick<WebOptions, 'deadlineMs' | 'attemptMs' | 'waitMs'>;
}
export interface Slack {
  /** a request to /slack/events; absent in Socket Mode */
  receive?: (request: Request) => Promise<Answer>;
  /** connects where it is Socket Mode; asks who the bot is, so that wrong tokens are logged at once */
  start(): void;
  stop(): Promise<void>;
  /** speaks to a conversation of an earlier process */
  reach: Reach;
}

const kept = z.object({
  team: z.string().regex(/^[A-Z0-9]{2,30}$/),
  channel: z.string().regex(/^[A-Z0-9]{2,30}$/),
  thread: z.string().max(40).optional(),
});

/** The Slack channel: one workspace, over HTTP or Socket Mode. Nothing is sent before start(). */
export function createSlack({ settings, log, store, ...parts }: SlackParts): Slack {
  const { apiUrl, botToken: token, trustProfileEmail } = settings;
  const web = createWeb({ token, apiUrl, log, ...parts.patience });
  const people = createPeople(web, log);
  const ports = createPorts(web, store, log, parts.drawSlack);
  const app = new App({
    // ours bring what Slack sent: over the server that is there already, or over the socket
    receiver: { init: () => undefined, start: async () => undefined, stop: async () => undefined },
    authorize: async () => {
      const { team, user, bot } = await people.self();
      return { botToken: token, botUserId: user, teamId: team, ...(bot ? { botId: bot } : {}) };
    },
    convoStore: false,
    logger: boltLogger(log),
  });
  app.error(async (cause) => {
    log.error('slack-event-failed', { cause: (cause as { original?: unknown }).original ?? cause });
    throw cause;
  });
  listen(app, { ...parts, web, people, ports, store, trustProfileEmail, log });
  const deliver = deliverTo(app);
  const socket =
    settings.mode === 'socket'
      ? createSocket({ appToken: settings.appToken, apiUrl, deliver, log })
      : undefined;

  return {
    ...(settings.mode === 'http' ? { receive: createReceiver(deliver, settings.signingSecret, log) } : {}),
    start() {
      people.self().then(
        ({ team }) => log.info('slack-on', { team, mode: settings.mode }),
        (cause: unknown) => log.error('slack-not-reached', { cause }),
      );
      socket?.start();
    },
    stop: async () => socket?.stop(),
    reach({ channel, reference }, speaker) {
      const place = channel === slackChannel ? kept.safeParse(reference) : undefined;
      if (!place?.success) return undefined;
      const { team, channel: where } = place.data;
      return ports.at(`${slackChannel} ${team} ${where}`, place.data, speaker);
    },
  };
}
