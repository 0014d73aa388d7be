import type { Effect, Input, Reducer, Reply, Speaker } from '../dialogs/dialog.ts';
import type { Place, ReadState, Store } from '../store/index.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { keptSpeaker } from './speakers.ts';
import { changesOf } from './turn-change.ts';
import { type Inbox, quietInbox } from './turn-inbox.ts';
import { type StateRules, stateOf } from './turn-state.ts';

/** How often a turn is begun again because another instance wrote in between. */
const attempts = 5;

export interface ReductionParts<S> extends StateRules<S> {
  reducer: Reducer<S>;
  log: Log;
}
interface Spoken {
  conversation: string;
  speaker: Speaker;
  place?: Place;
}
export interface Answer {
  replies: readonly Reply[];
  effects: readonly Effect[];
  /** names them in the store's outbox, until they are known to be out */
  unsent?: string;
}
export type Said = Answer | 'duplicate';
export interface Reduction {
  /**
   * Reads, reduces, keeps; again from the start where somebody else wrote meanwhile.
   * @param delivery absent where nothing was delivered: what an effect brought back
   * @throws what the dialog and the store throw; then nothing was kept
   */
  of(turn: Spoken, input: Input, delivery: string | undefined): Promise<Said>;
  /** resolves when everything is on the disk */
  flush(): Promise<void>;
}

export function createReduction<S>(
  parts: ReductionParts<S>,
  opened: Promise<Store>,
  clock: Clock,
): Reduction {
  let inbox: Inbox | undefined;

  async function once(turn: Spoken, input: Input, delivery: string | undefined): Promise<Said | 'conflict'> {
    const store = await opened;
    const { conversation, speaker, place } = turn;
    if (store.exclusive) inbox ??= quietInbox(store, parts.log);
    if (delivery !== undefined && inbox?.waits(conversation, delivery)) return 'duplicate';
    const read = await store.turns.read(conversation);
    const { state: before, restarted } = stateOf(parts, read.state);
    const now = clock.now();
    const { state, replies, effects } = parts.reducer(before, dated(input, now), speaker);
    const told = restarted && parts.upgraded ? [{ view: parts.upgraded() }, ...replies] : replies;
    if (inbox && delivery !== undefined && quiet(read, state, effects, place))
      return (await inbox.first(conversation, delivery, now)) ? { replies, effects } : 'duplicate';
    // progress is soon followed by more; everything else must not be lost between here and the channel
    const unsent = input.kind === 'progress' || told.length === 0 ? undefined : sayingId(now, store.owner);
    const outcome = await store.turns.commit({
      conversation,
      version: read.version,
      state,
      now,
      ...(unsent
        ? { says: { id: unsent, replies: told, speaker: keptSpeaker(speaker), owner: store.owner } }
        : {}),
      ...(delivery === undefined ? {} : { delivery }),
      ...(place && delivery !== undefined ? { place } : {}),
      ...changesOf(effects, input, speaker, { owner: store.owner, now }),
    });
    if (outcome !== 'kept') return outcome;
    return { replies: told, effects, ...(unsent ? { unsent } : {}) };
  }

  return {
    async of(turn, input, delivery) {
      for (let attempt = 1; attempt <= attempts; attempt++) {
        const said = await once(turn, input, delivery);
        if (said !== 'conflict') return said;
      }
      throw new Error(`state written by others ${attempts} times`);
    },
    flush: async () => inbox?.flush(),
  };
}

/** Whether an answer is all there is: nothing to remember, nothing to do, and the conversation is where it was. */
function quiet(
  read: ReadState,
  state: unknown,
  effects: readonly Effect[],
  place: Place | undefined,
): boolean {
  if (state !== read.state || effects.length > 0) return false;
  return place === undefined || JSON.stringify(place.reference) === read.reference;
}

let sayings = 0;
/** Sorts by time, and within a millisecond by order. */
const sayingId = (now: number, owner: string): string =>
  `${String(now).padStart(15, '0')}-${String(++sayings).padStart(9, '0')}-${owner}`;

/** A reducer has no clock: what people do carries its time. */
const dated = (input: Input, now: number): Input =>
  input.kind === 'text' || input.kind === 'action' ? { ...input, at: new Date(now).toISOString() } : input;
