import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ews = 'ews-javascript-api@0.15.3';
const python = '/usr/bin/python3';
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const inForest = here('../../test/servers/in-forest.sh');
const limitMs = 40_000;

export interface Peer {
  name: string;
  /** what it says of this address when it logs on with this account */
  ask(mail: string, account: string): Promise<string>;
}
/** A peer, or why it is not measured here. */
export type Found = Peer | { name: string; missing: string };

/** Runs a program; its words, whatever its exit code is. `ok` is false where it could not run or failed. */
export function words(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ ok: boolean; text: string }> {
  const options = { env: { ...process.env, ...env }, timeout: limitMs, maxBuffer: 1 << 22 };
  return new Promise((done) =>
    execFile(program, args, options, (error, out, err) => done({ ok: !error, text: `${out}${err}` })),
  );
}

/** Who can be asked on this machine; ews-javascript-api is installed for the occasion, into a temporary folder. */
export async function findPeers(ca: string, password: string): Promise<Found[]> {
  const env = { NODE_EXTRA_CA_CERTS: ca, REQUESTS_CA_BUNDLE: ca };
  /** with the names and the network of the servers under test */
  const there = async (program: string, args: string[]) =>
    (await words(inForest, ['-', program, ...args], env)).text;
  const folder = mkdtempSync(join(tmpdir(), 'uc-doctor-peer-'));
  const installed = await words('npm', ['install', '--no-fund', '--no-audit', '--prefix', folder, ews]);
  copyFileSync(here('ews.cjs'), join(folder, 'ews.cjs'));
  const exchangelib = await words(python, ['-c', 'import exchangelib']);
  const nmap = await words('nmap', ['--version']);
  const node = process.execPath;
  return [
    installed.ok
      ? { name: ews, ask: (mail, account) => there(node, [join(folder, 'ews.cjs'), mail, account, password]) }
      : { name: ews, missing: 'npm could not install it' },
    exchangelib.ok
      ? {
          name: 'exchangelib',
          ask: (mail, account) => there(python, [here('exchange.py'), mail, account, password]),
        }
      : { name: 'exchangelib', missing: 'not installed (Debian: python3-exchangelib)' },
    nmap.ok
      ? {
          name: 'nmap http-ntlm-info',
          ask: (mail) => {
            const root = 'http-ntlm-info.root=/autodiscover/autodiscover.xml';
            const host = `autodiscover.${mail.split('@')[1]}`;
            return there('nmap', [
              '-Pn',
              '-p',
              '443',
              '--script',
              'http-ntlm-info',
              '--script-args',
              root,
              host,
            ]);
          },
        }
      : { name: 'nmap http-ntlm-info', missing: 'not installed' },
  ];
}
