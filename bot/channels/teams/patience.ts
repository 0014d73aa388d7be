import type { Middleware, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { SendFailed } from '../../errors.ts';
import { oneAttempt } from './one-attempt.ts';

export interface Patience {
  /** for everything, repeats included, milliseconds: a connector that never answers is otherwise waited for for ever */
  deadlineMs: number;
  /** how often a refused send is repeated */
  repeats: number;
  /** least wait before the first repeat, milliseconds; doubles each time, up to as much again is added at random */
  waitMs: number;
}
const usual: Patience = { deadlineMs: 10_000, repeats: 3, waitMs: 300 };

/**
 * Repeats what may pass by itself: 412, 429 after as long as the connector asks for, 5xx, a connection that broke. What
 * is not over by the deadline is the caller's, who waits longer; a send that got no answer may have arrived.
 * @param attempt is told how long it has, milliseconds, so that it does not go on after that
 * @throws SendFailed timed-out with the deadline's number, refused with the HTTP status and the connector's word for it
 */
export async function patiently<T>(
  attempt: (leftMs: number) => Promise<T>,
  patience: Patience = usual,
): Promise<T> {
  const until = Date.now() + patience.deadlineMs;
  for (let repeat = 0; ; repeat++) {
    try {
      return await within(attempt(Math.max(1, until - Date.now())), until, patience.deadlineMs);
    } catch (cause) {
      if (cause instanceof SendFailed) throw cause;
      const failed = refused(cause);
      const growing = patience.waitMs * 2 ** repeat * (1 + Math.random());
      const wait = failed.afterMs === undefined ? growing : failed.afterMs + Math.random() * patience.waitMs;
      if (!passes(failed) || repeat >= patience.repeats || Date.now() + wait > until) throw failed;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** No status: the connection was refused, or broke. */
const passes = ({ status, untaken }: SendFailed): boolean => untaken || status === undefined || status >= 500;

const failure = z.object({
  statusCode: z.number().optional().catch(undefined),
  code: z.string().max(100).optional().catch(undefined),
  name: z.string().catch('Error'),
});

function refused(cause: unknown): SendFailed {
  const { statusCode: status, code, name } = failure.parse(cause ?? {});
  const word = [status, code ?? (status === undefined ? name : undefined)].filter((one) => one !== undefined);
  const untaken = status === 429 || status === 412;
  const failed = new SendFailed('refused', word.join(' '), status, { untaken, afterMs: askedFor(cause) });
  failed.cause = cause;
  return failed;
}

/** Retry-After in seconds or as a date, in milliseconds. */
function askedFor(cause: unknown): number | undefined {
  const { response } = cause as { response?: { headers?: { get?(name: string): string | undefined } } };
  const text = response?.headers?.get?.('retry-after');
  if (!text) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

async function within<T>(work: Promise<T>, until: number, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new SendFailed('timed-out', `${deadlineMs} ms`)),
      Math.max(0, until - Date.now()),
    );
  });
  work.catch(() => undefined); // what fails after the deadline is nobody's any more
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Puts every send and update of every turn under the deadline. */
export function patientSends(patience: Patience = usual): Middleware {
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>) {
      let given = patience.deadlineMs;
      oneAttempt(context, () => given);
      const bounded = <T>(send: () => Promise<T>) =>
        patiently((left) => {
          given = left;
          return send();
        }, patience);
      context.onSendActivities((_context, _activities, send) => bounded(send));
      context.onUpdateActivity((_context, _activity, send) => bounded(send));
      await next();
    },
  };
}
