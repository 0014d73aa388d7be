import type { Diagnosis } from '../engine/index.ts';
import type { Recheck } from './event.ts';

/** What a case is told of a later look, without whether it is as predicted. */
export const recheckOf = ({ verdictId, scenario, primaryCause }: Diagnosis): Recheck => ({
  verdictId,
  scenario,
  ...(primaryCause ? { primaryCause } : {}),
});
