import type { View } from '../../../cards/view.ts';
import type { Speaker } from '../../../dialogs/dialog.ts';
import type { Store } from '../../../store/index.ts';
import type { Log } from '../../log.ts';
import type { AboutCases } from '../../manners.ts';
import type { Persons } from '../../persons.ts';
import type { Speakers } from '../../speakers.ts';
import type { Turns } from '../../turn.ts';
import type { Reach } from '../../turn-resume.ts';
import { createDrawing, type DrawSlack } from '../slack/drawing.ts';
import { parseActivity } from './activity.ts';
import { type Answer, DoctorAdapter } from './adapter.ts';
import { authentication, type Issuer, type Registration } from './authentication.ts';
import { DoctorHandler, drawHere, teamsChannel } from './handler.ts';
import { type Patience, patientSends } from './patience.ts';
import { createPorts, type Draw } from './port.ts';
import { keptReference } from './reference.ts';
import { createRoster } from './roster.ts';

export interface TeamsParts {
  settings: {
    development: boolean;
    bot?: Registration & { serviceHosts: string[] };
  };
  turns: Turns;
  speakers: Speakers;
  draw: Draw;
  drawSlack?: DrawSlack | undefined;
  store: Promise<Pick<Store, 'presses'>>;
  welcome: (speaker: Speaker) => View;
  personalOnly: () => View;
  answeredInPrivate: () => View;
  tooLong: (limit: number) => View;
  aboutCases?: AboutCases | undefined;
  persons: Persons;
  log: Log;
  issuer?: Issuer;
  /** how long the connector is waited for */
  patience?: Patience | undefined;
}
/** The Bot Framework endpoint, without HTTP. */
export interface Teams {
  /**
   * Checks the shape, then the token, then runs the turn.
   * @param authorization value of the Authorization header, '' where absent
   * @param body parsed JSON, anything
   */
  receive(authorization: string, body: unknown): Promise<Answer>;
  /** speaks to a conversation of an earlier process */
  reach: Reach;
}

/** @throws StartRefused without an app id outside development */
export function createTeams({ settings, log, ...parts }: TeamsParts): Teams {
  const { bot, development } = settings;
  const adapter = new DoctorAdapter(authentication(bot, development, parts.issuer));
  adapter.use(patientSends(parts.patience));
  // the turn catches what it can; this is for the SDK's own pipeline, and it must not throw again
  adapter.onTurnError = async (_context, cause) => log.error('pipeline-failed', { cause });
  const ports = createPorts(adapter, bot?.appId ?? '');
  const drawing = createDrawing(parts.store, parts.drawSlack);
  const handler = new DoctorHandler({ ...parts, drawing, log, ports, roster: createRoster(log) });
  const limits = { development, serviceHosts: bot?.serviceHosts ?? [] };
  return {
    reach({ channel, reference }, speaker) {
      const kept = channel === teamsChannel ? keptReference(reference, limits) : undefined;
      return kept && ports.again(kept, drawHere({ ...parts, drawing }, speaker));
    },
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
