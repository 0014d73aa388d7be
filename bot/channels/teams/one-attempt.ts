import type { CloudAdapter, TurnContext } from 'botbuilder';

/** What of the SDK's HTTP pipeline is used: it has no setting for either. */
interface Pipeline {
  removePolicy(which: { phase: 'Retry' }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest(request: { timeout: number }, next: (request: unknown) => unknown): unknown;
  }): unknown;
}

/**
 * The connector's client of this turn tries once and lets go of a request at the deadline. Left alone it goes on by
 * itself after we have given up: what is then said again by us would be said twice, though nothing was ever in doubt.
 * @param leftMs for the next request
 */
export function oneAttempt(context: TurnContext, leftMs: () => number): void {
  const { ConnectorClientKey } = context.adapter as CloudAdapter;
  const connector = context.turnState.get(ConnectorClientKey) as
    | { client?: { pipeline?: Pipeline } }
    | undefined;
  const pipeline = connector?.client?.pipeline;
  if (!pipeline) return;
  pipeline.removePolicy({ phase: 'Retry' });
  pipeline.addPolicy({
    name: 'uc-doctor-deadline',
    sendRequest(request, next) {
      request.timeout = leftMs();
      return next(request);
    },
  });
}
