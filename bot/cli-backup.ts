import { resolve } from 'node:path';
import { backUp, restore } from '../store/index.ts';
import { machineUser } from './cli-audit.ts';
import { exitCodes } from './exit-code.ts';
import { readSettings } from './settings.ts';
import { storeOf } from './store-of.ts';
import { storePlace } from './store-place.ts';
import { UsageError } from './usage-error.ts';

/** Copies the store that the settings name. A database server has back-ups of its own. */
export async function backupCommand(to: string, configFile: string): Promise<number> {
  const settings = readSettings(configFile, process.env);
  const place = storePlace(settings);
  if (!('file' in place))
    throw new UsageError('The store is a PostgreSQL database: back it up with pg_dump.');
  const target = resolve(to);
  const pages = await backUp(place.file, target);
  process.stdout.write(
    `${target} holds the whole store (${pages} pages, looked over). To restore: stop the bot, run ` +
      `"uc-doctor restore ${to}", and start again. The key of the audit is not in it` +
      `${settings.audit.key === undefined ? `: keep a copy of ${place.file}-audit-key too` : ''}.\n`,
  );
  return exitCodes.fine;
}

/** Puts a back-up in the place of the store that the settings name; what was there is kept beside it. */
export async function restoreCommand(from: string, configFile: string): Promise<number> {
  const settings = readSettings(configFile, process.env);
  const place = storePlace(settings);
  if (!('file' in place))
    throw new UsageError('The store is a PostgreSQL database: put it back with pg_restore or psql.');
  const now = Date.now();
  const { aside, replaces } = await restore(resolve(from), place.file, now);
  const store = await storeOf(settings);
  try {
    await store.audit.record([
      { kind: 'restored', at: now, actor: machineUser(), facts: { replaces: replaces ?? null } },
    ]);
  } finally {
    await store.close();
  }
  process.stdout.write(
    `${place.file} is what ${from} holds.${aside ? ` What was there before is ${aside}.` : ''}\n`,
  );
  return exitCodes.fine;
}
