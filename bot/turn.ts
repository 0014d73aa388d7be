import type { View } from '../cards/view.ts';
import type { DeskEffect, Effect, ExamineRequest, Input, Reducer, Speaker, Task } from '../dialogs/dialog.ts';
import type { Place, Store } from '../store/index.ts';
import { createAuditKeeper, mappingOf, refusalOf } from './audit-keeper.ts';
import { type Clock, systemClock } from './clock.ts';
import { type DeskWork, noDesk } from './desk-work.ts';
import type { Examine } from './examine.ts';
import { ownChatIdentity } from './identity.ts';
import type { Log } from './log.ts';
import { createSinceWhen } from './since-when.ts';
import type { CarryOut } from './tasks.ts';
import { type ChannelPort, createOutbox } from './turn-outbox.ts';
import { keyedQueue } from './turn-queue.ts';
import { type Answer, createReduction } from './turn-reduction.ts';
import { createRuns } from './turn-runs.ts';
import type { StateRules } from './turn-state.ts';

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
  /** works at any later time of this process */
  later: ChannelPort;
  /** from this the channel makes `later` again after a restart */
  place?: Place;
  /** where the place is a thread: the channel that it belongs to */
  channelPlace?: Place;
}
/** Keeps that this chat identity is this SIP address, as an agent or admin said. */
export type Confirm = (identity: string, sip: string, by: string) => Promise<void>;

export interface TurnParts<S> extends StateRules<S> {
  reducer: Reducer<S>;
  /** what is said when a turn crashes */
  crashed: () => View;
  store: Store | Promise<Store>;
  examine: Examine;
  /** does what takes a while and is no check; absent: every such task fails as not-configured */
  carryOut?: CarryOut;
  confirm: Confirm;
  /** the helpdesk's cases */
  desk?: Pick<DeskWork, 'perform'>;
  log: Log;
  clock?: Clock;
  /** told when a turn has set or forgotten reminders */
  reminded?: () => void;
  /** least time between two progress updates of one message, milliseconds */
  everyMs?: number;
}
export type Handled = 'handled' | 'duplicate' | 'crashed';
export interface Turns {
  /** resolves when the replies of this turn are out; a check it started goes on in the background */
  handle(turn: Turn): Promise<Handled>;
  /** runs a check again that a process before this one began */
  resume(turn: Omit<Turn, 'input' | 'activity'>, request: ExamineRequest): void;
  /** says what a process before this one has kept and may not have said */
  resend(conversation: string, kept: Pick<Answer, 'replies' | 'unsent'>, port: ChannelPort): Promise<void>;
  /** resolves when no check is running and nothing is left to send */
  idle(): Promise<void>;
  /** resolves when everything that is to outlive this process is kept */
  stop(): Promise<void>;
}

