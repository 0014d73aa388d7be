import { z } from 'zod';
import type { ExamineRequest, Input, Reply, Speaker } from '../dialogs/dialog.ts';
import type { OrphanedRun, Place, Reminder, Store, Unsent } from '../store/index.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Log } from './log.ts';
import type { Speakers } from './speakers.ts';
import type { Handled, Turns } from './turn.ts';
import type { ChannelPort } from './turn-outbox.ts';

/** Makes the port of a conversation again from what its channel keeps of it; undefined: not one of its any more. */
export type Reach = (place: Place, speaker: Speaker) => ChannelPort | undefined;

export interface ResumeParts {
  store: Store;
  turns: Turns;
  speakers: Speakers;
  reach: Reach;
  log: Log;
  clock?: Clock;
}
export interface Resume {
  /** goes on where a process ended, with what it was saying and the checks it ran; looks again from time to time where other servers share the store */
  start(): Promise<void>;
  /** tells a conversation that a reminder is due */
  remind(reminder: Reminder): Promise<Handled | 'nowhere'>;
  stop(): void;
}

/** A check that was begun so often and never ended may be what ends the process. */
const mostAttempts = 3;
/** Nobody waits for an answer for longer, milliseconds. */
const longestAgeMs = 3_600_000;
const signOfLifeMs = 3000;

/** A request as it was kept; the engine looks at what is in it again. */
const request = z.looseObject({
  run: z.string(),
  who: z.string(),
  symptoms: z.array(z.string()),
  said: z.string(),
  answers: z.record(z.string(), z.string()),
});

/** A task is not made again: the person is told, and may ask again. */
const task = z.object({ task: z.string() });

/** What a restart left open: no card stays at work for ever, and what was promised for later is told. */
export function createResume(parts: ResumeParts): Resume {
  const { store, turns, log, clock = systemClock } = parts;
  let callOff = () => {};
  let stopped = false;

  async function conversationOf(conversation: string, keptSpeaker: unknown) {
    const [place, speaker] = await Promise.all([
      store.turns.place(conversation),
      parts.speakers.again(keptSpeaker),
    ]);
    const later = place && speaker && parts.reach(place, speaker);
    return later ? { conversation, speaker, later, now: later, place } : undefined;
  }

  /** The check is made again in the same message; where that was tried enough, the person is told. */
  async function goOn(orphan: OrphanedRun): Promise<void> {
    const { conversation, run, attempts, startedAt } = orphan;
    const kept = request.safeParse(orphan.request);
    const there = await conversationOf(conversation, orphan.speaker);
    if (!there) return store.runs.end(conversation, run);
    const again = kept.success && attempts <= mostAttempts && clock.now() - startedAt < longestAgeMs;
    log.info('run-resumed', { run, attempts, again });
    if (again) return turns.resume(there, kept.data as ExamineRequest);
    const failed = task.safeParse(orphan.request).success ? 'task-failed' : 'examine-failed';
    const input: Input = { kind: failed, run, code: 'interrupted' };
    await turns.handle({ ...there, activity: `interrupted ${run} ${startedAt}`, input });
    await store.runs.end(conversation, run);
  }

  /** What was kept and may not have been said is said: twice at worst, where the process ended right after saying it. */
  async function sayAgain({ id, conversation, replies, speaker }: Unsent): Promise<void> {
    const there = await conversationOf(conversation, speaker);
    log.info('said-again', { replies: (replies as unknown[]).length, reachable: there !== undefined });
    if (!there) return store.outbox.sent(id);
    // a port that is made again reaches everybody who reads there
    const alone = (await store.places.personal(there.speaker.id)) === conversation;
    const left = (replies as Reply[]).filter(({ aside }) => alone || aside !== 'only');
    await turns.resend(conversation, { replies: left, unsent: id }, there.later);
  }

  async function look(everybody: boolean): Promise<void> {
    for (const unsent of await store.outbox.claim(store.owner, everybody))
      await sayAgain(unsent).catch((cause: unknown) => log.error('resume-failed', { cause }));
    for (const orphan of await store.runs.claim(store.owner, everybody))
      await goOn(orphan).catch((cause: unknown) => log.error('resume-failed', { run: orphan.run, cause }));
  }

  async function beat(): Promise<void> {
    try {
      await Promise.all([store.runs.renew(store.owner), store.outbox.renew(store.owner)]);
      await look(false);
    } catch (cause) {
      log.error('runs-unread', { cause });
    }
    if (!stopped) callOff = clock.after(signOfLifeMs, () => void beat());
  }

  return {
    async start() {
      await look(store.exclusive);
      if (!store.exclusive) callOff = clock.after(signOfLifeMs, () => void beat());
    },
    async remind({ conversation, id, dueAt, speaker }) {
      const there = await conversationOf(conversation, speaker);
      if (!there) return 'nowhere';
      return turns.handle({
        ...there,
        activity: `reminder ${id} ${dueAt}`,
        input: { kind: 'reminder-due', id },
      });
    },
    stop() {
      stopped = true;
      callOff();
    },
  };
}
