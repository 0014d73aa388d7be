#!/usr/bin/env node
// Plain JavaScript on purpose: an older Node must still be able to read this file and say what is wrong.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const needed = 24;
const major = Number(process.versions.node.split('.')[0]);

/** The Node that the project pins as an npm package, where it was installed. */
function pinnedNode() {
  try {
    const folder = dirname(nodeModule.createRequire(import.meta.url).resolve('node/package.json'));
    const file = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Compiled code is kept between starts: a quarter of the time to the first reply. In a folder of ours, never in the shared
 * temporary one, where somebody else could lay code for us; where nothing can be written, every start compiles.
 */
function keepCompiledCode() {
  const own = dirname(dirname(fileURLToPath(import.meta.url)));
  const ofUser = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  for (const folder of [join(own, 'node_modules', '.cache', 'uc-doctor'), join(ofUser, 'uc-doctor')])
    try {
      // one by one: Node's recursive way never ends where the file system is none, such as below /proc
      for (const each of [dirname(folder), folder]) existsSync(each) || mkdirSync(each, 0o700);
      accessSync(folder, constants.W_OK);
      nodeModule.enableCompileCache(folder);
      return;
    } catch {}
}

if (major >= needed) {
  keepCompiledCode();
  const { main } = await import('./cli.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = pinnedNode();
  if (node) {
    const result = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
    });
    process.exitCode = result.status ?? 2;
  } else {
    process.stderr.write(
      `uc-doctor needs Node ${needed} or newer; this is Node ${process.versions.node}.\n` +
        'Run "npm ci" in this folder: it brings the right Node along, and "npm start" or "npx uc-doctor" then use it.\n',
    );
    process.exitCode = 2;
  }
}
