import { type SecureContext, TLSSocket } from 'node:tls';
import type { Directory } from '../directory/directory.ts';
import type { Entry } from '../directory/entry.ts';
import { type Listener, listen } from '../net-listener.ts';
import { type Service, Session } from './session.ts';

export interface LdapServer {
  /** plain with StartTLS */
  readonly port: number;
  /** TLS from the first byte */
  readonly tlsPort: number;
  /** modify, add, delete and rename requests that arrived; all were refused */
  writes(): number;
  /** both ports refuse from now on */
  close(): Promise<void>;
  reopen(): Promise<void>;
}

/**
 * Serves one forest's directory as an AD domain controller would.
 * `visible` is asked for each entry of each search, so that faults can hide objects.
 */
export async function serveLdap(
  directory: Directory,
  secureContext: SecureContext,
  ports: { plain: number; tls: number } = { plain: 0, tls: 0 },
  visible: (entry: Entry) => boolean = () => true,
): Promise<LdapServer> {
  let writes = 0;
  const service: Service = {
    directory,
    secureContext,
    visible,
    wrote: () => {
      writes += 1;
    },
  };
  const listeners: Listener[] = [
    await listen(ports.plain, (socket) => new Session(service, socket)),
    await listen(
      ports.tls,
      (socket) => new Session(service, new TLSSocket(socket, { isServer: true, secureContext })),
    ),
  ];
  return {
    port: listeners[0]?.port ?? 0,
    tlsPort: listeners[1]?.port ?? 0,
    writes: () => writes,
    close: async () => {
      await Promise.all(listeners.map((one) => one.close()));
    },
    reopen: async () => {
      await Promise.all(listeners.map((one) => one.reopen()));
    },
  };
}
