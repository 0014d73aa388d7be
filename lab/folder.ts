import { lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes a folder for its owner only, or takes one that is there. Throws Error where it is a link or somebody else's:
 * the temporary folder is shared, and secrets go in.
 */
export function ownFolder(dir: string): string {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const found = lstatSync(dir);
  const mine = process.getuid === undefined || found.uid === process.getuid();
  if (!found.isDirectory() || !mine) throw new Error(`${dir} is not a folder of yours: name another one`);
  return dir;
}

/** Makes a temporary folder that is taken away when the lab ends. */
export function passingFolder(closers: (() => Promise<void>)[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'uc-doctor-lab-'));
  closers.push(async () => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
