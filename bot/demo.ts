import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Lab } from '../lab/index.ts';
import type { LabPerson } from './channels/page/people.ts';
import { demoPeople } from './demo-people.ts';
import { StartRefused } from './errors.ts';
import { createLog } from './log.ts';
import { botFor, untilStopped } from './serve.ts';
import type { Bot } from './server.ts';
import { readSettings, type Settings } from './settings.ts';
import { settleSoon } from './settle.ts';

export interface Demo {
  url: string;
  lab: Lab;
  people: readonly LabPerson[];
  stop(): Promise<void>;
}

/**
 * The lab, the bot and the chat page on loopback, in development mode.
 * @param port of the chat page; the next free one is taken where it is in use
 * @param fixed the lab on its documented ports, so that another terminal can break things in it
 * @param data folder where conversations outlive the demo; absent: they end with it
 */
export async function startDemo(port: number, fixed: boolean, data?: string): Promise<Demo> {
  const { startLab } = await import('../lab/index.ts');
  const lab = await startLab({ ports: fixed ? 'fixed' : 'free' });
  const passing = data === undefined ? mkdtempSync(join(tmpdir(), 'uc-doctor-demo-')) : undefined;
  const away = () => passing && rmSync(passing, { recursive: true, force: true });
  try {
    const people = demoPeople(lab.world);
    const settings = readSettings(lab.configFile, { ...process.env, ...lab.env }, true);
    const kept = keptIn(settings, resolve(data ?? (passing as string)));
    const { bot, url, close } = await started(kept, port, people);
    return {
      url,
      lab,
      people,
      stop: async () => {
        await bot.stop();
        await close();
        await lab.stop();
        away();
      },
    };
  } catch (error) {
    await lab.stop();
    away();
    throw error;
  }
}

/** Everything that the bot writes goes into this folder. */
function keptIn(settings: Settings, folder: string): Settings {
  return {
    ...settings,
    store: { file: join(folder, 'uc-doctor.db') },
    confirmedFile: join(folder, 'confirmed.json'),
    predictionsFile: join(folder, 'predictions.jsonl'),
    audit: { ...settings.audit, headsFile: join(folder, 'audit-heads.jsonl') },
  };
}

async function started(settings: Settings, port: number, people: readonly LabPerson[]) {
  const log = createLog({ level: 'error' });
  for (let at = port; ; at++) {
    const server = { host: '127.0.0.1', port: at };
    const { bot, close } = await botFor({ ...settings, server }, log, people);
    try {
      const { url } = await bot.start();
      return { bot, url, close } satisfies { bot: Bot; url: string; close: () => Promise<void> };
    } catch (error) {
      await close();
      const taken = error instanceof StartRefused && error.code === 'port-in-use';
      if (!taken || at >= port + 20) throw error;
    }
  }
}

/** `uc-doctor demo`: starts everything, says what to try, stays until Ctrl-C. */
export async function runDemo(port = 3978, data?: string): Promise<number> {
  const { demo, fixed } = await onFixedPortsIfFree(port, data);
  process.stdout.write(whatToTry(demo.url, fixed));
  settleSoon();
  await Promise.race([untilStopped(), untilOrphaned()]);
  process.stdout.write('\nStopping.\n');
  await demo.stop();
  return 0;
}

/** Resolves when whoever started this is gone: npm ends on a signal without handing it to what its shell runs. */
function untilOrphaned(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      resolve();
    }, 500);
    timer.unref();
  });
}

async function onFixedPortsIfFree(port: number, data?: string): Promise<{ demo: Demo; fixed: boolean }> {
  try {
    return { demo: await startDemo(port, true, data), fixed: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return { demo: await startDemo(port, false, data), fixed: false };
  }
}

function whatToTry(url: string, fixed: boolean): string {
  const breaking = fixed
    ? [
        'Break something while it runs, in a second terminal, and ask again:',
        '  npm run lab -- break corp certificate',
        '  npm run lab -- mend',
      ]
    : [
        '(Another lab runs on this machine, so this one has ports of its own and cannot be broken from outside.)',
      ];
  return [
    '',
    'UC Doctor is running with a simulated pair of forests. Open in a browser:',
    '',
    `  ${url}`,
    '',
    'Choose who you are, then say for example:',
    '  anna   New Lync Meeting says I am not UC enabled',
    '  bert   my voicemail tab is empty',
    '  agnes  diagnose carl@hoster.test',
    '',
    ...breaking,
    '',
    'Ctrl-C stops everything.',
    '',
  ].join('\n');
}
