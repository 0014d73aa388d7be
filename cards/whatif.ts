import type { ChangeStep, FeatureShift, FindingShift, Prompt, WhatIf } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { hasMessage } from './messages.ts';
import { timeOf } from './moment.ts';
import { phrase, phraseArgs, sentence } from './phrase.ts';
import type { Action, Block, Mark, Phrase, View } from './view.ts';

type Row = { label: Phrase; value: Phrase | string; mark?: Mark };
const strong = { weight: 'strong' } as const;

function verdictTable({ before, after }: WhatIf): Block {
  const cause = (side: WhatIf['before']): Phrase =>
    side.primaryCause
      ? phrase(`rule.${side.primaryCause}.failure`, phraseArgs(side.primaryFacts))
      : phrase('whatif.cause.none');
  return {
    kind: 'table',
    head: [phrase('whatif.side'), phrase('whatif.today'), phrase('whatif.then')],
    rows: [
      [
        phrase('whatif.scenario'),
        ...[before, after].map((side) => phrase('whatif.scenario.value', { value: side.scenario })),
      ],
      [phrase('whatif.reason'), ...[before, after].map((side) => phrase(`route.${side.why}`))],
      [phrase('whatif.usable'), ...[before, after].map((side) => phrase(`works.${side.usable}`))],
      [phrase('whatif.usable.why'), ...[before, after].map((side) => phrase(`usable.${side.usableWhy}`))],
      [phrase('whatif.cause'), cause(before), cause(after)],
    ],
  };
}

function featureBlocks({ gained, lost, open }: WhatIf): Block[] {
  if (gained.length + lost.length + open.length === 0) return [sentence('whatif.features.none')];
  const rows = (kind: string, shifts: readonly FeatureShift[]): (Phrase | string)[][] =>
    shifts.map((shift) => [
      phrase(`whatif.${kind}`),
      phrase(`feature.${shift.feature}`),
      phrase(`works.${shift.before}`),
      phrase(`works.${shift.after}`),
      phrase(`feature.why.${shift.why}`),
    ]);
  const head = ['features', 'feature', 'today', 'then', 'because'].map((id) => phrase(`whatif.${id}`));
  return [
    { kind: 'table', head, rows: [...rows('lost', lost), ...rows('gained', gained), ...rows('open', open)] },
  ];
}

const promptSentence = (prompt: Prompt): Block =>
  sentence('whatif.prompt', {
    kind: prompt.kind,
    host: prompt.host ?? 'none',
    likely: prompt.likely ? 'yes' : 'no',
  });

function promptBlocks({ prompts }: WhatIf): Block[] {
  const { appear, vanish } = prompts;
  return [
    ...(appear.length > 0
      ? [sentence('whatif.prompts', undefined, strong), ...appear.map(promptSentence)]
      : [sentence('whatif.prompts.none')]),
    ...(vanish.length > 0
      ? [sentence('whatif.prompts.vanish', undefined, strong), ...vanish.map(promptSentence)]
      : []),
  ];
}

function findingBlocks(id: string, shifts: readonly FindingShift[]): Block[] {
  if (shifts.length === 0) return [];
  return [
    sentence(`whatif.${id}`, undefined, strong),
    ...shifts.flatMap((shift) => [
      ...(shift.likely ? [sentence('agent.likely', undefined, { weight: 'subtle' } as const)] : []),
      sentence(`rule.${shift.rule}.failure`, phraseArgs(shift.facts)),
    ]),
  ];
}

function unsettledBlocks(shifts: readonly FindingShift[]): Block[] {
  if (shifts.length === 0) return [];
  const rows = shifts.map(({ rule, before }) => ({
    label: phrase(`rule.${rule}.title`),
    value: phrase('whatif.unsettled.row', { before }),
  }));
  return [sentence('whatif.unsettled', undefined, strong), { kind: 'facts', rows }];
}

function stepBlocks(step: ChangeStep): Block[] {
  const args = phraseArgs(step.facts);
  const caption = phrase(`whatif.step.${step.id}`, args);
  const code = (id: string, lines: string[]): Block[] =>
    lines.length > 0 ? [{ kind: 'code', caption: phrase(id), lines }] : [];
  return [
    ...(step.commands.length > 0
      ? [{ kind: 'code' as const, caption, lines: step.commands }]
      : [{ kind: 'text' as const, phrase: caption }]),
    ...code('whatif.check', step.check),
    ...code('whatif.back', step.rollback),
    ...(step.back ? [sentence(`whatif.back.${step.back}`, args)] : []),
  ];
}

