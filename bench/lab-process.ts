/** The embedded lab in a process of its own, so that it does not share a thread with what is measured. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startLab } from '../lab/index.ts';

export interface LabProcess {
  configFile: string;
  env: Record<string, string>;
  /** SIP address by the lab's person id */
  sips: Record<string, string>;
  stop(): void;
}
/** Starts it; rejects where it ends instead. */
export function startLabProcess(): Promise<LabProcess> {
  const child = fork(fileURLToPath(import.meta.url), ['lab'], { stdio: 'inherit' });
  return new Promise((done, fail) => {
    child.once('message', (told) => done({ ...(told as LabProcess), stop: () => void child.kill() }));
    child.once('exit', (code) => fail(new Error(`the lab ended with ${code}`)));
  });
}
if (process.argv[2] === 'lab' && process.send) {
  const { configFile, env, world } = await startLab();
  const sips = Object.fromEntries(world.people.map(({ id, sip }) => [id, sip]));
  process.send({ configFile, env, sips });
}
