import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { strToU8, zipSync } from 'fflate';

/** What an organisation fills in. */
export interface TeamsPackage {
  /** the bot's app id in Entra ID, a GUID */
  appId: string;
  /** public host name of the bot */
  domain: string;
  developer: string;
  website: string;
  privacy: string;
  terms: string;
}
const folder = new URL('./teams/', import.meta.url);

/** The manifest with an organisation's values; each value is written as JSON text, so that none can change the structure. */
export function teamsManifest(values: TeamsPackage): Record<string, unknown> {
  const byName: Record<string, string> = {
    APP_ID: values.appId,
    DOMAIN: values.domain,
    DEVELOPER: values.developer,
    WEBSITE: values.website,
    PRIVACY: values.privacy,
    TERMS: values.terms,
  };
  const text = readFileSync(new URL('manifest.json', folder), 'utf8').replace(
    /\$\{(\w+)\}/g,
    (_, name: string) => JSON.stringify(byName[name] ?? '').slice(1, -1),
  );
  return JSON.parse(text) as Record<string, unknown>;
}

/** The app package that Teams takes: manifest and both icons. */
export function teamsZip(values: TeamsPackage): Uint8Array {
  const icon = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
  return zipSync({
    'manifest.json': strToU8(`${JSON.stringify(teamsManifest(values), null, 2)}\n`),
    'color.png': icon('color.png'),
    'outline.png': icon('outline.png'),
  });
}

function guid(value: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value))
    throw new InvalidArgumentError('It is a GUID: the application (client) id of the bot.');
  return value.toLowerCase();
}
function host(value: string): string {
  if (!/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/i.test(value))
    throw new InvalidArgumentError('It is a host name alone, such as bot.example.com: no https://, no path.');
  return value.toLowerCase();
}
function https(value: string): string {
  if (URL.parse(value)?.protocol !== 'https:')
    throw new InvalidArgumentError('It is an address that begins with https://.');
  return value;
}

/** `npm run package:teams -- --app-id GUID --domain HOST --website URL` */
export function run(argv: readonly string[]): void {
  const command = new Command('package:teams')
    .description('Makes the Teams app package of this bot')
    .requiredOption('--app-id <guid>', 'application id of the bot', guid)
    .requiredOption('--domain <host>', 'public host name of the bot', host)
    .requiredOption('--website <url>', 'page about the bot in your organisation', https)
    .option('--privacy <url>', 'privacy statement (default: the website)', https)
    .option('--terms <url>', 'terms of use (default: the website)', https)
    .option('--developer <name>', 'who runs it', 'UC Doctor')
    .option('--out <file>', 'file to write', 'uc-doctor-teams.zip')
    .parse(argv, { from: 'user' });
  const { out, privacy, terms, ...rest } = command.opts<TeamsPackage & { out: string }>();
  writeFileSync(out, teamsZip({ ...rest, privacy: privacy ?? rest.website, terms: terms ?? rest.website }));
  process.stdout.write(
    `${out}: upload it in the Teams admin centre, or in Teams under Apps > Manage your apps > Upload.\n`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) run(process.argv.slice(2));
