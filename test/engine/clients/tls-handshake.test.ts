import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

/** A client that destroys its connection as soon as it hears of the handshake, in a process of its own: it may not die of it. */
const client = `
import { connect } from 'node:net';
import { createSecureContext } from 'node:tls';
import { handshake } from './engine/clients/tls-handshake.ts';
import { startDeadline } from './engine/clients/net-deadline.ts';
import { startLab } from './lab/index.ts';
const lab = await startLab();
const host = 'mail.corp.test';
const context = createSecureContext({ ca: lab.caPem });
const once = async () => {
  const over = connect({ host: '127.0.0.1', port: lab.connectTo[host + ':443'] });
  over.on('error', () => {});
  await new Promise((resolve) => over.once('connect', resolve));
  const shaken = await handshake(over, host, context, true, startDeadline(3000));
  over.destroy();
  if (shaken.ok) shaken.socket.destroy();
  return shaken.ok;
};
const done = await Promise.all(Array.from({ length: 40 }, once));
await lab.stop();
process.stdout.write(String(done.filter(Boolean).length), () => process.exit(0));
`;

describe('a TLS handshake', () => {
  it('may be given up the moment it succeeds', () => {
    const ran = spawnSync(process.execPath, ['--input-type=module', '--eval', client], { encoding: 'utf8' });
    assert.deepEqual([ran.status, ran.signal, ran.stdout], [0, null, '40'], ran.stderr);
  });
});
