import { webApi } from '@slack/bolt';
import { SendFailed } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { boltLogger } from './quiet.ts';
import type { SlackMethod } from './scopes.ts';

export interface WebOptions {
  token: string;
  /** https://slack.com/api/ where absent */
  apiUrl?: string | undefined;
  log: Log;
  /** for a call with all its repeats, milliseconds; shorter than what is said counts as somebody's (store/outbox) */
  deadlineMs?: number;
  /** for one attempt, milliseconds */
  attemptMs?: number;
  /** least wait before the first repeat, milliseconds; doubles each time, up to as much again is added at random */
  waitMs?: number;
}
export interface SlackWeb {
  /**
   * Calls a method. A refusal for its rate is repeated when Slack says, what may pass by itself (5xx, reset, no
   * answer) with growing waits. What was asked in such a call may have been done: `settled` looks, else it is done again.
   * @throws SendFailed refused with Slack's word for it, timed-out with the deadline's number
   */
  call(
    method: SlackMethod,
    args: Record<string, unknown>,
    options?: CallOptions,
  ): Promise<Record<string, unknown>>;
}
export interface CallOptions {
  /** for this call with all its repeats, milliseconds */
  within?: number;
  /** what a call whose answer got lost has brought about; undefined: nothing, or nobody can say */
  settled?: () => Promise<Record<string, unknown> | undefined>;
}

/** Slack's own words for "try again": whether it was done is not said. */
const passing = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);

export function createWeb(options: WebOptions): SlackWeb {
  const { token, apiUrl, log, deadlineMs = 20_000, attemptMs = 6000, waitMs = 300 } = options;
  const client = new webApi.WebClient(token, {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    timeout: attemptMs,
    // the client would wait for a limit however long it is, and hold up every other call meanwhile
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    allowAbsoluteUrls: false,
    logger: boltLogger(log),
  });

  return {
    async call(method, args, { within = deadlineMs, settled } = {}) {
      const until = Date.now() + within;
      for (let repeat = 0; ; repeat++) {
        try {
          return (await client.apiCall(method, args)) as unknown as Record<string, unknown>;
        } catch (cause) {
          const wait = waitAfter(cause, waitMs * 2 ** repeat);
          if (wait === undefined) throw failed('refused', method, cause);
          log.info('slack-repeats', { method, why: wordFor(cause), wait: Math.round(wait) });
          if (Date.now() + wait > until) throw failed('timed-out', method, cause, within);
          await new Promise((resolve) => setTimeout(resolve, wait));
          const done = wordFor(cause) === 'ratelimited' ? undefined : await settled?.();
          if (done) return done;
        }
      }
    },
  };
}

/** Milliseconds until it is tried again; undefined: never. */
function waitAfter(cause: unknown, growing: number): number | undefined {
  const random = growing * (1 + Math.random());
  if (cause instanceof webApi.WebAPIRateLimitedError) return cause.retryAfter * 1000 + Math.random() * 250;
  if (cause instanceof webApi.WebAPIPlatformError) {
    const { error, response_metadata: more } = cause.data;
    if (error === 'ratelimited') return (more?.retryAfter ?? 1) * 1000 + Math.random() * 250;
    return passing.has(error) ? random : undefined;
  }
  if (cause instanceof webApi.WebAPIHTTPError) return cause.statusCode >= 500 ? random : undefined;
  return random;
}

function wordFor(cause: unknown): string {
  if (cause instanceof webApi.WebAPIRateLimitedError) return 'ratelimited';
  if (cause instanceof webApi.WebAPIPlatformError) return cause.data.error;
  if (cause instanceof webApi.WebAPIHTTPError) return String(cause.statusCode);
  if (cause instanceof webApi.WebAPIRequestError) return cause.original.name;
  return (cause as Error).name;
}

function failed(code: SendFailed['code'], method: string, cause: unknown, deadlineMs?: number): SendFailed {
  const word = wordFor(cause);
  const detail = `${method}: ${word}${deadlineMs ? `, given up after ${deadlineMs} ms` : ''}`;
  const status = cause instanceof webApi.WebAPIHTTPError ? cause.statusCode : undefined;
  const limited = cause instanceof webApi.WebAPIRateLimitedError;
  return new SendFailed(code, detail, status, {
    untaken: word === 'ratelimited',
    afterMs: limited ? cause.retryAfter * 1000 : undefined,
  });
}
