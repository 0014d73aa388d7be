import { redact, type Understanding } from '../engine/index.ts';
import type { Wanted } from './triage-check.ts';

const longestAttachment = 60_000;
/** What a message says beside who and what: kept without secrets. */
export const told = (
  meaning: Understanding,
  attachments: readonly string[] = [],
): Omit<Wanted, 'who' | 'symptoms'> => ({
  said: [meaning.redacted, ...attachments.map((each) => redact(each.slice(0, longestAttachment)).text)].join(
    '\n',
  ),
  answers: {},
  ...(meaning.client ? { client: meaning.client } : {}),
  ...(meaning.network ? { network: meaning.network } : {}),
});
