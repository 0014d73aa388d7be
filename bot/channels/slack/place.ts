/** Where something is said. JSON, kept so that it can be said later too. */
export interface SlackPlace {
  team: string;
  channel: string;
  /** in this thread */
  thread?: string | undefined;
}

/** A channel id that begins with D is a chat of two; whether the bot is one of them is asked where it matters. */
export const ofTwo = (channel: string): boolean => channel.startsWith('D');
