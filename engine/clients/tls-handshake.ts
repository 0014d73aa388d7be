import type { Socket } from 'node:net';
import { connect, type SecureContext, type TLSSocket } from 'node:tls';
import { type Deadline, onLate } from './net-deadline.ts';

/** code: as Node names it; TIMED_OUT is ours */
export type Shaken = { ok: true; socket: TLSSocket } | { ok: false; code: string };

/** Shakes hands over an open connection, with the name as SNI. Never throws; on failure the connection is destroyed. */
export function handshake(
  over: Socket,
  name: string,
  secureContext: SecureContext,
  verify: boolean,
  deadline: Deadline,
): Promise<Shaken> {
  return new Promise((resolve) => {
    if (deadline.left() === 0) return resolve({ ok: false, code: 'TIMED_OUT' });
    const socket = connect({
      socket: over,
      servername: name,
      secureContext,
      rejectUnauthorized: verify,
      ALPNProtocols: ['http/1.1'],
    });
    let ended = false;
    const end = (result: Shaken): void => {
      if (ended) return;
      ended = true;
      cancel();
      socket.removeAllListeners('error').removeAllListeners('secureConnect').removeAllListeners('close');
      socket.on('error', () => {});
      if (!result.ok) {
        socket.destroy();
        over.destroy();
      }
      resolve(result);
    };
    const cancel = onLate(deadline, deadline.left(), () => end({ ok: false, code: 'TIMED_OUT' }));
    // The event comes from within OpenSSL's own reading. Whoever hears of it may be out of time and destroy the socket:
    // that must not be before OpenSSL has returned, or the process ends with a segmentation fault.
    socket.once('secureConnect', () => setImmediate(() => end({ ok: true, socket })));
    socket.once('error', (error: NodeJS.ErrnoException) => end({ ok: false, code: error.code ?? 'EPROTO' }));
    socket.once('close', () => end({ ok: false, code: 'ECONNRESET' }));
  });
}
