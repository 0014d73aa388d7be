import type { Diagnosis } from '../engine/index.ts';
import { shownName } from './diagnosis-agent.ts';
import { phrase, sentence } from './phrase.ts';
import type { Block, Phrase, View } from './view.ts';

/** What was said and answered, in the order in which it was. */
export interface Told {
  /** words of the person, without secrets */
  said: string;
  symptoms: readonly string[];
  /** question id → answer id, or '=' and what was typed */
  answers: Readonly<Record<string, string>>;
}

const longestSaid = 2000;
/** The complaint and every answer as rows: whoever takes the case over need not ask again. */
export function toldBlocks({ said, symptoms, answers }: Told): Block[] {
  const rows: { label: Phrase; value: Phrase | string }[] = [
    ...(said === '' ? [] : [{ label: phrase('forward.said'), value: said.slice(0, longestSaid) }]),
    ...symptoms.map((id) => ({ label: phrase('label.symptoms'), value: phrase(`symptom.${id}`) })),
    ...Object.entries(answers).map(([question, answer]) => ({
      label: phrase(`question.${question}`),
      value: answer.startsWith('=')
        ? answer.slice(1)
        : phrase(answer === 'unknown' ? 'value.unknown' : `question.${question}.${answer}`),
    })),
  ];
  return rows.length > 0 ? [{ kind: 'facts', rows }] : [];
}

/** An option put to an administrator: whose, why, the commands, the way back, what to mind. Drawn as text to forward. */
export function optionToForwardView(d: Diagnosis, number: number): View {
  const option = d.options.find((one) => one.option === number);
  const code = (id: string, lines: readonly string[] = []): Block[] =>
    lines.length > 0 ? [{ kind: 'code', caption: phrase(id, { option: number }), lines: [...lines] }] : [];
  return {
    name: 'option-to-forward',
    title: phrase('ask-admin.forward', { option: number, name: shownName(d) }),
    blocks: [
      sentence(`option.${number}.name`),
      ...(option?.why ?? []).map((why) => sentence(`option.why.${why}`)),
      ...(option?.warnings ?? []).map((id) => sentence(`warning.${id}`)),
      ...code('admin.option.do', option?.commands),
      ...code('admin.option.undo', option?.rollback),
      { kind: 'facts', rows: [{ label: phrase('label.verdict'), value: d.verdictId }] },
    ],
    actions: [],
  };
}
