import { LookError } from '../probe.ts';
import { type Connection, connect, type LdapSettings } from './ldap-connection.ts';

/** After a refused bind no server is asked again for this long: every question would be one more step to a locked account. */
const refusedForMs = 30_000;
const leastBudgetMs = 250;

/** Which of several reasons says most: a server that answered over one that did not. */
const telling = [
  'denied',
  'tls-failed',
  'malformed',
  'not-configured',
  'timed-out',
  'refused',
  'not-resolved',
];

export interface Servers {
  /** a live bound connection, shared by all who ask at the same time; errors: LookError */
  connection(): Promise<Connection>;
  /** gives up this connection; the next who asks gets a fresh one */
  drop(connection: Connection): void;
  close(): Promise<void>;
}

/**
 * The servers of one forest, tried in order, the last good one first. The limit of a whole round is timeoutMs,
 * shared among the servers still to try, so that a silent first server leaves time for the second.
 */
export function createServers(settings: LdapSettings): Servers {
  let current: Promise<Connection> | undefined;
  let live: Connection | undefined;
  let lastGood: string | undefined;
  let refused: { error: LookError; until: number } | undefined;
  let closed = false;

  async function round(): Promise<Connection> {
    if (closed) throw new LookError('cancelled', 'closed');
    if (refused && performance.now() < refused.until) throw refused.error;
    const urls = [...settings.urls].sort((a, b) => Number(b === lastGood) - Number(a === lastGood));
    const end = performance.now() + settings.timeoutMs;
    const errors: LookError[] = [];
    for (const [index, url] of urls.entries()) {
      const share = (end - performance.now()) / (urls.length - index);
      try {
        const connection = await connect(settings, url, Math.max(Math.round(share), leastBudgetMs));
        lastGood = url;
        refused = undefined;
        if (!closed) return connection;
        connection.close();
        throw new LookError('cancelled', 'closed');
      } catch (error) {
        if (!(error instanceof LookError)) throw error;
        if (error.reason.code === 'cancelled') throw error;
        if (error.reason.code === 'bind-refused') {
          refused = { error, until: performance.now() + refusedForMs };
          throw error;
        }
        errors.push(error);
      }
    }
    const rank = (error: LookError) => telling.indexOf(error.reason.code);
    throw errors.sort((a, b) => rank(a) - rank(b))[0] ?? new LookError('not-configured', 'directory-url');
  }

  return {
    connection() {
      if (live?.dead()) {
        live = undefined;
        current = undefined;
      }
      if (!current) {
        const started = round().then(
          (connection) => {
            live = connection;
            return connection;
          },
          (error) => {
            if (current === started) current = undefined;
            throw error;
          },
        );
        current = started;
      }
      return current;
    },
    drop(connection) {
      connection.close();
      if (live === connection) {
        live = undefined;
        current = undefined;
      }
    },
    async close() {
      closed = true;
      const connection = live;
      live = undefined;
      current = undefined;
      if (!connection || connection.dead()) return;
      await Promise.race([
        connection.client.unbind().catch(() => {}),
        new Promise((resolve) => setTimeout(resolve, 200).unref()),
      ]);
      connection.close();
    },
  };
}
