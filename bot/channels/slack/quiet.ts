import { LogLevel } from '@slack/bolt';
import type { Log } from '../../log.ts';

/** Tokens of Slack (xoxb-, xapp- …) and addresses that are one: of websockets and of answers to a press. */
const secret = /\bx(?:ox[a-z]|app)-[\w-]+|\b(?:wss?|https):\/\/(?:hooks|wss)[^\s"']*/gi;
/** A text without what lets somebody speak as the bot. */
export const withoutTokens = (text: string): string => text.replace(secret, '[redacted]');

/** What Bolt and its clients have to say goes into our log, warnings and errors alone, as one short line without tokens. */
export function boltLogger(log: Log) {
  const words = (parts: unknown[]) =>
    withoutTokens(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ')).slice(
      0,
      300,
    );
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) => log.warn('slack-sdk', { words: words(parts) }),
    error: (...parts: unknown[]) => log.warn('slack-sdk', { words: words(parts), severe: true }),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
