import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A channel's connector on loopback, as small as can be: takes replies, says who is who. */
export interface Connector {
  url: string;
  /** resolves with the next message of a conversation that arrives from now on */
  reply(conversation: string): Promise<void>;
  stop(): Promise<void>;
}
export async function startConnector(): Promise<Connector> {
  const waiting = new Map<string, () => void>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => {
      body += piece;
    });
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      if (path.includes('/members')) {
        response.end(
          JSON.stringify({ id: '29:anna', userPrincipalName: 'anna@hoster.test', tenantId: 't-1' }),
        );
        return;
      }
      response.statusCode = 201;
      response.end('{"id":"m1"}');
      const conversation = /\/conversations\/([^/]+)\/activities/.exec(path)?.[1];
      if (conversation && request.method !== 'DELETE' && JSON.parse(body || '{}').type === 'message') {
        waiting.get(decodeURIComponent(conversation))?.();
        waiting.delete(decodeURIComponent(conversation));
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reply: (conversation) => new Promise((done) => waiting.set(conversation, done)),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
