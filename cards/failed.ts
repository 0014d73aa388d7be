import type { Diagnosis } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { phrase, sentence } from './phrase.ts';
import { progressSteps } from './progress.ts';
import type { Block, Mark, View } from './view.ts';

/** A fault of this service. code: stable, for the log; it says nothing about the directory. */
export function failedView(code: string): View {
  return {
    name: 'failed',
    mark: 'bad',
    title: phrase('failed.title'),
    blocks: [
      sentence('failed.text'),
      { kind: 'facts', rows: [{ label: phrase('failed.code'), value: code }] },
    ],
    actions: [
      { id: actionIds.startAgain, label: phrase('button.start-again') },
      { id: actionIds.sendToHelpdesk, label: phrase('button.send-to-helpdesk') },
    ],
  };
}

/** Stopped by the person: how far it had come is kept. reached: steps that had ended. */
export function cancelledView(reached: readonly (typeof progressSteps)[number][] = [], d?: Diagnosis): View {
  const blocks: Block[] = [];
  if (reached.length === 0) blocks.push(sentence('cancelled.nothing'));
  else {
    const mark = (step: string): Mark => (reached.some((one) => one === step) ? 'good' : 'waiting');
    blocks.push(sentence('cancelled.known'), {
      kind: 'steps',
      rows: progressSteps.map((step) => ({ label: phrase(`progress.${step}`), mark: mark(step) })),
    });
    if (d) blocks.push(sentence(`scenario.${d.scenario}.user`, { basis: d.scenarioWhy.basis }));
  }
  return {
    name: 'cancelled',
    title: phrase('cancelled.title'),
    blocks,
    actions: [{ id: actionIds.startAgain, label: phrase('button.start-again') }],
  };
}
