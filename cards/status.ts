import { actionIds } from './action-ids.ts';
import { timeOf } from './moment.ts';
import { phrase } from './phrase.ts';
import type { Action, Phrase, View } from './view.ts';

/** Where a conversation stands. Times are ISO. */
export interface Status {
  /** a check that is running, with its id */
  running?: { run: string; who: string };
  /** the last answer */
  last?: { who: string; verdict: string; at: string };
  /** looks that are arranged */
  reminders: readonly { id: string; who: string; at: string }[];
  /** language that is spoken, as a code */
  language: string;
  role: string;
  /** forests whose groups could not be read when last asked: roles may be missing */
  unread?: readonly string[];
}

/** What runs, what was answered last, what is arranged: never an empty answer. */
export function statusView(status: Status): View {
  const { running, last, reminders, unread = [] } = status;
  const rows: { label: Phrase; value: Phrase | string }[] = [
    {
      label: phrase('status.running'),
      value: running ? phrase('status.checking', { who: running.who }) : phrase('status.nothing'),
    },
    {
      label: phrase('status.last'),
      value: last ? phrase('status.answered', { who: last.who, at: timeOf(last.at) }) : phrase('status.none'),
    },
    ...reminders.map(({ who, at }) => ({
      label: phrase('status.arranged'),
      value: phrase('status.reminder', { who, at: timeOf(at) }),
    })),
    { label: phrase('status.role'), value: phrase('status.role.value', { role: status.role }) },
    ...(unread.length > 0
      ? [{ label: phrase('status.unread'), value: phrase('status.unread.value', { forests: unread }) }]
      : []),
  ];
  const actions: Action[] = [];
  if (running)
    actions.push({ id: actionIds.cancel, label: phrase('button.cancel'), data: { run: running.run } });
  if (last)
    actions.push({ id: actionIds.recheck, label: phrase('button.recheck'), data: { verdict: last.verdict } });
  if (reminders[0])
    actions.push({
      id: actionIds.recheckCancel,
      label: phrase('button.recheck-cancel'),
      data: { reminder: reminders[0].id },
    });
  actions.push({ id: actionIds.help, label: phrase('button.help') });
  return { name: 'status', title: phrase('status.title'), blocks: [{ kind: 'facts', rows }], actions };
}
