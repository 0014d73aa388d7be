import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Http } from '../../server-http.ts';
import type { Guard } from './guard.ts';

const here = new URL('./assets/', import.meta.url);
const cardsBundle = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
const files = ['page.css', 'cards.css', 'page.js', 'cards.js', 'host-config.js', 'link.js', 'mark.svg'];
const policy =
  "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'none'";

/** The page's own files, read at each request so that a change shows at once. */
export function routeAssets(http: Http, guard: Guard): void {
  const serve = (path: string, file: URL | string, change = (text: string) => text) =>
    http.route('get', path, async (request, response) => {
      guard.host(request);
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Referrer-Policy', 'no-referrer');
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('Content-Type', types[String(file).split('.').at(-1) as string] as string);
      response.end(change(readFileSync(file, 'utf8')));
    });
  serve('/', new URL('index.html', here), (html) => html.replace('%TOKEN%', guard.token));
  for (const name of files) serve(`/page/assets/${name}`, new URL(name, here));
  serve('/page/assets/adaptivecards.min.js', cardsBundle);
}
