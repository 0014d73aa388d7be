import type { View } from '../../../cards/view.ts';
import type { Speaker } from '../../../dialogs/dialog.ts';
import type { Log } from '../../log.ts';
import type { RoleLists } from '../../roles.ts';
import type { Turns } from '../../turn.ts';
import { parseActivity } from './activity.ts';
import { type Answer, DoctorAdapter } from './adapter.ts';
import { authentication, type Issuer, type Registration } from './authentication.ts';
import { DoctorHandler } from './handler.ts';
import { patientSends } from './patience.ts';
import type { Draw } from './port.ts';
import { createRoster } from './roster.ts';

export interface TeamsParts {
  settings: {
    development: boolean;
    bot?: Registration & { serviceHosts: string[] };
    roles: RoleLists;
  };
  turns: Turns;
  draw: Draw;
  welcome: (speaker: Speaker) => View;
  personalOnly: () => View;
  log: Log;
  issuer?: Issuer;
}
/** The Bot Framework endpoint, without HTTP. */
export interface Teams {
  /**
   * Checks the shape, then the token, then runs the turn.
   * @param authorization value of the Authorization header, '' where absent
   * @param body parsed JSON, anything
   */
  receive(authorization: string, body: unknown): Promise<Answer>;
}

/** @throws StartRefused without an app id outside development */
export function createTeams({ settings, log, ...parts }: TeamsParts): Teams {
  const { bot, development, roles } = settings;
  const adapter = new DoctorAdapter(authentication(bot, development, parts.issuer));
  adapter.use(patientSends());
  // the turn catches what it can; this is for the SDK's own pipeline, and it must not throw again
  adapter.onTurnError = async (_context, cause) => log.error('pipeline-failed', { cause });
  const handler = new DoctorHandler({
    ...parts,
    log,
    adapter,
    appId: bot?.appId ?? '',
    roster: createRoster(log),
    identity: { tenantId: bot?.tenantId, roles },
  });
  const limits = { development, serviceHosts: bot?.serviceHosts ?? [] };
  return {
    async receive(authorization, body) {
      const parsed = parseActivity(body, limits);
      if (!parsed.ok) {
        log.warn('activity-refused', { why: parsed.why });
        return { status: 400 };
      }
      return adapter.receive(authorization, parsed.activity, log, (context) => handler.run(context));
    },
  };
}
