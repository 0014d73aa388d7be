import { resolve } from 'node:path';
import { createConfirmed } from '../engine/clients/confirmed.ts';
import { machineUser } from './cli-audit.ts';
import { exitCodes } from './exit-code.ts';
import { readSettings } from './settings.ts';
import { storeOf } from './store-of.ts';
import { UsageError } from './usage-error.ts';

/** Replaces a person by a pseudonym in the store, under every address that is named and the one confirmed for it. */
export async function forgetCommand(named: readonly string[], config: string): Promise<number> {
  const settings = readSettings(config, process.env);
  const given = named.map((name) => name.trim().replace(/^sips?:/i, ''));
  if (given.some((name) => name.length < 3))
    throw new UsageError('An identity to forget has three characters or more.');
  const confirmed = createConfirmed(resolve(settings.folder, settings.confirmedFile));
  const identities = [...new Set(given.flatMap((name) => [name, confirmed.sipFor(name) ?? name]))];
  const store = await storeOf(settings);
  try {
    const { pseudonym, cases, auditLines, conversations, diagnoses } = await store.erasure.forget(
      identities,
      machineUser(),
      Date.now(),
    );
    process.stdout.write(
      `${identities.join(', ')} is ${pseudonym} from now on: ${cases} cases, ${auditLines} lines of the audit, ` +
        `${conversations} conversations and ${diagnoses} diagnoses. Not in the store, to be looked through by hand: ` +
        `${settings.confirmedFile}, ${settings.predictionsFile}, back-ups, the log.\n`,
    );
    return exitCodes.fine;
  } finally {
    await store.close();
  }
}

/** Takes away what the settings do not keep any longer; the server does the same every hour. */
export async function retainCommand({
  dryRun,
  config,
}: {
  dryRun: boolean;
  config: string;
}): Promise<number> {
  const settings = readSettings(config, process.env);
  if (Object.keys(settings.retention).length === 0)
    throw new UsageError(
      'Everything is kept: say for how long in the settings, such as retention: { cases: 365d }.',
    );
  const store = await storeOf(settings);
  try {
    const now = Date.now();
    const taken = await store.erasure.retain(settings.retention, machineUser(), now, dryRun);
    const { cases, diagnoses, auditLines } = taken;
    process.stdout.write(
      `${dryRun ? 'Would go' : 'Gone'}: ${cases} cases, ${diagnoses} diagnoses, ${auditLines} lines of the audit.\n`,
    );
    return exitCodes.fine;
  } finally {
    await store.close();
  }
}
