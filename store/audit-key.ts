import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { StoreError } from './errors.ts';

/**
 * The key of an embedded store's audit chain, in a file beside it for its owner only; made where it is not there. Who
 * can read both files can write a chain anew: the exported heads are what shows that.
 * @throws StoreError audit-key where it is there and cannot be read
 */
export function keyBeside(file: string): string {
  if (file === ':memory:') return fresh();
  const path = `${file}-audit-key`;
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT')
      throw new StoreError('audit-key', `The key of the audit chain, ${path}, cannot be read (${code}).`);
  }
  // whole or not there at all, also where two processes make it together
  const partial = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(partial, `${fresh()}\n`, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(partial, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST')
      throw new StoreError('audit-key', `The key of the audit chain, ${path}, cannot be made (${code}).`);
  } finally {
    rmSync(partial, { force: true });
  }
  return readFileSync(path, 'utf8').trim();
}

const fresh = () => randomBytes(32).toString('hex');
