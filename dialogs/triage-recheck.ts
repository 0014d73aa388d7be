import {
  type RecheckTime,
  recheckArrangedView,
  recheckCancelledView,
  recheckOfferView,
  refusedView,
} from '../cards/index.ts';
import type { Speaker, Step } from './dialog.ts';
import { startCheck, type Wanted } from './triage-check.ts';
import { next, type Reminder, say, type TriageState } from './triage-state.ts';

const minutesOf: Record<RecheckTime, number> = { '15m': 15, '1h': 60, tomorrow: 1440 };
export const isRecheckTime = (text: string): text is RecheckTime => Object.hasOwn(minutesOf, text);
/** More looks than these nobody arranges in one conversation; the oldest gives way. */
const mostReminders = 3;

/** What is looked at where nothing was asked yet: whatever is wrong with the speaker. */
export const wantedOf = (state: TriageState, speaker: Speaker): Wanted =>
  state.request ?? { who: speaker.self[0] ?? '', symptoms: [], said: '', answers: {} };

/** It works only sometimes: what to do now, and when to look again. The message is kept for the answer. */
export function offered(state: TriageState): Step<TriageState> {
  const { count, name } = next(state);
  const slot = `message-${name}`;
  return {
    state: { ...state, count, offer: slot },
    replies: [{ slot, view: recheckOfferView(state.diagnosis?.verdictId) }],
    effects: [],
  };
}

/** Arranges another look. at: now, ISO. The answer will come into the message of the offer. */
export function arranged(
  state: TriageState,
  when: RecheckTime,
  speaker: Speaker,
  at: string,
): Step<TriageState> {
  const { count, name } = next(state);
  const slot = state.offer ?? `message-${name}`;
  const minutes = minutesOf[when];
  const { own } = state;
  const reminder: Reminder = {
    id: `look-${name}`,
    slot,
    at: new Date(Date.parse(at) + minutes * 60_000).toISOString(),
    own: state.request ? own : true,
    request: { ...wantedOf(state, speaker), run: '' },
  };
  // one message, one look: choosing another time moves it
  const all = [...(state.reminders ?? []).filter((one) => one.slot !== slot), reminder];
  const gone = (state.reminders ?? []).filter((one) => one.slot === slot || !all.includes(one));
  const kept = all.slice(-mostReminders);
  const dropped = [...gone, ...all.slice(0, -mostReminders)];
  return {
    state: { ...state, count, offer: slot, reminders: kept },
    replies: [{ slot, view: recheckArrangedView({ id: reminder.id, at: reminder.at }) }],
    effects: [
      ...dropped.map(({ id }) => ({ kind: 'forget-reminder' as const, id })),
      { kind: 'remind', id: reminder.id, minutes, note: 're-check' },
    ],
  };
}

/** Calls an arranged look off. id absent: the last one. Undefined where there is none such. */
export function calledOff(state: TriageState, id?: string): Step<TriageState> | undefined {
  const { reminders = [], ...rest } = state;
  const one = id === undefined ? reminders.at(-1) : reminders.find((each) => each.id === id);
  if (!one) return undefined;
  const left = reminders.filter((each) => each !== one);
  return {
    state: { ...rest, ...(left.length > 0 ? { reminders: left } : {}) },
    replies: [{ slot: one.slot, view: recheckCancelledView() }],
    effects: [{ kind: 'forget-reminder', id: one.id }],
  };
}

/** The time has come: the look is taken in the message that promised it. Whoever may no longer ask is told so. */
export function due(state: TriageState, id: string, speaker: Speaker): Step<TriageState> {
  const { reminders = [], ...rest } = state;
  const one = reminders.find((each) => each.id === id);
  if (!one) return say(state);
  const left = reminders.filter((each) => each !== one);
  const after: TriageState = { ...rest, ...(left.length > 0 ? { reminders: left } : {}) };
  if (speaker.foreign || (!one.own && speaker.role === 'user'))
    return {
      ...say(after, { slot: one.slot, view: refusedView('role') }),
      effects: [{ kind: 'refused', what: 'recheck', why: 'role' }],
    };
  const { run: _none, ...wanted } = one.request;
  const { diagnosis, slot } = state;
  const same = slot === one.slot || state.request?.who === wanted.who;
  // what the person is in the middle of goes on; the arranged look then comes as soon as that has ended
  if (state.run)
    return {
      state: { ...after, reminders: [...left, one] },
      replies: [],
      effects: [{ kind: 'remind', id, minutes: 1, note: 're-check' }],
    };
  return startCheck({ ...after, slot: one.slot }, wanted, {
    own: one.own,
    inPlace: true,
    ...(diagnosis && same ? { before: diagnosis } : {}),
  });
}
