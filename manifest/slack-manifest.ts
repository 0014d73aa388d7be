import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { slackFeatures } from '../bot/channels/slack/scopes.ts';

export interface SlackManifestOptions {
  /** public host name of the bot, for HTTP; absent: Socket Mode */
  domain?: string;
  /** asks for the e-mail of profiles too */
  profileEmail?: boolean;
}
interface Manifest {
  features: { slash_commands: Record<string, unknown>[] };
  oauth_config: { scopes: { bot: string[] } };
  settings: {
    event_subscriptions: Record<string, unknown>;
    interactivity: Record<string, unknown>;
    socket_mode_enabled: boolean;
  };
}

/** The app manifest for one way of reaching Slack. */
export function slackManifest({ domain, profileEmail = false }: SlackManifestOptions = {}): Manifest {
  const file = new URL('./slack/manifest.json', import.meta.url);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const { features, oauth_config: oauth, settings } = manifest;
  if (profileEmail) oauth.scopes.bot = [...oauth.scopes.bot, slackFeatures.profileEmail].sort();
  if (domain === undefined) return manifest;
  const url = `https://${domain}/slack/events`;
  for (const command of features.slash_commands) command.url = url;
  settings.event_subscriptions.request_url = url;
  settings.interactivity.request_url = url;
  settings.socket_mode_enabled = false;
  return manifest;
}

function host(value: string): string {
  if (!/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/i.test(value))
    throw new InvalidArgumentError('It is a host name alone, such as bot.example.com: no https://, no path.');
  return value.toLowerCase();
}

/** `node manifest/slack-manifest.ts [--domain HOST] [--profile-email] [--out FILE]` */
export function run(argv: readonly string[]): void {
  const command = new Command('slack-manifest')
    .description('Makes the Slack app manifest of this bot')
    .option('--domain <host>', 'public host name of the bot: over HTTP (default: Socket Mode)', host)
    .option('--profile-email', 'ask for the e-mail of profiles (for slack: trustProfileEmail)')
    .option('--out <file>', 'file to write', 'uc-doctor-slack.json')
    .parse(argv, { from: 'user' });
  const { out, ...options } = command.opts<SlackManifestOptions & { out: string }>();
  writeFileSync(out, `${JSON.stringify(slackManifest(options), null, 2)}\n`);
  process.stdout.write(`${out}: paste it at api.slack.com/apps under Create New App > From a manifest.\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) run(process.argv.slice(2));
