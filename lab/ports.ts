import { connect } from 'node:net';

/** Ports to listen on; 0 is a free one. */
export interface Ports {
  https: number;
  http: number;
  dns: { inside: number; outside: number };
  /** by forest id */
  ldap: Record<string, { plain: number; tls: number }>;
  /** the forests' own web servers, by forest id */
  doors: Record<string, { https: number; http: number }>;
  control: number;
}

export const freePorts: Ports = {
  https: 0,
  http: 0,
  dns: { inside: 0, outside: 0 },
  ldap: {},
  doors: {},
  control: 0,
};

export const fixedPorts: Ports = {
  https: 10443,
  http: 10080,
  dns: { inside: 10053, outside: 10054 },
  ldap: { hoster: { plain: 10389, tls: 10636 }, corp: { plain: 10390, tls: 10637 } },
  doors: {
    hoster: { https: 10441, http: 10081 },
    corp: { https: 10442, http: 10082 },
    partner: { https: 10444, http: 10083 },
  },
  control: 10999,
};

/** Below the ranges from which systems take ports for outgoing connections, so that nobody comes to sit there. */
const DEAD_FROM = 10449;

/** A port at which nothing listens: connections are refused at once. */
export async function deadPort(): Promise<number> {
  for (let port = DEAD_FROM; port < DEAD_FROM + 50; port += 1) {
    if (await refuses(port)) return port;
  }
  throw new Error(`every port from ${DEAD_FROM} to ${DEAD_FROM + 49} is in use`);
}

function refuses(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', () => resolve(true));
  });
}
