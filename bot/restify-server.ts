import { createRequire } from 'node:module';
import type { Server, ServerOptions } from 'restify';

const require = createRequire(import.meta.url);
// here and not where one is built: loading it replaces writeHead, which bot/server-http mends
const Router = require('restify/lib/router.js') as new (options: object) => object;
const RestifyServer = require('restify/lib/server.js') as new (options: object) => Server;

/**
 * What restify's own createServer builds, from its two parts: its door also loads every plugin, none of which is used
 * here, and they take longer to load than all the rest of it (70 ms and 6 MB).
 */
export function createServer(options: Omit<ServerOptions, 'log'> & { log: object }): Server {
  // as restify does: the router reads the same options
  return new RestifyServer({ ...options, router: new Router(options) });
}
