import { languageOf, statusView } from '../../cards/index.ts';
import type { Speaker } from '../dialog.ts';
import { say, type TriageState } from '../triage-state.ts';
import { shownAs } from '../triage-who.ts';
import { type Command, everybody } from './command.ts';

/** What runs, what was answered last, what is arranged. */
export function statusOf(state: TriageState, speaker: Speaker) {
  const { run, request, diagnosis, reminders = [] } = state;
  const times = diagnosis?.evidence.map((item) => item.at).sort() ?? [];
  return statusView({
    ...(run ? { running: { run, who: request?.who ?? '' } } : {}),
    ...(diagnosis
      ? { last: { who: shownAs(diagnosis), verdict: diagnosis.verdictId, at: times.at(-1) ?? '' } }
      : {}),
    reminders: reminders.map(({ id, at, request: { who } }) => ({ id, at, who })),
    language: languageOf(speaker.locale),
    role: speaker.role,
    ...(speaker.unread ? { unread: speaker.unread } : {}),
  });
}

/** `status` */
export const status: Command = {
  name: 'status',
  roles: everybody,
  args: [],
  run: (state, { speaker }) => say(state, { view: statusOf(state, speaker) }),
};
