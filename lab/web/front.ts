import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';
import type { Authority } from './authority.ts';
import { serverName } from './client-hello.ts';
import { answerExchange } from './exchange.ts';
import { answerLogonForm, answerWebSite } from './pages.ts';
import { behaviour, type Site } from './site.ts';

/** What takes new connections: those that want TLS, and those that speak plain HTTP. */
export interface Door {
  tls(socket: Socket): void;
  plain(socket: Socket): void;
}
/** All sites behind one door: found by server name under TLS, by Host header without. */
export interface Front extends Door {
  /** a door of one site, which answers to whatever name is asked for, as a server alone at its address does */
  door(site: Site): Door;
  /** passwords, tickets and proofs that arrived; a client that only looks sends none */
  credentialsSeen(): number;
  close(): void;
}

export function makeFront(sites: readonly Site[], authority: Authority): Front {
  const byHost = new Map(sites.flatMap((site) => site.hosts.map((host) => [host, site] as const)));
  const closers: (() => void)[] = [];
  let credentials = 0;
  const sawCredential = (): void => {
    credentials += 1;
  };
  const doorTo = (siteOf: (name: string) => Site | undefined): Door => {
    const secure = createHttpsServer(
      {
        SNICallback: (name, done) => {
          const site = siteOf(name.toLowerCase());
          if (!site) done(new Error('no such site'));
          else done(null, context(site, authority));
        },
      },
      (request, response) => {
        const name = request.socket instanceof TLSSocket ? request.socket.servername : undefined;
        const site = siteOf(String(name).toLowerCase());
        if (!site) response.writeHead(404).end();
        else answerSecure(site, request, response, sawCredential);
      },
    );
    const plain = createHttpServer((request, response) => {
      const site = siteOf((request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase());
      if (!site) response.writeHead(404).end();
      else answerPlain(site, request, response, sawCredential);
    });
    for (const server of [secure, plain]) {
      server.on('clientError', (_error, socket) => socket.destroy());
      server.on('tlsClientError', () => {});
      closers.push(() => server.closeAllConnections());
    }
    return {
      tls: (socket) =>
        peek(socket, (name) => {
          const site = siteOf(name ?? '');
          const does = site ? behaviour(site).https : 'refused';
          if (does === 'silent') socket.resume();
          else if (does === 'refused') socket.resetAndDestroy();
          else secure.emit('connection', socket);
        }),
      plain: (socket) => plain.emit('connection', socket),
    };
  };
  return {
    ...doorTo((name) => byHost.get(name)),
    door: (site) => doorTo(() => site),
    credentialsSeen: () => credentials,
    close: () => {
      for (const close of closers) close();
    },
  };
}

function context(site: Site, authority: Authority): SecureContext {
  const { certificate, certificateNames } = behaviour(site);
  return authority.context(certificateNames, certificate);
}

/** Reads the wanted server name off a new connection and puts the bytes back. */
function peek(socket: Socket, found: (name: string | undefined) => void): void {
  let bytes: Buffer = Buffer.alloc(0);
  const onReadable = (): void => {
    const chunk = socket.read() as Buffer | null;
    if (!chunk) return;
    bytes = Buffer.concat([bytes, chunk]);
    const name = serverName(bytes);
    if (name === 'more') return;
    socket.off('readable', onReadable);
    socket.unshift(bytes);
    found(name);
  };
  socket.on('readable', onReadable);
}

function answerSecure(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  sawCredential: () => void,
): void {
  const does = behaviour(site).https;
  if (does === 'web-site') answerWebSite(site, response);
  else if (does === 'logon-form') answerLogonForm(site, request, response);
  else answerExchange(site, request, response, sawCredential);
}

function answerPlain(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
  sawCredential: () => void,
): void {
  if (request.headers.authorization) sawCredential();
  const does = behaviour(site).http;
  if (does === 'silent') return;
  if (does === 'refused') {
    request.socket.resetAndDestroy();
    return;
  }
  if (does === 'web-site') {
    answerWebSite(site, response);
    return;
  }
  const host = (request.headers.host ?? site.hosts[0] ?? '').replace(/:\d+$/, '');
  response.writeHead(302, { Location: site.redirect ?? `https://${host}${request.url ?? '/'}` }).end();
}
