import type { Examine } from '../../bot/examine.ts';
import type { Diagnosis } from '../../engine/index.ts';

/** A check of some 50 ms that tells how far it is. */
export const shortExamine: Examine = async (_request, onProgress) => {
  for (const state of ['running', 'done'] as const) {
    onProgress({ step: 'dns', state });
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return { primaryCause: null } as Diagnosis;
};
