import { SocketModeReceiver } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { boltLogger } from './quiet.ts';
import type { Deliver } from './receiver.ts';

export interface SocketOptions {
  appToken: string;
  apiUrl?: string | undefined;
  deliver: Deliver;
  log: Log;
  /** least wait before it connects again, milliseconds; doubles up to half a minute */
  waitMs?: number;
  /** how long a connection may take to be greeted, milliseconds */
  helloMs?: number;
}
export interface Socket {
  /** connects, and again whenever the connection ends; never throws */
  start(): void;
  stop(): Promise<void>;
}
/** What a socket hands over. */
interface Envelope {
  ack: (response?: Record<string, unknown>) => Promise<void>;
  body: Record<string, unknown>;
  retry_num?: number;
  retry_reason?: string;
}
const longestWaitMs = 30_000;

/**
 * Socket Mode: for those who open no inbound port. The client is Bolt's; its own way to connect again is not used, since
 * a refusal there (a token that was withdrawn) is a rejection nobody handles, and ends the process.
 */
export function createSocket(options: SocketOptions): Socket {
  const { appToken, apiUrl, deliver, log, waitMs = 500, helloMs = 15_000 } = options;
  const { client } = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: boltLogger(log),
    installerOptions: {
      clientOptions: {
        ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
        retryConfig: { retries: 0 },
        timeout: helloMs,
      },
    },
  });
  // Bolt's listener acknowledges before anything is done: what a crash then loses, nobody sends again
  client.removeAllListeners('slack_event');
  client.on('slack_event', async ({ ack, body, retry_num, retry_reason }: Envelope) => {
    const again = {
      ...(retry_num ? { retryNum: retry_num } : {}),
      ...(retry_reason ? { retryReason: retry_reason } : {}),
    };
    try {
      const said = await deliver(body, again);
      await ack(typeof said === 'string' ? { text: said } : (said as Record<string, unknown> | undefined));
    } catch (cause) {
      log.warn('slack-unacknowledged', { cause });
    }
  });

  let stopped = false;
  let wake = () => {};
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** One connection, from the greeting to its end. */
  async function connection(): Promise<void> {
    const ended = new Promise<void>((resolve) => client.once('disconnected', () => resolve()));
    const late = setTimeout(() => void client.disconnect().catch(() => undefined), helloMs);
    try {
      await client.start();
    } finally {
      clearTimeout(late);
    }
    log.info('slack-socket-open');
    await ended;
  }

  async function keep(): Promise<void> {
    for (let failures = 0; !stopped; ) {
      try {
        await connection();
        failures = 0;
      } catch (cause) {
        failures += 1;
        log.warn('slack-socket-failed', { failures, cause: cause ?? 'disconnected' });
      }
      if (!stopped) await pause(Math.min(longestWaitMs, waitMs * 2 ** failures) * (0.5 + Math.random()));
    }
  }

  let kept: Promise<void> | undefined;
  return {
    start() {
      kept ??= keep();
    },
    async stop() {
      stopped = true;
      wake();
      if (client.websocket?.isActive()) void client.disconnect().catch(() => undefined);
      await Promise.race([kept, pause(1000)]);
      wake();
    },
  };
}
