import * as http from 'node:http';
import * as https from 'node:https';
import * as net from 'node:net';
import * as tls from 'node:tls';
import { createGuard } from '../../../engine/clients/guard.ts';
import { createWeb, type WebSettings } from '../../../engine/clients/peek.ts';
import type { DnsAnswer } from '../../../engine/facts/lookup.ts';
import type { DnsPort, LookOptions, WebPort } from '../../../engine/probe.ts';
import { authority, type Keys } from './pki.ts';

export const deadlineMs = 1500;
export const options: LookOptions = { network: 'inside', challenge: true, deadlineMs };

/** A request as a server got it: everything a secret could travel in. */
export interface Received {
  method: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  body: string;
  socket: net.Socket;
}
export interface Rig {
  /** listens on a free loopback port that "host:443" (or :80 when plain) is mapped to; the name resolves to 127.0.0.1 */
  serve(
    host: string,
    keys: Keys | 'plain',
    answer: http.RequestListener,
    more?: https.ServerOptions,
  ): Promise<Received[]>;
  /** bare TCP, for servers that do not behave */
  serveRaw(host: string, port: 80 | 443, onSocket: (socket: net.Socket) => void): Promise<number>;
  /** gives a name its addresses; a function is asked at each look-up */
  resolve(host: string, addresses: string[] | ((count: number) => string[])): void;
  web(settings?: Partial<WebSettings>): WebPort;
  connectTo: Record<string, number>;
  dns: DnsPort;
  close(): Promise<void>;
}

/** Servers on 127.0.0.1, a DNS port of our own, and the web port under test that trusts the tests' authority. */
export function makeRig(): Rig {
  const servers = new Set<net.Server>();
  const sockets = new Set<net.Socket>();
  const connectTo: Record<string, number> = {};
  const names = new Map<string, string[] | ((count: number) => string[])>();
  const counts = new Map<string, number>();
  const listen = async (server: net.Server, host: string, port: number): Promise<number> => {
    servers.add(server);
    server.on('connection', (socket) => sockets.add(socket.on('error', () => {})));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port: real } = server.address() as net.AddressInfo;
    connectTo[`${host}:${port}`] = real;
    if (!names.has(host)) names.set(host, ['127.0.0.1']);
    return real;
  };
  const dns: DnsPort = {
    async query(name, type, _network, _signal): Promise<DnsAnswer> {
      const base = { name, type, aliases: [], srv: [], resolver: '127.0.0.1:53', ms: 0 };
      const known = names.get(name);
      if (type !== 'A' || !known) return { ...base, rcode: known ? 'NOERROR' : 'NXDOMAIN', addresses: [] };
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return {
        ...base,
        rcode: 'NOERROR',
        addresses: typeof known === 'function' ? known(count) : known,
        ttl: 60,
      };
    },
  };
  return {
    connectTo,
    dns,
    async serve(host, keys, answer, more = {}) {
      const received: Received[] = [];
      const handler: http.RequestListener = (request, response) => {
        let body = '';
        request.on('data', (piece) => {
          body += piece;
        });
        request.on('end', () => {
          const { method = '', url = '', headers, socket } = request;
          received.push({ method, path: url, headers, body, socket });
          answer(request, response);
        });
      };
      const server =
        keys === 'plain' ? http.createServer(handler) : https.createServer({ ...keys, ...more }, handler);
      await listen(server, host, keys === 'plain' ? 80 : 443);
      return received;
    },
    serveRaw: (host, port, onSocket) => listen(net.createServer(onSocket), host, port),
    resolve: (host, addresses) => names.set(host, addresses),
    web: (settings = {}) =>
      createWeb({
        dns,
        guard: createGuard({ addresses: ['127.0.0.1'], ports: [80, 443], domains: [] }),
        ca: authority,
        connectTo,
        maxBytes: 32_768,
        ...settings,
      }),
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([...servers].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** A TLS server whose connections are handled by hand. */
export function tlsOver(socket: net.Socket, keys: Keys, more: tls.SecureContextOptions = {}): tls.TLSSocket {
  const secureContext = tls.createSecureContext({ ...keys, ...more });
  return new tls.TLSSocket(socket, { isServer: true, secureContext }).on('error', () => {});
}
