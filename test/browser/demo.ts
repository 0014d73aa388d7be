import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface RunningDemo {
  url: string;
  /** from the start of the process until it said its address, ms */
  ms: number;
  stop(): Promise<void>;
}
/** Starts what `npm start` starts, at a free port. Errors: it ended, or said no address within 20 s. */
export async function startDemo(): Promise<RunningDemo> {
  const cli = fileURLToPath(new URL('../../bot/uc-doctor.mjs', import.meta.url));
  const began = performance.now();
  const child = spawn(process.execPath, [cli, 'demo', '--port', '4978'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await address(child);
  return {
    url,
    ms: performance.now() - began,
    stop: async () => {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill();
      await gone;
    },
  };
}
function address(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`no address within 20 s: ${said}`)), 20_000);
    child.once('exit', (code) => fail(new Error(`ended with ${code}: ${said}`)));
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
        if (!url) return;
        clearTimeout(timer);
        done(url);
      });
  });
}
