import * as net from 'node:net';
import * as tls from 'node:tls';
import { Client, ResultCodeError } from 'ldapts';
import { LookError } from '../probe.ts';
import { lookErrorFrom } from './ldap-errors.ts';

export interface LdapSettings {
  /** configured name of the forest */
  forest: string;
  /** ldaps:// or ldap:// with startTls; tried in order; the Global Catalog is a port like any other */
  urls: readonly string[];
  startTls: boolean;
  bindDn: string;
  bindPassword: string;
  /** several where there are child domains; '' is the whole forest at a Global Catalog */
  baseDns: readonly string[];
  /** PEM text; the system's own anchors where absent */
  ca?: string;
  /** milliseconds for finding and binding a server, and again for each operation */
  timeoutMs: number;
  lookup?: net.LookupFunction;
  /** entries a page of people(); 250 measures best with this client */
  pageSize?: number;
}

/** One bound connection. It is used for one socket only: once dead it stays dead. */
export interface Connection {
  readonly client: Client;
  /** host:port */
  readonly where: string;
  dead(): boolean;
  close(): void;
}

/**
 * Connects under TLS and binds. Errors: LookError; nothing is left open after one.
 * @param budgetMs for everything: name, connect, handshake, bind
 */
export async function connect(settings: LdapSettings, url: string, budgetMs: number): Promise<Connection> {
  const target = targetOf(url);
  if (!target.secure && !settings.startTls) throw new LookError('denied', 'tls-required');
  // RFC 4513 5.1.2: a name with an empty password succeeds and is nobody
  if (settings.bindDn === '' || settings.bindPassword === '') {
    throw new LookError('not-configured', 'bind-password-empty');
  }
  const sockets: net.Socket[] = [];
  let closed = false;
  const track = <S extends net.Socket>(socket: S): S => {
    sockets.push(socket);
    // questions are small and several go out at once: none may wait for the other's acknowledgement
    socket.setNoDelay(true);
    // a socket that ends under StartTLS does not reset the client: we must know it ourselves
    socket.once('close', () => {
      closed = true;
    });
    return socket;
  };
  const secure = tlsOptions(settings, target.host);
  const open = () => {
    // the client reconnects by itself, unbound and in the clear: that must never happen
    if (sockets.length > 0) throw new Error('Socket connection not reusable');
  };
  const client = new Client({
    url,
    timeout: settings.timeoutMs,
    connectTimeout: budgetMs,
    createConnection: (() => {
      open();
      return track(net.connect({ host: target.host, port: target.port, lookup: settings.lookup }));
    }) as typeof net.connect,
    createSecureConnection: ((first: unknown) => {
      if (typeof first === 'object') return track(tls.connect(first as tls.ConnectionOptions));
      open();
      return track(tls.connect({ ...secure, port: target.port, lookup: settings.lookup }));
    }) as typeof tls.connect,
  });
  const close = () => {
    closed = true;
    for (const socket of sockets) {
      socket.on('error', () => {});
      socket.destroy();
    }
  };
  const work = async () => {
    // startTLS writes the socket into its options: they are its own copy
    if (!target.secure) await client.startTLS({ ...secure }).catch(refuseTls);
    await client.bind(settings.bindDn, settings.bindPassword);
  };
  try {
    await within(work(), budgetMs, target.where);
    return { client, where: target.where, dead: () => closed, close };
  } catch (error) {
    close();
    throw lookErrorFrom(error, target.where, budgetMs);
  }
}

/** A server that will not upgrade is a TLS fault, whatever result code it gives. */
function refuseTls(error: unknown): never {
  throw error instanceof ResultCodeError ? new LookError('tls-failed', 'starttls-refused') : error;
}

/** The certificate is checked for the host of the URL: its name, or its address where the URL has an address. */
function tlsOptions(settings: LdapSettings, host: string): tls.ConnectionOptions {
  return {
    host,
    servername: net.isIP(host) ? undefined : host,
    ca: settings.ca,
    rejectUnauthorized: true,
  };
}

function targetOf(url: string): { host: string; port: number; secure: boolean; where: string } {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const secure = parsed?.protocol === 'ldaps:';
  if (!parsed || (!secure && parsed.protocol !== 'ldap:') || parsed.hostname === '') {
    throw new LookError('not-configured', 'directory-url');
  }
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  const port = parsed.port ? Number(parsed.port) : secure ? 636 : 389;
  return { host, port, secure, where: `${host}:${port}` };
}

/**
 * A hard limit: the library's own timers do not cover every stage (a handshake after StartTLS, an answer that cannot be read).
 * Errors: LookError timed-out with the number, cancelled when the signal fires; else what the work throws.
 */
export function within<T>(work: Promise<T>, ms: number, where: string, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancelled = () => settle(() => reject(new LookError('cancelled')));
    const timer = setTimeout(() => settle(() => reject(new LookError('timed-out', `${ms} ms ${where}`))), ms);
    const settle = (then: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancelled);
      then();
    };
    signal?.addEventListener('abort', cancelled, { once: true });
    work.then(
      (value) => settle(() => resolve(value)),
      (error) => settle(() => reject(error)),
    );
    if (signal?.aborted) cancelled();
  });
}
