import { createServer, type Server, type Socket } from 'node:net';

/** A TCP listener on 127.0.0.1 that can be closed to new and old connections, and opened again on the same port. */
export interface Listener {
  readonly port: number;
  /** stops listening and drops every connection: the next attempt is refused */
  close(): Promise<void>;
  reopen(): Promise<void>;
}

/** Listens on a port (0: a free one). Rejects with EADDRINUSE where somebody else has it. */
export async function listen(port: number, onConnection: (socket: Socket) => void): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server: Server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    onConnection(socket);
  });
  // what happens to the listener later (too many open files) is no reason to end the process
  server.on('error', () => {});
  const open = (at: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port: at, host: '127.0.0.1' }, () => {
        server.off('error', reject);
        resolve();
      });
    });
  await open(port);
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  return {
    port: taken,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        if (server.listening) server.close(() => resolve());
        else resolve();
      }),
    reopen: async () => {
      if (!server.listening) await open(taken);
    },
  };
}
