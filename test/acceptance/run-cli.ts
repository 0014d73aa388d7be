import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../bot/uc-doctor.mjs', import.meta.url));
const day = 24 * 3600 * 1000;

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
  /** from start of the process to its end */
  ms: number;
}

/** A module that moves the clock before the program starts: new Date() and Date.now() both. */
function clockModule(days: number): string {
  const code = `const R = Date; const by = ${days * day};
globalThis.Date = class extends R { constructor(...a) { a.length ? super(...a) : super(R.now() + by); } static now() { return R.now() + by; } };`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** Runs the command line in its own process. */
export function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  options: { input?: string; daysLater?: number } = {},
): Promise<Ran> {
  const started = performance.now();
  const flags = options.daysLater ? ['--import', clockModule(options.daysLater)] : [];
  const child = spawn(process.execPath, [...flags, cli, ...args], { env, stdio: 'pipe' });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code: code ?? -1, stdout, stderr, ms: Math.round(performance.now() - started) }),
    );
  });
}
