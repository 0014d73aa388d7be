import type { App } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { type SignatureFault, signatureFault, windowSeconds } from './signature.ts';

export interface Answer {
  status: number;
  /** JSON, or nothing */
  body?: unknown;
}
/** How something that Slack sent reached us: again, and why. */
export interface Again {
  retryNum?: number;
  retryReason?: string;
}
/** Hands what Slack sent to Bolt; resolves with what is to be answered, in time whatever happens with it. */
export type Deliver = (body: Record<string, unknown>, again?: Again) => Promise<unknown>;

/** Slack wants its answer within three seconds, milliseconds. */
const answerWithinMs = 2000;

/**
 * An answer says that nothing has to be sent again, so it comes when all is done; what takes longer is worked on afterwards.
 * @throws what went wrong before the answer, so that Slack sends it again
 */
export function deliverTo(app: App, withinMs = answerWithinMs): Deliver {
  return async (body, again = {}) => {
    let said: unknown;
    const ack = async (response?: unknown) => {
      said = response;
    };
    const done = app.processEvent({ body, ack, ...again });
    done.catch(() => undefined); // told to app.error; after the answer it is nobody's else
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, withinMs);
    });
    await Promise.race([done, late]);
    clearTimeout(timer);
    return said;
  };
}

export interface Request {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  raw: Buffer | undefined;
}

/**
 * Slack's requests without HTTP: signature, shape, replay, then Bolt.
 * @param clock epoch milliseconds
 */
export function createReceiver(
  deliver: Deliver,
  secret: string,
  log: Log,
  clock: () => number = Date.now,
): (request: Request) => Promise<Answer> {
  /** signatures that had their effect, with the time until which they are good */
  const seen = new Map<string, number>();
  const known = (signature: string): boolean => {
    for (const [old, until] of seen) if (until < clock()) seen.delete(old);
    return seen.has(signature);
  };

  return async ({ headers, raw }) => {
    const header = (name: string) => {
      const value = headers[name];
      return typeof value === 'string' ? value : undefined;
    };
    const signature = header('x-slack-signature');
    const timestamp = header('x-slack-request-timestamp');
    const fault = signatureFault({ signature, timestamp, body: raw }, secret, clock());
    if (fault || !signature || !raw) return refused(fault ?? 'missing', log);
    const body = parsed(raw.toString('utf8'), header('content-type') ?? '');
    if (!body) return { status: 400 };
    if (body.type === 'url_verification') return { status: 200, body: { challenge: String(body.challenge) } };
    if (body.ssl_check) return { status: 200 };
    if (known(signature)) {
      log.warn('slack-replayed');
      return { status: 200 };
    }
    const num = Number(header('x-slack-retry-num'));
    const reason = header('x-slack-retry-reason');
    const again = { ...(num > 0 ? { retryNum: num } : {}), ...(reason ? { retryReason: reason } : {}) };
    try {
      const said = await deliver(body, again);
      seen.set(signature, clock() + 2 * windowSeconds * 1000);
      return said === undefined || said === '' ? { status: 200 } : { status: 200, body: answered(said) };
    } catch (cause) {
      // Bolt reads shapes it expects without a look; what is none of them is none the second time either
      if (!(cause instanceof TypeError)) return { status: 500 };
      log.error('slack-unreadable', { cause });
      return { status: 400 };
    }
  };
}

function refused(why: SignatureFault, log: Log): Answer {
  log.warn('slack-refused', { why });
  return { status: 401 };
}

const answered = (said: unknown) => (typeof said === 'string' ? { text: said } : said);

/** Events are JSON; commands are a form; presses are a form with JSON in it. */
function parsed(text: string, type: string): Record<string, unknown> | undefined {
  try {
    if (/^application\/json\b/i.test(type)) return record(JSON.parse(text));
    if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return undefined;
    const form = Object.fromEntries(new URLSearchParams(text));
    return form.payload === undefined ? form : record(JSON.parse(form.payload));
  } catch {
    return undefined;
  }
}
const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
