import type { GroupPort } from '../engine/clients/groups.ts';
import { rules, rulesVersion, type World } from '../engine/index.ts';
import type { Store } from '../store/index.ts';
import type { LabPerson } from './channels/page/people.ts';
import { compose } from './compose.ts';
import type { Examine } from './examine.ts';
import { createKeeping } from './keeping.ts';
import { createLog, type Log } from './log.ts';
import { examineIn, triageDialog } from './serve-dialog.ts';
import { predictionsIn } from './serve-predictions.ts';
import { type Bot, buildBot } from './server.ts';
import { readSettings, type Settings } from './settings.ts';
import { settleSoon } from './settle.ts';
import type { Links } from './speakers.ts';
import { storeOf } from './store-of.ts';
import { type CarryOut, tasksIn } from './tasks.ts';
import type { Confirm } from './turn.ts';

export interface CreateBot {
  settings: Settings;
  examine: Examine;
  carryOut?: CarryOut;
  world?: World;
  confirm: Confirm;
  confirmed?: Links;
  log: Log;
  store?: Store;
  groups?: readonly GroupPort[];
  labPeople?: readonly LabPerson[];
}

/**
 * The bot as the settings describe it; nothing listens before start().
 * @throws StartRefused where it would be open to everybody
 */
export function createBot({ settings, ...parts }: CreateBot): Bot {
  const { development, bot, roles, server, slack, desk } = settings;
  return buildBot({
    ...parts,
    dialog: triageDialog,
    settings: { development, bot, roles, slack, desk, ...server },
    rulesVersion: rulesVersion(rules),
  });
}

/**
 * Composes the world of the settings, opens the store for it, and the bot in it.
 * @throws StoreError where the store is another server's, of a newer program, or cannot be reached
 */
export async function botFor(
  settings: Settings,
  log: Log,
  labPeople?: readonly LabPerson[],
): Promise<{ bot: Bot; close: () => Promise<void> }> {
  const trouble = (cause: Error) => log.error('store-connection-lost', { cause });
  const store = await storeOf(settings, { server: true, trouble });
  try {
    const composed = await compose(settings);
    const { world, confirm, confirmed, groups } = composed;
    const { keep, scoring } = predictionsIn(settings, log);
    const keeping = createKeeping({ store, settings, log });
    await keeping.start();
    return {
      close: async () => {
        keeping.stop();
        await composed.close();
        await store.close();
      },
      bot: createBot({
        settings,
        log,
        confirm,
        confirmed,
        store,
        groups,
        examine: scoring(examineIn(world)),
        carryOut: tasksIn(world, { keep }),
        world,
        ...(labPeople ? { labPeople } : {}),
      }),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * `uc-doctor serve`: runs until it is told to stop (Ctrl-C, SIGTERM). The environment's UC_DOCTOR_DEVELOPMENT=1 is the
 * development switch: no app id is needed then, and it listens on loopback only.
 * @returns exit code
 */
export async function runServe(
  configFile: string,
  development = process.env.UC_DOCTOR_DEVELOPMENT === '1',
): Promise<number> {
  const log = createLog();
  const settings = readSettings(configFile, process.env, development);
  const { bot, close } = await botFor(settings, log);
  const { url } = await bot.start();
  log.info('serving', { url: `${url}api/messages`, development });
  settleSoon();
  await untilStopped();
  log.info('stopping');
  await bot.stop();
  await close();
  return 0;
}

/** Resolves at the first Ctrl-C or SIGTERM; the second one ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
