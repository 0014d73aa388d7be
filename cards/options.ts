import type { Diagnosis, FeatureId, Option } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { askAdminActions } from './ask-admin.ts';
import { featureEvidence } from './cited.ts';
import { shownName } from './diagnosis-agent.ts';
import { phrase, sentence } from './phrase.ts';
import type { Block, Phrase, View } from './view.ts';

type Row = { label: Phrase; value: Phrase | string };

/**
 * What is left of a feature that an option loses: without Exchange's web services the photo comes from the directory,
 * smaller; whether the meeting button works in option 3 no source says, it hangs on what the add-in keeps (SEED).
 */
const left = (option: Option, id: FeatureId): 'no' | 'partly' | 'unknown' =>
  id === 'F18' ? 'partly' : id === 'F20' && option.option === 3 ? 'unknown' : 'no';

/** Features in which the options differ, one column an option; how it is today where nothing changes. */
function comparison(d: Diagnosis): Block[] {
  const differing = d.features
    .map((row) => row.feature)
    .filter((id) => d.options.some((option) => option.gains.includes(id) || option.loses.includes(id)));
  if (differing.length === 0) return [];
  const cell = (option: Option, id: FeatureId): Phrase => {
    if (option.gains.includes(id)) return phrase('works.yes');
    const today = d.features.find((row) => row.feature === id)?.works ?? 'unknown';
    if (option.loses.includes(id)) return phrase(`works.${today === 'no' ? 'no' : left(option, id)}`);
    return phrase(`works.${today}`);
  };
  const rows = differing.map((id) => [
    phrase(`feature.${id}`),
    ...d.options.map((option) => cell(option, id)),
  ]);
  const head = [
    phrase('admin.feature'),
    ...d.options.map((option) => phrase('admin.option.column', { option: option.option })),
  ];
  return [{ kind: 'table', head, rows }];
}

function optionBlocks(option: Option, brief: boolean): Block[] {
  const general: Row[] = [
    { label: phrase('admin.option.for'), value: phrase(`option.${option.option}.pros`) },
    { label: phrase('admin.option.against'), value: phrase(`option.${option.option}.cons`) },
  ];
  const here = option.why.map((why) => ({
    label: phrase('admin.option.here'),
    value: phrase(`option.why.${why}`),
  }));
  const mail = option.mail ? [{ label: phrase('admin.option.mail'), value: option.mail }] : [];
  const possible = { label: phrase('admin.option.possible'), value: phrase(`works.${option.possible}`) };
  const blocks: Block[] = [
    sentence(`option.${option.option}.name`, undefined, { weight: 'strong' }),
    { kind: 'facts', rows: [possible, ...(brief ? [] : general), ...here, ...mail] },
  ];
  if (brief && !option.recommended) return blocks;
  for (const id of option.warnings) blocks.push(sentence(`warning.${id}`));
  const code = (id: string, lines: string[]): void => {
    if (lines.length > 0)
      blocks.push({ kind: 'code', caption: phrase(id, { option: option.option }), lines });
  };
  code('admin.option.do', option.commands);
  code('admin.option.undo', option.rollback);
  return blocks;
}

/**
 * Options 1, 2 and 3 for this person: what each gains and loses, and which is recommended.
 * brief: without the general pros and cons, and with the commands of the recommended one only.
 */
export function optionsBlocks(d: Diagnosis, brief = false): Block[] {
  if (d.options.length === 0) return [];
  const cites = featureEvidence(d);
  const best = d.options.find((option) => option.recommended);
  const verdict = best
    ? sentence('admin.option.recommended', { option: best.option }, { cites })
    : sentence('admin.option.none', undefined, { cites });
  return [verdict, ...comparison(d), ...d.options.flatMap((option) => optionBlocks(option, brief))];
}

/** The same as a reply of its own. asks: the reader may not run the commands, and can put an option to who may. */
export function optionsView(d: Diagnosis, asks = false): View {
  return {
    name: 'options',
    title: phrase('options.title', { name: shownName(d) }),
    verdict: d.verdictId,
    blocks: d.options.length > 0 ? optionsBlocks(d) : [sentence('options.none')],
    actions: [
      ...(asks ? askAdminActions(d) : []),
      { id: actionIds.recheck, label: phrase('button.recheck'), data: { verdict: d.verdictId } },
      {
        id: actionIds.depth,
        label: phrase('button.depth.admin'),
        data: { verdict: d.verdictId, depth: 'admin' },
      },
    ],
  };
}
