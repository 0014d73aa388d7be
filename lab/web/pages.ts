import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Site } from './site.ts';

const html = { 'Content-Type': 'text/html; charset=utf-8' };

/** A public web site that knows nothing of Exchange: the same page for whatever is asked. */
export function answerWebSite(site: Site, response: ServerResponse): void {
  response.setHeader('Server', 'nginx');
  response
    .writeHead(200, html)
    .end(`<!doctype html><html><head><title>${site.name}</title></head><body><h1>Welcome</h1></body></html>`);
}

/** A reverse proxy that wants a logon of its own before it lets anybody through (forms-based pre-authentication). */
export function answerLogonForm(site: Site, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'https://lab');
  if (/^\/CookieAuth\.dll$/i.test(url.pathname)) {
    response
      .writeHead(200, html)
      .end(
        '<!doctype html><html><head><title>Microsoft Forefront TMG</title></head><body><form action="/CookieAuth.dll?Logon" method="post" name="logonForm"><input name="username"><input name="password" type="password"><input type="submit"></form></body></html>',
      );
    return;
  }
  const back = encodeURIComponent(`https://${site.hosts[0]}${url.pathname}`);
  response.writeHead(302, { Location: `/CookieAuth.dll?GetLogon?curl=${back}&reason=0&formdir=3` }).end();
}