function doBlocks({ steps, warnings, earliest }: WhatIf): Block[] {
  if (steps.length === 0) return [];
  const waits = earliest.waits.map((id) => ({ label: phrase('agent.waits'), value: phrase(`wait.${id}`) }));
  return [
    sentence('whatif.steps', undefined, strong),
    ...steps.flatMap(stepBlocks),
    ...warnings.map((id) => sentence(`warning.${id}`)),
    sentence('whatif.earliest', {
      minutes: earliest.minutes,
      at: timeOf(earliest.at),
    }),
    ...(waits.length > 0 ? [{ kind: 'facts' as const, rows: waits }] : []),
  ];
}

function settlesBlocks({ settles }: WhatIf): Block[] {
  if (!settles) return [];
  const rows: Row[] = settles.names
    .filter((name) => hasMessage(`missing.${name}`))
    .map((name) => ({
      label: phrase(`evidence.${name}`),
      value: phrase(`missing.${name}`),
    }));
  return [
    ...(rows.length > 0
      ? [sentence('whatif.settles', undefined, strong), { kind: 'facts' as const, rows }]
      : []),
    ...(settles.question
      ? [sentence('whatif.settles.ask', undefined, strong), sentence(`question.${settles.question.id}`)]
      : []),
  ];
}

function elsewhereBlocks({ elsewhere }: WhatIf): Block[] {
  if (elsewhere.length === 0) return [];
  const rows = elsewhere.map(({ client, network, before, after }) => ({
    label: phrase('value.client.short', { client, network }),
    value: phrase('whatif.elsewhere.row', { before, after }),
  }));
  return [{ kind: 'more', caption: phrase('whatif.elsewhere'), blocks: [{ kind: 'facts', rows }] }];
}

const sides = ({ before, after }: WhatIf) => [before, after];
/** Nothing found, the scenario not told on a side, its use not told, or all told. */
function sureness(result: WhatIf): 'unknown' | 'open' | 'part' | 'told' {
  if (result.person.found !== 'one') return 'unknown';
  if (sides(result).some(({ scenario }) => scenario === 'undetermined')) return 'open';
  return sides(result).some(({ usable }) => usable === 'unknown') ? 'part' : 'told';
}
function markOf(result: WhatIf): Mark {
  if (sureness(result) !== 'told') return 'unknown';
  if (result.lost.length > 0 || result.appears.some(({ severity }) => severity === 'fault'))
    return result.gained.length > 0 || result.vanishes.length > 0 ? 'partly' : 'bad';
  return 'good';
}

/** The same change for all of the person's mail domain; an address becomes one that keeps what stands before the @. */
function everyoneActions({ person, change }: WhatIf): Action[] {
  const domain = person.mail?.split('@')[1];
  if (!domain || person.found !== 'one') return [];
  const words = change.map((word) => word.replace(/^mail=[^@]+@/, 'mail=@'));
  const data = { scope: 'domain', domain, change: words.join(' ') };
  return [{ id: actionIds.whatIf, label: phrase('button.whatif-everyone', { domain }), data }];
}

/**
 * A prediction for one person: today and then side by side, what it costs, how to do it and how to undo it.
 * everyone: the reader may ask it of the whole mail domain too.
 */
export function whatIfView(result: WhatIf, everyone = false): View {
  const { person } = result;
  const name = person.displayName ?? person.sip ?? person.asked;
  const found = person.found === 'one';
  const sure = sureness(result);
  const changes: Row[] = result.change.map((word) => ({ label: phrase('whatif.change'), value: word }));
  const effects = result.effects
    .filter(({ state }) => state !== 'changes')
    .map(({ state, part, on }) => sentence(`whatif.effect.${state}`, { part, on }));
  const nothing = result.effects.every(({ state }) => state !== 'changes');
  return {
    name: 'whatif',
    mark: markOf(result),
    title: phrase(sure === 'told' ? 'whatif.title' : `whatif.title.${sure}`, { name }),
    blocks: [
      sentence(found ? 'whatif.predicted' : 'whatif.unknown'),
      { kind: 'facts', rows: changes },
      ...effects,
      ...(found && nothing ? [sentence('whatif.none')] : []),
      ...(found
        ? [
            verdictTable(result),
            ...featureBlocks(result),
            ...promptBlocks(result),
            ...findingBlocks('appears', result.appears),
            ...findingBlocks('vanishes', result.vanishes),
            ...unsettledBlocks(result.unsettled),
            ...settlesBlocks(result),
            ...doBlocks(result),
            ...elsewhereBlocks(result),
          ]
        : []),
    ],
    actions: everyone ? everyoneActions(result) : [],
  };
}