/** One inbound turn, whatever the channel: once, in order, by whom, what to say, what to do. */
export function createTurns<S>(parts: TurnParts<S>): Turns {
  const { log, clock = systemClock } = parts;
  const opened = Promise.resolve(parts.store);
  opened.catch(() => undefined); // told where it is opened
  const queue = keyedQueue();
  const reduction = createReduction(parts, opened, clock);
  const outbox = createOutbox(opened, log, { everyMs: parts.everyMs, clock });
  const runs = createRuns(parts.examine, log, {
    carryOut: parts.carryOut,
    sinceWhen: createSinceWhen(opened, clock, log),
  });
  const audit = createAuditKeeper(opened, log);
  const writing = new Set<Promise<void>>();
  /** deliveries whose change is kept, though doing it may still fail */
  const kept = new WeakSet<Turn>();

  /** Reduces under the conversation's lock; sending happens outside of it, so that a slow channel cannot delay a cancel. */
  async function step(turn: Turn, input: Input, port: ChannelPort, delivery?: string): Promise<Handled> {
    const { conversation } = turn;
    const sent = await queue.run(conversation, async () => {
      const said = await reduction.of(turn, input, delivery);
      if (said === 'duplicate') return said;
      kept.add(turn);
      for (const effect of said.effects) await perform(effect, turn);
      if (input.kind !== 'progress') return { done: send(conversation, said, port, turn.later) };
      for (const reply of said.replies) outbox.paced(conversation, reply, port);
      return {};
    });
    if (sent === 'duplicate') return sent;
    await sent.done;
    return 'handled';
  }

  function send(
    conversation: string,
    { replies, unsent }: Pick<Answer, 'replies' | 'unsent'>,
    port: ChannelPort,
    later = port,
  ): Promise<void> {
    if (unsent === undefined) return outbox.send(conversation, replies, port, { later });
    // not waited for: where it fails, it is said once more after a restart
    const out = () => {
      const written = opened
        .then((store) => store.outbox.sent(unsent))
        .catch((cause: unknown) => log.error('outbox-unwritten', { cause }))
        .finally(() => writing.delete(written));
      writing.add(written);
    };
    return outbox.send(conversation, replies, port, { later, out });
  }

  function examine(turn: Omit<Turn, 'input' | 'activity'>, request: ExamineRequest): void {
    runs.start(turn.conversation, request, async (input) => {
      await step({ ...turn, activity: '', input }, input, turn.later);
    });
  }

  function carryOut(turn: Turn, task: Task): void {
    runs.startTask(turn.conversation, task, async (input) => {
      await step({ ...turn, activity: '', input }, input, turn.later);
    });
  }

  /** Asked outside of the conversation's lock: what it comes to is one more step of it. */
  function askDesk(effect: DeskEffect, turn: Turn): void {
    const asked = {
      conversation: turn.conversation,
      speaker: turn.speaker,
      ...(turn.place ? { place: turn.place } : {}),
      ...(turn.channelPlace ? { channelPlace: turn.channelPlace } : {}),
    };
    const told = (parts.desk?.perform(effect, asked) ?? Promise.resolve(noDesk(effect)))
      .then((input) => step({ ...turn, activity: '', input }, input, turn.later))
      .catch(async (cause: unknown) => {
        log.error('desk-failed', { what: effect.kind, cause });
        await send(turn.conversation, { replies: [{ view: parts.crashed() }] }, turn.later);
      })
      .then(() => undefined)
      .finally(() => writing.delete(told));
    writing.add(told);
  }

  /** Does what has been kept; what a crash from here on leaves undone, the store knows. */
  async function perform(effect: Effect, turn: Turn): Promise<void> {
    const { conversation, speaker } = turn;
    const did = { by: speaker, channel: channelNamed(turn), at: clock.now() };
    switch (effect.kind) {
      case 'cancel':
        return runs.cancel(conversation, effect.run);
      case 'examine':
        return examine(turn, effect.request);
      case 'whatif':
      case 'compare':
      case 'check-domain':
      case 'report':
        return carryOut(turn, effect);
      case 'open-case':
      case 'case':
      case 'see-case':
      case 'list-cases':
      case 'place-desk':
      case 'read-audit':
        return askDesk(effect, turn);
      case 'refused':
        log.warn('refused', { what: effect.what, why: effect.why, by: speaker.id, role: speaker.role });
        // whoever is none of ours may come by as often as they like: the log is enough
        if (!speaker.foreign) audit.keep(refusalOf(did, effect.what, effect.why));
        return;
      case 'remind':
      case 'forget-reminder':
        return parts.reminded?.();
      case 'set-language':
        speaker.locale = effect.language;
        return;
      case 'confirm-mapping':
        // the dialog has looked at the role too; what is kept for ever is checked where it is done
        if (speaker.role === 'user' || speaker.foreign) {
          audit.keep(refusalOf(did, effect.kind, 'role'));
          return log.warn('confirm-refused', { by: speaker.id });
        }
        await parts.confirm(effect.identity, effect.sip, ownChatIdentity(speaker) ?? speaker.id);
        // what is for whoever this identity was before is not said in its chat any more
        await (await opened).places.releasePersonal(effect.identity);
        audit.keep(mappingOf(did, effect.identity, effect.sip));
        return log.info('mapping-confirmed', { sip: effect.sip, by: speaker.id });
    }
  }

  return {
    async handle(turn) {
      const { conversation, activity, input } = turn;
      try {
        const handled = await step(turn, input, turn.now, activity);
        if (handled === 'duplicate') log.info('duplicate', { activity });
        return handled;
      } catch (cause) {
        log.error('turn-crashed', { activity, input: input.kind, cause });
        if (!kept.has(turn) && !(await firstCrash(turn))) return 'duplicate';
        await send(conversation, { replies: [{ view: parts.crashed() }] }, turn.now, turn.later);
        return 'crashed';
      }
    },
    resume: examine,
    resend: send,
    async idle() {
      await runs.idle();
      await Promise.all(writing);
      await queue.idle();
      await outbox.idle();
      await Promise.all([...writing, audit.idle()]);
    },
    async stop() {
      runs.stop();
      outbox.stop();
      await queue.idle();
      await Promise.all([...writing, audit.idle()]);
      await reduction.flush();
    },
  };

  /** A delivery that crashed is told once too; where the store itself is the trouble, it is told each time. */
  async function firstCrash({ conversation, activity }: Turn): Promise<boolean> {
    try {
      const store = await opened;
      return await store.turns.first(conversation, activity, clock.now());
    } catch {
      return true;
    }
  }
}

/** teams, slack, page: what a conversation's key begins with, where its place does not say. */
export const channelNamed = ({ place, conversation }: Pick<Turn, 'place' | 'conversation'>): string =>
  place?.channel ?? (conversation.split(' ')[0] as string);
