import type { View } from '../cards/view.ts';
import type { Effect, Input, Reducer, Speaker } from '../dialogs/dialog.ts';
import type { Dedupe } from './dedupe.ts';
import type { Examine } from './examine.ts';
import type { Log } from './log.ts';
import { type ChannelPort, createOutbox } from './turn-outbox.ts';
import { keyedQueue } from './turn-queue.ts';
import { createRuns } from './turn-runs.ts';
import type { StatePort } from './turn-state.ts';

/** One thing that a person did, as every channel hands it over. */
export interface Turn {
  /** unique over all channels */
  conversation: string;
  /** delivery id; the same id again is the same delivery */
  activity: string;
  speaker: Speaker;
  input: Input;
  /** works until handle() has ended */
  now: ChannelPort;
  /** works at any later time */
  later: ChannelPort;
}
/** Keeps that this chat identity is this SIP address, as an agent or admin said. */
export type Confirm = (identity: string, sip: string, by: string) => Promise<void>;

export interface TurnParts<S> {
  reducer: Reducer<S>;
  /** state of a conversation that has none yet, or whose saved state has another version */
  fresh: () => S;
  readable: (saved: unknown) => saved is S;
  /** what is said when a turn crashes */
  crashed: () => View;
  state: StatePort;
  dedupe: Dedupe;
  examine: Examine;
  confirm: Confirm;
  log: Log;
  /** least time between two progress updates of one message, milliseconds */
  everyMs?: number;
}
export interface Turns {
  /** resolves when the replies of this turn are out; a check it started goes on in the background */
  handle(turn: Turn): Promise<'handled' | 'duplicate'>;
  /** resolves when no check is running and nothing is left to send */
  idle(): Promise<void>;
  stop(): void;
}

/** One inbound turn, whatever the channel: once, in order, by whom, what to say, what to do. */
export function createTurns<S>(parts: TurnParts<S>): Turns {
  const { state, log } = parts;
  const queue = keyedQueue();
  const outbox = createOutbox(state, log, parts.everyMs);
  const runs = createRuns(parts.examine, log);

  /** Reduces under the conversation's lock; sending happens outside of it, so that a slow channel cannot delay a cancel. */
  async function step(turn: Turn, input: Input, port: ChannelPort): Promise<void> {
    const { conversation, speaker } = turn;
    const sent = await queue.run(conversation, async () => {
      const key = `dialog ${conversation}`;
      const saved = await state.get(key);
      const before = parts.readable(saved) ? saved : parts.fresh();
      const { state: after, replies, effects } = parts.reducer(before, input, speaker);
      await state.put(key, after);
      for (const effect of effects) await perform(effect, turn);
      if (input.kind !== 'progress') return { done: outbox.send(conversation, replies, port) };
      for (const reply of replies) outbox.paced(conversation, reply, port);
      return {};
    });
    await sent.done;
  }

  async function perform(effect: Effect, turn: Turn): Promise<void> {
    const { conversation, speaker } = turn;
    if (effect.kind === 'cancel') return runs.cancel(conversation, effect.run);
    if (effect.kind === 'examine')
      return runs.start(conversation, effect.request, (input) => step(turn, input, turn.later));
    // the dialog has looked at the role too; what is kept for ever is checked where it is done
    if (speaker.role === 'user' || speaker.foreign) return log.warn('confirm-refused', { by: speaker.id });
    await parts.confirm(effect.identity, effect.sip, speaker.id);
    log.info('mapping-confirmed', { identity: effect.identity, sip: effect.sip, by: speaker.id });
  }

  return {
    async handle(turn) {
      const delivery = `${turn.conversation} ${turn.activity}`;
      if (!parts.dedupe.first(delivery)) {
        log.info('duplicate', { activity: turn.activity });
        return 'duplicate';
      }
      try {
        await step(turn, turn.input, turn.now);
      } catch (cause) {
        log.error('turn-crashed', { activity: turn.activity, input: turn.input.kind, cause });
        await outbox.send(turn.conversation, [{ view: parts.crashed() }], turn.now);
      }
      return 'handled';
    },
    async idle() {
      await runs.idle();
      await queue.idle();
      await outbox.idle();
    },
    stop() {
      runs.stop();
      outbox.stop();
    },
  };
}
