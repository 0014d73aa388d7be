import { connect, type Socket } from 'node:net';
import type { Hop } from '../facts/lookup.ts';
import { type Deadline, onLate } from './net-deadline.ts';

export type ConnectError = NonNullable<NonNullable<Hop['connect']>['error']>;
export type Connected = { ok: true; socket: Socket } | { ok: false; error: ConnectError };

const errors: Readonly<Record<string, ConnectError>> = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timed-out',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
};

/** Opens TCP to this very address, no name in play. Never throws; the socket is the caller's to destroy. */
export function connectTcp(
  address: string,
  port: number,
  ms: number,
  deadline: Deadline,
): Promise<Connected> {
  return new Promise((resolve) => {
    if (deadline.left() === 0) return resolve({ ok: false, error: 'timed-out' });
    const socket = connect({ host: address, port, noDelay: true });
    const end = (result: Connected): void => {
      cancel();
      socket.removeAllListeners('error').removeAllListeners('connect');
      // Whatever befalls the socket later is told by whoever reads from it; an unheard error would end the process.
      socket.on('error', () => {});
      if (!result.ok) socket.destroy();
      resolve(result);
    };
    const cancel = onLate(deadline, ms, () => end({ ok: false, error: 'timed-out' }));
    socket.once('connect', () => end({ ok: true, socket }));
    socket.once('error', (error: NodeJS.ErrnoException) =>
      end({ ok: false, error: errors[error.code ?? ''] ?? 'unreachable' }),
    );
  });
}
