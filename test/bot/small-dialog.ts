import type { Draw } from '../../bot/channels/teams/port.ts';
import type { Log } from '../../bot/log.ts';
import type { Dialog } from '../../bot/server.ts';
import type { View } from '../../cards/view.ts';
import type { Input, Speaker, Step } from '../../dialogs/dialog.ts';

/** A dialog of a few lines, so that the edge is tested without the real one. */
export interface SmallState {
  version: 1;
  heard: string[];
  run: number;
}
export const view = (name: string, text = name): View => ({
  name,
  title: { id: text },
  blocks: [],
  actions: [],
});

export function smallReducer(state: SmallState, input: Input, speaker: Speaker): Step<SmallState> {
  const step: Step<SmallState> = { state: structuredClone(state), replies: [], effects: [] };
  const slot = `m${state.run}`;
  if (input.kind === 'progress')
    step.replies.push({ slot, view: view('progress', `${input.progress.step} ${input.progress.state}`) });
  else if (input.kind === 'reminder-due') step.replies.push({ view: view('due', `due ${input.id}`) });
  else if (input.kind === 'examined') step.replies.push({ slot, view: view('result', input.run) });
  else if (input.kind === 'examine-failed') step.replies.push({ slot, view: view('failed', input.code) });
  else if (input.kind !== 'text' && input.kind !== 'action')
    step.replies.push({ slot, view: view('task', input.kind) });
  else if (input.kind === 'action' && input.id === 'cancel') {
    step.effects.push({ kind: 'cancel', run: `r${state.run}` });
    step.replies.push({ slot, view: view('cancelled') });
  } else if (input.kind === 'action' && input.id === 'task')
    step.effects.push({ kind: 'compare', run: 't1', a: 'a', b: 'b' });
  else if (input.kind === 'action')
    step.replies.push({ slot, view: view('pressed', `${input.id} ${JSON.stringify(input.data)}`) });
  else if (input.text === 'crash') throw new Error('secret stack');
  else if (input.text === 'link') step.effects.push({ kind: 'confirm-mapping', identity: 'i', sip: 's' });
  else if (input.text.startsWith('remind '))
    step.effects.push({ kind: 'remind', id: 'again', minutes: Number(input.text.slice(7)), note: 'n' });
  else if (input.text === 'forget') step.effects.push({ kind: 'forget-reminder', id: 'again' });
  else if (input.text === 'deutsch') {
    step.effects.push({ kind: 'set-language', language: 'de' });
    step.replies.push({ view: view('language') });
  } else if (input.text === 'check') {
    const run = `r${++step.state.run}`;
    step.effects.push({
      kind: 'examine',
      request: { run, who: speaker.self[0] ?? '', symptoms: [], said: input.text, answers: {} },
    });
    step.replies.push({ slot: `m${step.state.run}`, view: view('progress', 'started') });
  } else {
    step.state.heard.push(input.text);
    step.replies.push({
      view: view('heard', `${speaker.foreign ? 'foreign' : speaker.id}: ${step.state.heard.join(',')}`),
    });
  }
  return step;
}

export const draw: Draw = (shown) => ({
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: shown.title.id }] },
  summary: shown.title.id,
  title: shown.title.id,
  passing: shown.name === 'progress',
  beside: [],
});

export const smallDialog: Dialog<SmallState> = {
  reducer: smallReducer,
  fresh: () => ({ version: 1, heard: [], run: 0 }),
  readable: (saved): saved is SmallState => (saved as SmallState | undefined)?.version === 1,
  draw,
  welcome: () => view('welcome'),
  personalOnly: () => view('personal-only'),
  answeredInPrivate: () => view('answered-in-private'),
  tooLong: (limit) => view('too-long', `at most ${limit}`),
  crashed: () => view('crashed'),
};

export const noLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** Keeps everything that is logged, as one text to search. */
export function keptLog(): Log & { text(): string } {
  const lines: string[] = [];
  const keep = (event: string, fields?: object) =>
    void lines.push(`${event} ${JSON.stringify(fields ?? {}, errors)}`);
  return { info: keep, warn: keep, error: keep, text: () => lines.join('\n') };
}
const errors = (_key: string, value: unknown) =>
  value instanceof Error ? `${value.name}: ${value.message}` : value;
