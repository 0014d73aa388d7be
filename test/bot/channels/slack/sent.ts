import { sign } from '../../../../bot/channels/slack/signature.ts';
import { team } from './fake-slack.ts';

export const signingSecret = '0123456789abcdef0123456789abcdef';
let count = 0;
const next = () => String(++count).padStart(6, '0');

/** Something as Slack sends it: a body with its type. */
export interface Sent {
  type: 'application/json' | 'application/x-www-form-urlencoded';
  body: string;
}
export const asJson = (body: object): Sent => ({ type: 'application/json', body: JSON.stringify(body) });
const asForm = (body: Record<string, string>): Sent => ({
  type: 'application/x-www-form-urlencoded',
  body: new URLSearchParams(body).toString(),
});

/** Posts it the way Slack does, signed at this time, seconds. */
export function post(
  url: string,
  { type, body }: Sent,
  { at = Math.floor(Date.now() / 1000), headers = {} }: { at?: number; headers?: object } = {},
): Promise<Response> {
  const signed = {
    'content-type': type,
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': sign(signingSecret, at, body),
  };
  return fetch(`${url}slack/events`, { method: 'POST', headers: { ...signed, ...headers }, body });
}

export const event = (inner: Record<string, unknown>): Record<string, unknown> => ({
  type: 'event_callback',
  team_id: team,
  api_app_id: 'A0DOCTOR',
  event_id: `Ev${next()}`,
  event: { event_ts: `1780000000.${next()}`, ...inner },
});
/** A message in the personal chat. */
export const direct = (user: string, text: string, more: object = {}) =>
  event({
    type: 'message',
    channel: `D${user.slice(1)}`,
    channel_type: 'im',
    user,
    text,
    ts: `1780000000.${next()}`,
    ...more,
  });
export const mention = (user: string, text: string, more: object = {}) =>
  event({ type: 'app_mention', channel: 'C0LOUNGE', user, text, ts: `1780000000.${next()}`, ...more });

export const command = (user: string, text: string, channel = 'C0LOUNGE') =>
  asForm({
    command: '/doctor',
    text,
    user_id: user,
    channel_id: channel,
    team_id: team,
    trigger_id: `1.${next()}`,
    response_url: 'https://hooks.slack.com/commands/1/2/3',
  });
export const pressBody = (user: string, value: string | undefined, on: object) => ({
  type: 'block_actions',
  team: { id: team },
  user: { id: user, team_id: team },
  trigger_id: `2.${next()}`,
  actions: [
    {
      type: 'button',
      action_id: 'x:0',
      block_id: 'b',
      action_ts: `1780000001.${next()}`,
      ...(value ? { value } : {}),
    },
  ],
  ...on,
});
export const payload = (body: object): Sent => asForm({ payload: JSON.stringify(body) });
export const press = (user: string, value: string | undefined, message: { channel: string; ts: string }) =>
  payload(
    pressBody(user, value, {
      channel: { id: message.channel },
      message: { ts: message.ts },
      container: { type: 'message', message_ts: message.ts },
    }),
  );
export const messageShortcut = (user: string, text: string, author = 'U0OTHER') =>
  payload({
    type: 'message_action',
    callback_id: 'diagnose_message',
    team: { id: team },
    user: { id: user },
    channel: { id: 'C0LOUNGE' },
    message: { type: 'message', user: author, ts: `1780000000.${next()}`, text },
    trigger_id: `3.${next()}`,
  });
