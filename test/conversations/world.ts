import { resolve } from 'node:path';
import { type Composed, compose } from '../../bot/compose.ts';
import type { Examine } from '../../bot/examine.ts';
import { examineIn } from '../../bot/serve-dialog.ts';
import { readSettings, type Settings } from '../../bot/settings.ts';
import { type CarryOut, tasksIn } from '../../bot/tasks.ts';
import type { Role } from '../../engine/index.ts';
import { type Lab, startLab } from '../../lab/index.ts';

/** The real engine over the lab, as the bot is composed. */
export interface ConversationWorld {
  lab: Lab;
  settings: Settings;
  composed: Composed;
  examine: Examine;
  carryOut: CarryOut;
  /** identity and role of a speaker of the tables */
  speaker(name: string): { upn: string; role: Role };
  file(name: string): string;
  stop(): Promise<void>;
}

export async function startWorld(): Promise<ConversationWorld> {
  const lab = await startLab({ ports: 'free' });
  const settings = readSettings(lab.configFile, { ...process.env, ...lab.env }, true);
  const composed = await compose(settings);
  return {
    lab,
    settings,
    composed,
    examine: examineIn(composed.world),
    carryOut: tasksIn(composed.world),
    speaker(name) {
      if (name === 'agent') return { upn: lab.world.agents[0]!, role: 'agent' };
      if (name === 'admin') return { upn: lab.world.admins[0]!, role: 'admin' };
      if (name === 'stranger') return { upn: 'xenia@elsewhere.example', role: 'user' };
      return { upn: lab.world.person(name).chat.upn, role: 'user' };
    },
    file: (name) => resolve(settings.folder, name),
    async stop() {
      await composed.close();
      await lab.stop();
    },
  };
}
