import { parseArgs } from 'node:util';
import { fixedDir, type Order, order } from './control.ts';
import { faultMeanings } from './faults.ts';
import { type Lab, startLab } from './index.ts';

const usage = `usage:
  lab [run] [--dir DIR] [--seed TEXT]   start the lab on its fixed ports and stay
  lab break TARGET FAULT [--dir DIR]    switch a fault on in the running lab
  lab mend [TARGET] [--dir DIR]         switch faults off
  lab status [--dir DIR]                list the faults that are on

targets: a forest (hoster, corp, partner), or a mail domain such as expired.test
faults:
${Object.entries(faultMeanings)
  .map(([fault, meaning]) => `  ${fault.padEnd(12)} ${meaning}`)
  .join('\n')}`;

/** Runs one command; resolves to the exit code: 0 done, 1 the lab said no, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  let parsed: { values: { dir?: string; seed?: string; help?: boolean }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { dir: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    return wrong((error as Error).message);
  }
  const { values, positionals } = parsed;
  const dir = values.dir ?? fixedDir();
  const [command = 'run', target, fault, ...more] = positionals;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (more.length > 0) return wrong(`too many words: ${more.join(' ')}`);
  switch (command) {
    case 'run':
      return run(dir, values.seed);
    case 'break':
      if (!target || !fault) return wrong('break needs a target and a fault');
      return give(dir, { action: 'break', target, fault });
    case 'mend':
      return give(dir, { action: 'mend', target });
    case 'status':
      return give(dir, { action: 'status' });
    default:
      return wrong(`no command "${command}"`);
  }
}

function wrong(why: string): number {
  console.error(`${why}\n\n${usage}`);
  return 2;
}

async function give(dir: string, wanted: Order): Promise<number> {
  try {
    const answer = await order(dir, wanted);
    if (!answer.ok) {
      console.error(answer.error);
      return 1;
    }
    const lines = answer.faults.map((one) => `  ${one.target}: ${one.fault} (${faultMeanings[one.fault]})`);
    console.log(lines.length > 0 ? `switched on:\n${lines.join('\n')}` : 'no fault is switched on');
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

async function run(dir: string, seed?: string): Promise<number> {
  let lab: Lab;
  try {
    lab = await startLab({ dir, seed, ports: 'fixed' });
  } catch (error) {
    const { code, port } = error as NodeJS.ErrnoException & { port?: number };
    if (code !== 'EADDRINUSE') throw error;
    console.error(`port ${port} is in use: another lab may be running (lab status)`);
    return 1;
  }
  console.log(overview(lab));
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await lab.stop();
  return 0;
}

/** What is where, for a person at a terminal. */
export function overview(lab: Lab): string {
  const width = Math.max(...lab.world.people.map((one) => one.sip.length));
  const directories = lab.world.forests.map((forest) => {
    const ports = lab.ldap[forest.id];
    const where = ports
      ? `ldaps://localhost:${ports.tlsPort}  ldap://localhost:${ports.port} (StartTLS)`
      : `${lab.dir}/${forest.name}.ldf`;
    return `  ${forest.name.padEnd(10)} ${where}`;
  });
  return [
    'The lab is running, on this machine only.',
    '',
    'Directories',
    ...directories,
    `DNS          inside ${lab.dnsAddress.inside}, outside ${lab.dnsAddress.outside}`,
    `Web          https 127.0.0.1:${lab.httpsPort} (by server name), http 127.0.0.1:${lab.httpPort}`,
    `Settings     ${lab.configFile}`,
    ...Object.entries(lab.env).map(([name, value]) => `  export ${name}=${value}`),
    '',
    'People',
    ...lab.world.people.map((one) => `  ${one.sip.padEnd(width)}  ${one.situation}`),
    '',
    'Switch faults with: npm run lab -- break corp certificate, npm run lab -- mend',
  ].join('\n');
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
