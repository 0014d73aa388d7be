import { z } from 'zod';

/** A secret of this shape; one whose environment variable is not set has been told of already. */
const secret = (shape: RegExp, fault: string) =>
  z.string().refine((text) => shape.test(text) || text.startsWith('${'), fault);
const token = (start: string, what: string) =>
  secret(new RegExp(`^${start}-[\\w-]+$`), `is no ${what}: it begins with ${start}-`);
const shared = {
  /** "Bot User OAuth Token" of the app's page "OAuth & Permissions" */
  botToken: token('xoxb', 'bot token'),
  /**
   * Whether the e-mail of a profile proves who somebody is. Only for a workspace whose e-mail addresses come from the
   * organisation's sign-in and cannot be edited by people; else an agent confirms each person once.
   */
  trustProfileEmail: z.boolean().default(false),
  /** another address of the Web API: Slack for government, tests */
  apiUrl: z
    .string()
    .regex(
      /^(https:\/\/[^/\s]+|http:\/\/127\.0\.0\.1(:\d+)?)\/(\S+\/)?$/,
      'is no address like https://slack.com/api/',
    )
    .optional(),
};

/** How Slack is reached. Secrets belong in the environment: ${NAME}. */
export const slackSettings = z.discriminatedUnion(
  'mode',
  [
    z.strictObject({
      mode: z.literal('http'),
      /** "Signing Secret" of the app's page "Basic Information" */
      signingSecret: secret(/^[0-9a-f]{32}$/i, 'is no signing secret: 32 hexadecimal digits'),
      ...shared,
    }),
    z.strictObject({
      mode: z.literal('socket'),
      /** "App-Level Token" with the scope connections:write */
      appToken: token('xapp', 'app-level token'),
      ...shared,
    }),
  ],
  { error: 'needs mode: socket with appToken and botToken, or mode: http with signingSecret and botToken' },
);
export type SlackSettings = z.infer<typeof slackSettings>;
