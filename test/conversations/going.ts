import type { ConversationWorld } from './world.ts';

/** The world's checks and tasks, with a count of those that have not ended. */
export function countedIn({ examine, carryOut }: ConversationWorld) {
  let going = 0;
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    going += 1;
    return work.finally(() => {
      going -= 1;
    });
  };
  return {
    going: () => going,
    examine: ((...asked) => counted(examine(...asked))) satisfies ConversationWorld['examine'],
    carryOut: ((...asked) => counted(carryOut(...asked))) satisfies ConversationWorld['carryOut'],
  };
}
