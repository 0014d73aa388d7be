import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request } from 'restify';
import { HttpRefusal } from '../../errors.ts';

export interface Guard {
  readonly token: string;
  /** the page's own port, known once it listens */
  port: number;
  /** @throws HttpRefusal 403 where the request was made for another host name (DNS rebinding) */
  host(request: Request): void;
  /** host, and: from our own page, with its token; @throws HttpRefusal 403 */
  own(request: Request): void;
  /** host, and: not from a browser at all; @throws HttpRefusal 403 */
  machine(request: Request): void;
}

/** Other web sites open in the same browser can reach loopback; they must not be able to speak as somebody here. */
export function createGuard(): Guard {
  const token = randomBytes(24).toString('base64url');
  const refuse = () => {
    throw new HttpRefusal(403);
  };
  const names = () => [`127.0.0.1:${guard.port}`, `localhost:${guard.port}`];
  const guard: Guard = {
    token,
    port: 0,
    host(request) {
      if (!names().includes(request.headers.host ?? '')) refuse();
    },
    own(request) {
      guard.host(request);
      if (request.headers.origin !== `http://${request.headers.host}`) refuse();
      if (!same(String(request.headers['x-page-token'] ?? ''), token)) refuse();
    },
    machine(request) {
      guard.host(request);
      if (request.headers.origin !== undefined || request.headers['sec-fetch-site'] !== undefined) refuse();
    },
  };
  return guard;
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
