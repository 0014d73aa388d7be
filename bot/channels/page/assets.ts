import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cardCss, hostConfig, palettes, plainMarkdown, type Theme } from '../../../cards/host-config.ts';
import type { Http } from '../../server-http.ts';
import type { Guard } from './guard.ts';

const here = new URL('./assets/', import.meta.url);
const cardsBundle = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};
const files = ['page.css', 'chat.css', 'page.js', 'cards.js', 'people.js', 'link.js', 'mark.svg'];
const policy =
  "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'none'";

/** The page's own files, read at each request so that a change shows at once, and what is made from the cards' look. */
export function routeAssets(http: Http, guard: Guard): void {
  const serve = (path: string, type: keyof typeof types, text: () => string) =>
    http.route('get', path, async (request, response) => {
      guard.host(request);
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Referrer-Policy', 'no-referrer');
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('Content-Type', types[type]);
      response.end(text());
    });
  const file = (name: string | URL) => readFileSync(new URL(name, here), 'utf8');
  serve('/', 'html', () => file('index.html').replace('%TOKEN%', guard.token));
  for (const name of files)
    serve(`/page/assets/${name}`, name.split('.').at(-1) as keyof typeof types, () => file(name));
  serve('/page/assets/adaptivecards.min.js', 'js', () => readFileSync(cardsBundle, 'utf8'));
  serve('/page/assets/host.js', 'js', hostModule);
  serve('/page/assets/theme.css', 'css', themeCss);
}

/** The cards' look for the browser: the same host configs and Markdown rule as everywhere. */
function hostModule(): string {
  const configs = { light: hostConfig('light'), dark: hostConfig('dark') };
  return `export const hostConfigs = ${JSON.stringify(configs)};\nexport ${plainMarkdown.toString()}\n`;
}

function themeCss(): string {
  return `${variables('light')}${cardCss('light')}@media (prefers-color-scheme: dark) {${variables('dark')}${cardCss('dark')}}\n`;
}

function variables(theme: Theme): string {
  const { page, card, emphasis, text, subtle, line, accent, tint } = palettes[theme];
  const all = { page, card, emphasis, text, subtle, line, accent, tint: tint.accent };
  const values = Object.entries(all).map(([name, value]) => `--${name}: ${value};`);
  return `:root { ${values.join(' ')} --font: "Segoe UI", system-ui, -apple-system, "Noto Sans", "DejaVu Sans", sans-serif; }\n`;
}
