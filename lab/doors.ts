import type { Socket } from 'node:net';
import { type Listener, listen } from './net-listener.ts';
import type { Ports } from './ports.ts';
import type { Front } from './web/front.ts';
import { behaviour, type Site } from './web/site.ts';

export interface Doors {
  httpsPort: number;
  httpPort: number;
  /** for the configuration: "443", "80" and "host:port" to the port that listens */
  connectTo: Record<string, number>;
  /** opens or closes a site's own ports after a fault was switched */
  siteChanged(site: Site): Promise<void>;
}

/**
 * Opens the web ports: one pair that all sites share, and one pair of its own for every forest's server, so that
 * a switched "refused" is a refused connection. What is refused from the start leads to a dead port. What is open
 * is pushed on `closers`.
 */
export async function openDoors(
  front: Front,
  sites: readonly Site[],
  ports: Ports,
  dead: number,
  closers: (() => Promise<void>)[],
): Promise<Doors> {
  const open = async (port: number, take: (socket: Socket) => void): Promise<Listener> => {
    const listener = await listen(port, take);
    closers.push(listener.close);
    return listener;
  };
  const https = await open(ports.https, front.tls);
  const http = await open(ports.http, front.plain);
  const connectTo: Record<string, number> = { '443': https.port, '80': http.port };
  const own = new Map<Site, Listener[]>();
  for (const site of sites) {
    if (site.spec.id === site.spec.identity.forest) {
      const wanted = ports.doors[site.spec.id] ?? { https: 0, http: 0 };
      const door = front.door(site);
      const pair = [await open(wanted.https, door.tls), await open(wanted.http, door.plain)];
      own.set(site, pair);
      for (const host of site.hosts) {
        connectTo[`${host}:443`] = pair[0]?.port ?? dead;
        connectTo[`${host}:80`] = pair[1]?.port ?? dead;
      }
    }
    const does = behaviour(site);
    for (const host of site.hosts) {
      if (does.https === 'refused') connectTo[`${host}:443`] = dead;
      if (does.http === 'refused') connectTo[`${host}:80`] = dead;
    }
  }
  return {
    httpsPort: https.port,
    httpPort: http.port,
    connectTo,
    siteChanged: async (site) => {
      const pair = own.get(site) ?? [];
      const shut = behaviour(site).https === 'refused';
      await Promise.all(pair.map((one) => (shut ? one.close() : one.reopen())));
    },
  };
}
