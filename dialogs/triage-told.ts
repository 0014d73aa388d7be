import type { Understanding } from '../engine/index.ts';
import type { Wanted } from './triage-check.ts';

/** What a message says beside who and what: kept without secrets. */
export const told = (meaning: Understanding): Omit<Wanted, 'who' | 'symptoms'> => ({
  said: meaning.redacted,
  answers: {},
  ...(meaning.client ? { client: meaning.client } : {}),
  ...(meaning.network ? { network: meaning.network } : {}),
});
