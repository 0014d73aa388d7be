import { request as requestHttp } from 'node:http';
import { Agent, request as requestHttps } from 'node:https';
import type { Lab } from '../../lab/index.ts';

export interface Answer {
  status: number;
  /** every WWW-Authenticate header, as sent */
  offered: string[];
  location?: string;
  body: string;
}

export const AUTODISCOVER = '/autodiscover/autodiscover.xml';

/** Port that really listens for a host and port, as the settings file says. */
export function portOf(lab: Lab, host: string, port: 443 | 80): number {
  return lab.connectTo[`${host}:${port}`] ?? lab.connectTo[String(port)] ?? 0;
}

/** One verified HTTPS request; rejects with the error's code as message, or TIMEOUT after 400 ms. */
export function secureGet(
  lab: Lab,
  host: string,
  options: { path?: string; method?: string; authorization?: string; agent?: Agent } = {},
): Promise<Answer> {
  return ask((done) =>
    requestHttps(
      {
        host: '127.0.0.1',
        port: portOf(lab, host, 443),
        servername: host,
        path: options.path ?? AUTODISCOVER,
        method: options.method ?? 'GET',
        headers: { Host: host, ...(options.authorization ? { Authorization: options.authorization } : {}) },
        ca: lab.caPem,
        agent: options.agent ?? new Agent(),
        timeout: 400,
      },
      done,
    ),
  );
}

export function plainGet(lab: Lab, host: string, path = AUTODISCOVER): Promise<Answer> {
  return ask((done) =>
    requestHttp(
      {
        host: '127.0.0.1',
        port: portOf(lab, host, 80),
        path,
        headers: { Host: host },
        agent: false,
        timeout: 400,
      },
      done,
    ),
  );
}

type Done = (response: import('node:http').IncomingMessage) => void;

function ask(start: (done: Done) => import('node:http').ClientRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = start((response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => {
        const raw = response.rawHeaders;
        const offered = raw.filter(
          (_, at) => at % 2 === 1 && raw[at - 1]?.toLowerCase() === 'www-authenticate',
        );
        resolve({ status: response.statusCode ?? 0, offered, location: response.headers.location, body });
      });
    });
    request.on('timeout', () => request.destroy(new Error('TIMEOUT')));
    request.on('error', (error: NodeJS.ErrnoException) => reject(new Error(error.code ?? error.message)));
    request.end();
  });
}
