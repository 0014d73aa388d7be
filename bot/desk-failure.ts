import { z } from 'zod';

/** What is done about a message that did not get out. */
export type AfterFailure =
  | { do: 'again'; afterMs: number }
  | { do: 'give-up'; why: string }
  /** the message that was to be changed is gone */
  | { do: 'post-anew' };

/** Given up after so many tries in a row: about a day with the waits below. */
const mostAttempts = 300;
const longestWaitMs = 5 * 60_000;

const failure = z.looseObject({
  statusCode: z.number().optional(),
  status: z.number().optional(),
  code: z.unknown().optional(),
  retryAfter: z.number().optional(),
});
/** Words for refusals that no second try changes, by Teams and by Slack. */
const forEver =
  /MessageWritesBlocked|BotNotInConversationRoster|ConversationNotFound|channel_not_found|is_archived|not_in_channel|account_inactive|user_not_found/;
const gone = /ActivityNotFoundInConversation|message_not_found|cant_update_message|edit_window_closed/;

/**
 * What to do after a send that failed. A channel that asks for patience gets it; a blocked bot is not tried again.
 * @param attempts how often it was tried, this time included
 * @param random 0 to 1: what many wait at once is spread
 */
export function afterFailure(cause: unknown, attempts: number, random = Math.random()): AfterFailure {
  const parsed = failure.safeParse(cause);
  const { statusCode, status, code, retryAfter } = parsed.success ? parsed.data : {};
  const http = statusCode ?? status;
  const text = `${String(code ?? '')} ${cause instanceof Error ? cause.message : ''}`;
  if (http === 404 || gone.test(text)) return { do: 'post-anew' };
  if (http === 403 || http === 413 || http === 401 || forEver.test(text))
    return { do: 'give-up', why: String(code ?? http ?? 'refused') };
  if (attempts >= mostAttempts) return { do: 'give-up', why: 'too often' };
  const backOff = Math.min(longestWaitMs, 1000 * 2 ** Math.min(attempts, 10));
  const asked = retryAfter === undefined ? 0 : retryAfter * 1000;
  return { do: 'again', afterMs: Math.round(Math.max(asked, backOff * (0.5 + random / 2))) };
}
