import { diagnosisView, optionToForwardView, renderText, toldBlocks, type View } from '../cards/index.ts';
import type { Speaker } from './dialog.ts';
import { depthOf, type TriageState } from './triage-state.ts';

const linesOf = (view: View, speaker: Speaker): string[] =>
  renderText(view, { locale: speaker.locale, actions: false }).trimEnd().split('\n');

/**
 * The text for a mail or ticket: what the person was told, what they said and answered, and what lets the helpdesk
 * find the same again. Empty where nothing was said yet.
 */
export function forwardable(state: TriageState, speaker: Speaker): string[] {
  const { diagnosis, request } = state;
  const told = request ? toldBlocks(request) : [];
  const blank: View = { name: 'told', title: { id: 'forward.title' }, blocks: told, actions: [] };
  if (!diagnosis) return told.length > 0 ? linesOf(blank, speaker) : [];
  const answer = diagnosisView(diagnosis, depthOf(speaker, state));
  const { verdictId, rulesVersion, primaryCause, scenario, person } = diagnosis;
  const ids = [person.asked, `scenario ${scenario}`, primaryCause ?? '-', verdictId, rulesVersion];
  return [
    ...linesOf(answer, speaker),
    '',
    ...(told.length > 0 ? [...linesOf(blank, speaker), ''] : []),
    `[${ids.join(' | ')}]`,
  ];
}

/** An option for an administrator, with commands and the way back; undefined where it cannot be asked for. */
export function optionToForward(state: TriageState, number: number, speaker: Speaker): string[] | undefined {
  const { diagnosis } = state;
  const option = diagnosis?.options.find((one) => one.option === number);
  if (!diagnosis || !option || option.commands.length === 0) return undefined;
  if (option.possible === 'no' || option.possible === 'current') return undefined;
  return linesOf(optionToForwardView(diagnosis, number), speaker);
}
