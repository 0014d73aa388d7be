import { changesSince, type DiagnosisChange, recordOf } from '../desk/index.ts';
import type { Diagnosis } from '../engine/index.ts';
import type { Store } from '../store/index.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

/** Keeps what a look found, and says what is not as it was at earlier ones. Never throws: the answer matters more. */
export type SinceWhen = (diagnosis: Diagnosis) => Promise<DiagnosisChange[]>;

export function createSinceWhen(
  opened: Promise<Pick<Store, 'diagnoses'>>,
  clock: Clock,
  log: Log,
): SinceWhen {
  return async (diagnosis) => {
    try {
      const record = recordOf(diagnosis, clock.now());
      if (!record) return [];
      const { diagnoses } = await opened;
      const last = await diagnoses.last(record.person);
      await diagnoses.keep(record);
      return last ? changesSince(last, record) : [];
    } catch (cause) {
      log.error('diagnosis-unkept', { cause });
      return [];
    }
  };
}
