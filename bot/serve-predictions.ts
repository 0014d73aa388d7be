import { resolve } from 'node:path';
import type { Diagnosis, WhatIf } from '../engine/index.ts';
import type { Examine } from './examine.ts';
import type { Log } from './log.ts';
import { keepPrediction, scorePredictions } from './predictions.ts';
import type { Settings } from './settings.ts';

/** Predictions made in chat are kept and scored like those of the command line; trouble with the file stops nobody. */
export function predictionsIn(settings: Settings, log: Log) {
  const file = resolve(settings.folder, settings.predictionsFile);
  const tried = (event: string, work: () => void): void => {
    try {
      work();
    } catch (cause) {
      log.warn(event, { cause });
    }
  };
  return {
    keep: (result: WhatIf, after: Diagnosis): void =>
      tried('prediction-not-kept', () => void keepPrediction(file, result, after, new Date().toISOString())),
    /** the same check, whose answer scores what was predicted of the person */
    scoring:
      (examine: Examine): Examine =>
      async (...asked) => {
        const diagnosis = await examine(...asked);
        tried('prediction-not-scored', () => {
          for (const { id, score } of scorePredictions(file, diagnosis, new Date().toISOString()))
            log.info('prediction-scored', { id, result: score?.result });
        });
        return diagnosis;
      },
  };
}
