import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ews = 'ews-javascript-api@0.15.3';
const exchangelib = 'exchangelib==5.5.0';
const python = '/usr/bin/python3';
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const inForest = here('../../test/servers/in-forest.sh');
/** Time for one question, and for fetching a package. */
export const limitMs = 40_000;
const installMs = 120_000;

export interface Peer {
  name: string;
  /** what it says of this address when it logs on with this account */
  ask(mail: string, account: string, network: 'inside' | 'outside'): Promise<string>;
}
/** A peer, or why it is not measured here. */
export type Found = Peer | { name: string; missing: string };

/** Runs a program; its words, whatever its exit code is. `ok` is false where it could not run or failed. */
export function words(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
  timeout = limitMs,
): Promise<{ ok: boolean; text: string }> {
  const options = { env: { ...process.env, ...env }, timeout, maxBuffer: 1 << 22 };
  return new Promise((done) =>
    execFile(program, args, options, (error, out, err) => done({ ok: !error, text: `${out}${err}` })),
  );
}

/** exchangelib where the machine has it, else in a temporary folder; undefined where pip cannot get it. */
async function pythonWithExchangelib(folder: string): Promise<string | undefined> {
  if ((await words(python, ['-c', 'import exchangelib'])).ok) return python;
  const own = join(folder, 'python', 'bin', 'python3');
  const made = await words(python, ['-m', 'venv', join(folder, 'python')]);
  const got = made.ok && (await words(own, ['-m', 'pip', 'install', '-q', exchangelib], {}, installMs)).ok;
  return got ? own : undefined;
}

/** nmap where the machine has it, else by apt as root. */
async function hasNmap(): Promise<boolean> {
  if ((await words('nmap', ['--version'])).ok) return true;
  const apt = ['install', '-y', '-qq', '--no-install-recommends', 'nmap'];
  return (await words('apt-get', apt, { DEBIAN_FRONTEND: 'noninteractive' }, installMs)).ok;
}

/** Who can be asked on this machine; what is lacking is fetched for the occasion, outside the project. */
export async function findPeers(ca: string, password: string): Promise<Found[]> {
  const env = { NODE_EXTRA_CA_CERTS: ca, REQUESTS_CA_BUNDLE: ca };
  /** with the names of that network and the servers under test */
  const there = async (network: 'inside' | 'outside', program: string, args: string[]) =>
    (await words(inForest, [network === 'outside' ? 'outside' : '-', program, ...args], env)).text;
  const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-peer-'));
  const npm = ['install', '--no-fund', '--no-audit', '--prefix', folder, ews];
  const installed = await words('npm', npm, {}, installMs);
  copyFileSync(here('ews.cjs'), join(folder, 'ews.cjs'));
  const interpreter = await pythonWithExchangelib(folder);
  const nmap = await hasNmap();
  return [
    installed.ok
      ? {
          name: ews,
          ask: (mail, account, network) =>
            there(network, process.execPath, [join(folder, 'ews.cjs'), mail, account, password]),
        }
      : { name: ews, missing: 'npm could not install it' },
    interpreter
      ? {
          name: 'exchangelib',
          ask: (mail, account, network) =>
            there(network, interpreter, [here('exchange.py'), mail, account, password]),
        }
      : { name: 'exchangelib', missing: 'neither installed nor to be got by pip' },
    nmap
      ? {
          name: 'nmap http-ntlm-info',
          ask: (mail, _account, network) => there(network, 'nmap', looking(mail)),
        }
      : { name: 'nmap http-ntlm-info', missing: 'neither installed nor to be got by apt' },
  ];
}

/** nmap's words for: ask the Autodiscover host of this address for its NTLM challenge. */
function looking(mail: string): string[] {
  const root = 'http-ntlm-info.root=/autodiscover/autodiscover.xml';
  const host = `autodiscover.${mail.split('@')[1]}`;
  return ['-Pn', '-p', '443', '--script', 'http-ntlm-info', '--script-args', root, host];
}
