import type { Middleware, TurnContext } from 'botbuilder';
import { SendFailed } from '../../errors.ts';

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
 * Repeats what the SDK does not: 412, and 429 without Retry-After. Nothing else, since a send that timed out may have arrived.
 * @throws SendFailed timed-out with the deadline's number, refused with the HTTP status
 */
export async function patiently<T>(attempt: () => Promise<T>, patience: Patience = usual): Promise<T> {
  const until = Date.now() + patience.deadlineMs;
  for (let repeat = 0; ; repeat++) {
    try {
      return await within(attempt(), until, patience.deadlineMs);
    } catch (cause) {
      if (cause instanceof SendFailed) throw cause;
      const status = (cause as { statusCode?: number }).statusCode;
      const wait = patience.waitMs * 2 ** repeat * (1 + Math.random());
      const again = (status === 429 || status === 412) && repeat < patience.repeats;
      if (!again || Date.now() + wait > until) throw refused(cause, status);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

function refused(cause: unknown, status: number | undefined): SendFailed {
  const { code, name } = cause as { code?: string; name?: string };
  const failure = new SendFailed('refused', String(status ?? code ?? name), status);
  failure.cause = cause;
  return failure;
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
export function patientSends(patience?: Patience): Middleware {
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>) {
      context.onSendActivities((_context, _activities, send) => patiently(send, patience));
      context.onUpdateActivity((_context, _activity, send) => patiently(send, patience));
      await next();
    },
  };
}
