import { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Request, Response, Server } from 'restify';
import { HttpRefusal, StartRefused } from './errors.ts';
import type { Log } from './log.ts';
import { createServer } from './restify-server.ts';

// restify replaces writeHead for every server of the process by one that returns nothing; others (the lab's) chain on it
const { writeHead } = ServerResponse.prototype;
ServerResponse.prototype.writeHead = function (this: ServerResponse, ...args: Parameters<typeof writeHead>) {
  writeHead.apply(this, args);
  return this;
} as typeof writeHead;

export type Handle = (request: Request, response: Response) => Promise<void>;

export interface Http {
  route(method: 'get' | 'post' | 'put' | 'del', path: string, handle: Handle): void;
  /** @returns the port it listens on; @throws StartRefused port-in-use */
  listen(host: string, port: number): Promise<number>;
  /** takes no new connection, lets running requests end for a moment, then closes what is left */
  close(graceMs?: number): Promise<void>;
}

/** restify with its sharp edges covered: errors say nothing of what happened inside, slow clients are dropped. */
export function createHttp(log: Log): Http {
  const server = createServer({ name: '', ignoreTrailingSlash: true, log: silent });
  const node = server.server as import('node:http').Server;
  node.headersTimeout = 10_000;
  node.requestTimeout = 20_000;
  node.keepAliveTimeout = 65_000; // longer than the load balancers in front, which reuse connections for 60 s
  node.maxHeadersCount = 100;
  node.on('clientError', (_error, socket: Socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  server.on(
    'restifyError',
    (_request: Request, _response: Response, error: RestifyError, done: () => void) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) log.error('request-crashed', { cause: error });
      error.toJSON = () => ({ status });
      error.toString = () => String(status);
      done();
    },
  );

  return {
    route(method, path, handle) {
      server[method](path, async (request: Request, response: Response) => {
        response.setHeader('X-Content-Type-Options', 'nosniff');
        try {
          await handle(request, response);
        } catch (cause) {
          if (cause instanceof HttpRefusal) return answer(response, cause.status, cause.body);
          log.error('request-crashed', { cause });
          answer(response, 500);
        }
      });
    },
    listen: (host, port) => listening(server, host, port),
    close: (graceMs = 2000) => closed(node, graceMs),
  };
}

interface RestifyError extends Error {
  statusCode?: number;
  toJSON?: () => unknown;
}
const noop = () => undefined;
const silent: Record<string, unknown> = {
  trace: noop,
  debug: noop,
  info: noop,
  warn: noop,
  error: noop,
  fatal: noop,
  child: () => silent,
};

/** Ends a response with a status and, where given, JSON. */
export function answer(response: Response, status: number, body?: unknown): void {
  if (response.headersSent) return;
  response.statusCode = status;
  // what was not read of a refused body would be taken for the next request
  if (status === 413 || status === 408 || status === 415) response.setHeader('Connection', 'close');
  if (body === undefined) {
    response.end();
    return;
  }
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}

function listening(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const node = server.server as import('node:http').Server;
    const failed = (error: NodeJS.ErrnoException) => reject(refusal(error, host, port) ?? error);
    node.once('error', failed);
    server.once('error', noop); // restify repeats the error under its own name
    node.listen(port, host, () => {
      node.off('error', failed);
      const address = node.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Why nothing can listen there, where the person who starts it can do something about it. */
function refusal({ code }: NodeJS.ErrnoException, host: string, port: number): StartRefused | undefined {
  const at = `Port ${port} on ${host}`;
  const other = 'choose another in the settings (server: port)';
  if (code === 'EADDRINUSE')
    return new StartRefused('port-in-use', `${at} is taken by another program: end that, or ${other}.`);
  if (code === 'EACCES')
    return new StartRefused(
      'port-not-allowed',
      `${at} is not open to this account: ${other}, 1024 or above.`,
    );
  if (code === 'EADDRNOTAVAIL')
    return new StartRefused(
      'no-such-address',
      `${host} is no address of this machine: correct server: host.`,
    );
  return undefined;
}

function closed(node: import('node:http').Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => node.closeAllConnections(), graceMs);
    node.close(() => {
      clearTimeout(timer);
      resolve();
    });
    node.closeIdleConnections();
  });
}
