import type { Socket } from 'node:net';
import type { Hop, TlsLook } from '../facts/lookup.ts';
import { connectTcp } from './net-connect.ts';
import type { Deadline } from './net-deadline.ts';
import { describeTls } from './tls-chain.ts';
import { handshake } from './tls-handshake.ts';
import type { Trust } from './tls-trust.ts';

export interface Target {
  host: string;
  /** port to connect to (a lab may map it) */
  port: number;
  secure: boolean;
}
/** A pinned way to the host: every further connection of this look goes to the same address in the same manner. */
export interface Line {
  connect: NonNullable<Hop['connect']>;
  tls?: TlsLook;
  error?: string;
  /** certificate verification is off */
  unverified: boolean;
  socket?: Socket;
  /** another connection, verified again where the first one was */
  again(): Promise<Socket | undefined>;
  /** another bare connection, nothing spoken over it yet */
  open(): Promise<Socket | undefined>;
}

/** Failures that say nothing about certificates or protocol versions. */
const networkCodes: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/**
 * Connects to the first address that accepts, each given its share of the time; over TLS verifies, and where that fails
 * looks once more without verification. Every socket opened goes into `sockets`, for the caller to destroy. Never throws.
 */
export async function dial(
  target: Target,
  addresses: readonly string[],
  trust: () => Trust,
  sockets: Set<Socket>,
  deadline: Deadline,
): Promise<Line> {
  let connect: Line['connect'] = { address: addresses[0]!, ok: false, error: 'timed-out' };
  let tcp: Socket | undefined;
  for (const [index, address] of addresses.entries()) {
    if (index > 0 && deadline.left() === 0) break;
    const share = Math.ceil(deadline.left() / (addresses.length - index));
    const connected = await connectTcp(address, target.port, share, deadline);
    connect = connected.ok ? { address, ok: true } : { address, ok: false, error: connected.error };
    if (!connected.ok) continue;
    tcp = connected.socket;
    sockets.add(tcp);
    break;
  }
  const open = async (): Promise<Socket | undefined> => {
    const connected = await connectTcp(connect.address, target.port, deadline.left(), deadline);
    if (connected.ok) sockets.add(connected.socket);
    return connected.ok ? connected.socket : undefined;
  };
  const none = async (): Promise<undefined> => undefined;
  if (!tcp) return { connect, unverified: false, again: none, open: none };
  if (!target.secure) return { connect, unverified: false, socket: tcp, again: open, open };

  const secured = async (socket: Socket | undefined, verify: boolean) => {
    if (!socket) return { ok: false, code: 'ECONNRESET' } as const;
    const { verified, descriptive } = trust();
    const shaken = await handshake(socket, target.host, verify ? verified : descriptive, verify, deadline);
    if (shaken.ok) sockets.add(shaken.socket);
    return shaken;
  };
  const anew = async (verify: boolean): Promise<Socket | undefined> => {
    const shaken = await secured(await open(), verify);
    return shaken.ok ? shaken.socket : undefined;
  };
  const { anchored } = trust();
  const first = await secured(tcp, true);
  if (first.ok) {
    const tls = { verified: true, anchored, ...describeTls(first.socket, target.host, trust()) };
    return { connect, tls, unverified: false, socket: first.socket, again: () => anew(true), open };
  }
  if (first.code === 'TIMED_OUT')
    return { connect, error: 'timed-out', unverified: false, again: none, open };
  const failed = { verified: false, errorCode: first.code, anchored };
  const second = await secured(await open(), false);
  if (second.ok) {
    const tls = { ...failed, ...describeTls(second.socket, target.host, trust()) };
    return { connect, tls, unverified: true, socket: second.socket, again: () => anew(false), open };
  }
  // A connection that is merely cut is no verdict on TLS: no certificate was seen, none may be blamed.
  if (networkCodes.has(first.code)) return { connect, error: 'reset', unverified: false, again: none, open };
  const error = second.code === 'TIMED_OUT' ? 'timed-out' : 'tls-failed';
  return {
    connect,
    tls: { ...failed, chain: [], selfSigned: false },
    error,
    unverified: false,
    again: none,
    open,
  };
}
