import { type Effect, type Input, isTask, type Speaker } from '../dialogs/dialog.ts';
import type { TurnChange } from '../store/index.ts';
import { keptSpeaker } from './speakers.ts';

const minuteMs = 60_000;
/** A year: nobody waits longer for a re-check. */
const mostMinutes = 525_600;

type Changes = Pick<TurnChange, 'begins' | 'ends' | 'reminders' | 'forgets' | 'language'>;

/** What a turn's effects change in the store; kept together with the state or not at all. */
export function changesOf(
  effects: readonly Effect[],
  input: Input,
  speaker: Speaker,
  { owner, now }: { owner: string; now: number },
): Changes {
  const changes: Changes = {};
  const forgets: string[] = [];
  const who = keptSpeaker(speaker);
  const reminders = new Map<string, NonNullable<Changes['reminders']>[number]>();
  if ('run' in input && input.kind !== 'progress') changes.ends = input.run;
  if (input.kind === 'reminder-due') forgets.push(input.id);
  for (const effect of effects) {
    if (effect.kind === 'cancel') changes.ends = effect.run;
    if (effect.kind === 'examine') {
      const { request } = effect;
      changes.begins = { run: request.run, request, speaker: who, owner };
    }
    // a task is not made again after a restart, so its parts need not be kept
    if (isTask(effect))
      changes.begins = { run: effect.run, request: { task: effect.kind }, speaker: who, owner };
    if (effect.kind === 'forget-reminder') {
      forgets.push(effect.id);
      reminders.delete(effect.id);
    }
    if (effect.kind === 'remind') {
      const minutes = Math.min(Math.max(effect.minutes, 0), mostMinutes);
      reminders.set(effect.id, {
        id: effect.id,
        dueAt: now + Math.round(minutes * minuteMs),
        note: effect.note,
        speaker: who,
      });
    }
    if (effect.kind === 'set-language')
      changes.language = { identity: speaker.id, language: effect.language };
  }
  if (forgets.length > 0) changes.forgets = forgets;
  if (reminders.size > 0) changes.reminders = [...reminders.values()];
  return changes;
}
