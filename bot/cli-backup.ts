import { resolve } from 'node:path';
import { backUp } from '../store/index.ts';
import { exitCodes } from './exit-code.ts';
import { readSettings } from './settings.ts';
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
    `${target} holds the whole store (${pages} pages, looked over). To restore: stop the bot, put this file in the ` +
      `place of ${place.file}, remove ${place.file}-wal and ${place.file}-shm, and start again.\n`,
  );
  return exitCodes.fine;
}
