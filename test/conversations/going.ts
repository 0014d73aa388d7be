import { setTimeout as pause } from 'node:timers/promises';
import type { Diagnosis } from '../../engine/index.ts';
import type { ConversationWorld } from './world.ts';

/** The world's checks and tasks, with a count of those that have not ended, and what the last check found. */
export function countedIn({ examine, carryOut }: ConversationWorld) {
  let going = 0;
  let last: Diagnosis | undefined;
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    going += 1;
    return work.finally(() => {
      going -= 1;
    });
  };
  return {
    going: () => going,
    last: () => last,
    examine: (async (...asked) => {
      last = await counted(examine(...asked));
      return last;
    }) satisfies ConversationWorld['examine'],
    carryOut: ((...asked) => counted(carryOut(...asked))) satisfies ConversationWorld['carryOut'],
  };
}

/** Resolves when nothing is looked for any more and no call came for a moment. from: calls before what is waited for. */
export async function quiet(calls: readonly unknown[], going: () => number, from: number): Promise<void> {
  const began = Date.now();
  for (let still = 0; still < 5 && Date.now() - began < 10_000; ) {
    const before = calls.length;
    await pause(30);
    const same = going() === 0 && calls.length === before;
    still = same && (before > from || Date.now() - began > 800) ? still + 1 : 0;
  }
}
