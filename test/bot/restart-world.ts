import type { Examine } from '../../bot/examine.ts';
import { createReminders } from '../../bot/reminders.ts';
import type { Speakers } from '../../bot/speakers.ts';
import { createTurns } from '../../bot/turn.ts';
import { createResume } from '../../bot/turn-resume.ts';
import type { Speaker } from '../../dialogs/dialog.ts';
import type { Store } from '../../store/index.ts';
import { fakeClock } from './fake-clock.ts';
import { keptLog, smallDialog } from './small-dialog.ts';
import { diagnosis, port, turn } from './turn-world.ts';

const minute = 60_000;

/**
 * One process after another over the same store and channel. Each brings its own turns, reminders and what a restart
 * left open; ended: like kill, nothing is told and nothing is put away.
 */
export function processes(store: Store) {
  const clock = fakeClock();
  const channel = port();
  const log = keptLog();
  const place = { channel: 'test', reference: { n: 1 } };
  const speakers: Speakers = {
    of: () => Promise.reject(new Error('not asked')),
    chat: () => Promise.reject(new Error('not asked')),
    again: async (kept) => ({ ...(kept as Speaker), role: 'agent' }),
  };
  let owners = 0;
  function begin(examine: Examine = async () => diagnosis, reachable = true) {
    const own: Store = { ...store, owner: `process ${++owners}` };
    let reminded = () => {};
    const turns = createTurns({
      ...smallDialog,
      store: own,
      examine,
      confirm: async () => undefined,
      log,
      clock,
      everyMs: 1,
      reminded: () => reminded(),
    });
    const shared = { store: own, turns, speakers, log, clock };
    const resume = createResume({ ...shared, reach: () => (reachable ? channel : undefined) });
    const reminders = createReminders({ ...shared, fire: resume.remind });
    reminded = reminders.changed;
    return {
      turns,
      say: (text: string) => turns.handle(turn(text, channel, { place })),
      async start() {
        await resume.start();
        reminders.start();
        await reminders.idle();
      },
      async pass(minutes: number) {
        await reminders.idle();
        // the longest wait between two looks is half a minute
        for (let half = 0; half < minutes * 2; half++) {
          clock.pass(minute / 2);
          await reminders.idle();
        }
        await turns.idle();
      },
      end() {
        reminders.stop();
        resume.stop();
      },
    };
  }
  return { begin, channel, clock, log };
}
