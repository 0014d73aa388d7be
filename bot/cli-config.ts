import { machineUser } from './cli-audit.ts';
import { compose } from './compose.ts';
import { exitCodes } from './exit-code.ts';
import { readSettings } from './settings.ts';
import { storeOf } from './store-of.ts';
import { UsageError } from './usage-error.ts';

/** Reads the settings and every file they name; says what was understood. */
export async function configCheck(file: string): Promise<number> {
  const settings = readSettings(file, process.env);
  const composed = await compose(settings);
  await composed.close();
  const forests = settings.forests
    .map((forest) => `${forest.name} (${forest.hosts.join(' and ')})`)
    .join(', ');
  process.stdout.write(`${file} is in order: ${settings.forests.length} forests: ${forests}.\n`);
  return exitCodes.fine;
}

/** An administrator at the machine confirms what no directory attribute joins. */
export async function confirmCommand(identity: string, sip: string, file: string): Promise<number> {
  const settings = readSettings(file, process.env);
  const composed = await compose(settings);
  try {
    const address = sip.replace(/^sip:/i, '');
    if (!/^[^\s@]+@[^\s@]+$/.test(address))
      throw new UsageError(`${sip} is not a SIP address like sip:anna@example.org`);
    const store = await storeOf(settings);
    try {
      await composed.confirm(identity, address, 'command line');
      const line = { kind: 'mapping' as const, at: Date.now(), actor: machineUser(), person: identity };
      await store.audit.record([{ ...line, facts: {}, detail: { sip: address } }]);
    } finally {
      await store.close();
    }
    process.stdout.write(`From now on ${identity} is sip:${address}.\n`);
    return exitCodes.fine;
  } finally {
    await composed.close();
  }
}
