import { SendFailed } from './errors.ts';

/** What is done about a message that did not get out. */
export type AfterFailure = { do: 'again'; afterMs: number } | { do: 'give-up'; why: string };

/** Given up after so many tries in a row: about a day with the waits below. */
const mostAttempts = 300;
/** A fault of ours in what is to be said is one the next time too, unless what it was drawn from has changed. */
const mostOfOurs = 5;
const longestWaitMs = 5 * 60_000;
/** Nobody asks for longer than this, milliseconds. */
const longestAskedMs = 60 * 60_000;

/** Words for refusals that no second try changes, by Teams and by Slack. */
const forEver = new RegExp(
  [
    'MessageWritesBlocked',
    'BotNotInConversationRoster',
    'ConversationNotFound',
    'MessageSizeTooBig',
    'channel_not_found',
    'is_archived',
    'not_in_channel',
    'account_inactive',
    'user_not_found',
    'user_disabled',
    'cannot_dm_bot',
    'messages_tab_disabled',
    'restricted_action',
    'invalid_blocks',
    'invalid_arguments',
    'msg_blocks_too_long',
    'msg_too_long',
    'no_text',
  ].join('|'),
);
const gone = /ActivityNotFoundInConversation|message_not_found|cant_update_message|edit_window_closed/;

const wordsOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

/** Whether the message that was to be changed is there no more, or may not be changed any more: it is said anew. */
export const messageGone = (cause: unknown): boolean =>
  cause instanceof SendFailed && (cause.status === 404 || gone.test(wordsOf(cause)));

/** Whether the channel may take it another time. */
export function mayPass(cause: unknown): boolean {
  if (!(cause instanceof SendFailed)) return false;
  const { status, code } = cause;
  if (code === 'host-not-allowed' || forEver.test(wordsOf(cause)) || gone.test(wordsOf(cause))) return false;
  // 401 and 407: the bot's own credentials, which somebody will put right
  return status === undefined || status >= 500 || [401, 407, 408, 412, 425, 429].includes(status);
}

/**
 * What to do after a send that failed. A channel that asks for patience gets it; a blocked bot is not tried again.
 * @param attempts how often it was tried, this time included
 * @param random 0 to 1: what many wait at once is spread
 */
export function afterFailure(cause: unknown, attempts: number, random = Math.random()): AfterFailure {
  const sending = cause instanceof SendFailed;
  if (sending && !mayPass(cause)) return { do: 'give-up', why: wordsOf(cause).slice(0, 200) };
  // what is thrown beside is the store, which comes back, or a fault of ours, which does not
  const most = cause instanceof TypeError || cause instanceof RangeError ? mostOfOurs : mostAttempts;
  if (attempts >= most) return { do: 'give-up', why: `${attempts} times: ${wordsOf(cause).slice(0, 150)}` };
  const backOff = Math.min(longestWaitMs, 1000 * 2 ** Math.min(attempts, 10)) * (0.5 + random / 2);
  const asked = Math.min(longestAskedMs, (sending && cause.afterMs) || 0);
  // never earlier than asked, and not all at one moment
  return { do: 'again', afterMs: Math.round(Math.max(asked * (1 + random / 10), backOff)) };
}
