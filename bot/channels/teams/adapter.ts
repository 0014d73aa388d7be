import { type Activity, CloudAdapter, type TurnContext } from 'botbuilder';
import type { Log } from '../../log.ts';
import type { InboundActivity } from './activity.ts';
import { aloud, quietly } from './quiet.ts';

export interface Answer {
  status: number;
  body?: unknown;
}

/** CloudAdapter whose refusals say nothing: process() would print the keys and send the reason to whoever asks. */
export class DoctorAdapter extends CloudAdapter {
  /**
   * Authenticates one activity and runs the turn.
   * @param authorization value of the Authorization header, '' where absent
   * @returns 401 for everything that is wrong with the token, 503 where the keys cannot be had, else the turn's answer
   */
  async receive(
    authorization: string,
    inbound: InboundActivity,
    log: Log,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<Answer> {
    let entered = false;
    const turn = async (context: TurnContext) => {
      entered = true;
      await aloud(() => logic(context));
    };
    try {
      const response = await quietly(log, () =>
        this.processActivity(authorization, inbound as Activity, turn),
      );
      return { status: response?.status ?? 200, body: response?.body };
    } catch (cause) {
      if (entered) {
        log.error('turn-failed', { cause });
        return { status: 500 };
      }
      const { name } = cause as Error;
      if (keysUnavailable(cause)) {
        log.error('token-keys-unavailable', { name });
        return { status: 503 };
      }
      log.warn('token-refused', { name, channel: inbound.channelId });
      return { status: 401 };
    }
  }
}

/** The SDK says 500 where the OpenID document or the keys did not come; node-fetch says FetchError. */
function keysUnavailable(cause: unknown): boolean {
  const { name, statusCode } = cause as { name?: string; statusCode?: number };
  return name === 'FetchError' || (name === 'AuthenticationError' && statusCode === 500);
}
