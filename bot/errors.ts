/** Why the bot does not start: a stable code, what is wrong, what to do. */
export class StartRefused extends Error {
  readonly code:
    | 'no-app-id'
    | 'no-app-password'
    | 'no-tenant-id'
    | 'not-loopback'
    | 'port-in-use'
    | 'port-not-allowed'
    | 'no-such-address';
  constructor(code: StartRefused['code'], message: string) {
    super(message);
    this.name = 'StartRefused';
    this.code = code;
  }
}

/** Why a check or task ended without a result. */
export class ExamineStopped extends Error {
  readonly code: 'cancelled' | 'timed-out' | 'crashed' | 'not-configured' | 'not-understood';
  constructor(code: ExamineStopped['code'], detail?: string) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'ExamineStopped';
    this.code = code;
  }
}

/** Why a message did not reach the channel. Deadlines name their own number in the detail. */
export class SendFailed extends Error {
  readonly code: 'timed-out' | 'refused' | 'host-not-allowed';
  readonly status: number | undefined;
  /** how long the channel asks to be left alone, milliseconds */
  readonly afterMs: number | undefined;
  /** the channel has said that it did not take it, and another time it may */
  readonly untaken: boolean;
  constructor(
    code: SendFailed['code'],
    detail: string,
    status?: number,
    more: { afterMs?: number | undefined; untaken?: boolean } = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = 'SendFailed';
    this.code = code;
    this.status = status;
    this.afterMs = more.afterMs;
    this.untaken = more.untaken ?? false;
  }
}

/** A request that is answered with this status and, on the page's own routes, what to do; others learn no reason. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly body: unknown;
  constructor(status: number, body?: unknown) {
    super(`http ${status}`);
    this.body = body;
    this.name = 'HttpRefusal';
    this.status = status;
  }
}
