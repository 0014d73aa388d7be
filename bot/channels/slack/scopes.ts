/**
 * Every Web API method this channel calls, with the bot scope it needs; null: none (docs.slack.dev, each method's page).
 * Nothing else can be called, and a test holds the manifest to exactly these.
 */
export const slackMethods = {
  'auth.test': null,
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'conversations.history': 'im:history',
  'conversations.replies': 'im:history',
  'conversations.open': 'im:write',
  'users.info': 'users:read',
  'views.publish': null,
} as const;
export type SlackMethod = keyof typeof slackMethods;

/** Every event this channel listens to, with the bot scope it needs. */
export const slackEvents = {
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
} as const;

/** What is asked for beside: /doctor and the message shortcut; the profile's e-mail only where it is trusted. */
export const slackFeatures = { commands: 'commands', profileEmail: 'users:read.email' } as const;
export const slackCommand = '/doctor';
export const shortcutId = 'diagnose_message';
