import type { ClientRows } from '../facts/complaint.ts';
import type { SaidFacts } from '../facts/said.ts';
import type { StringCode } from '../knowledge/ids.ts';
import { settledBy } from '../knowledge/settling.ts';

/** Texts that say that the client is still at it. */
const atWork: ReadonlySet<StringCode> = new Set(['S-04', 'S-07', 'S-12']);

/**
 * Whether a row or text of a client that still connects is pending or has failed. Undefined where nothing connects, or
 * where nobody said how long the client has been signed in.
 * @param minutes since sign-in
 */
export function settling(
  rows: ClientRows | undefined,
  strings: readonly StringCode[],
  minutes: number | undefined,
): SaidFacts['settling'] | undefined {
  const connects =
    rows?.ews === 'not-initialized' ||
    rows?.ews === 'not-deployed' ||
    rows?.mapi === 'connecting' ||
    strings.some((code) => atWork.has(code));
  return connects ? settledBy(minutes, undefined) : undefined;
}
