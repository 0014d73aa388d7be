import type { Diagnosis } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { featureEvidence } from './cited.ts';
import { shownName } from './diagnosis-agent.ts';
import { phrase, sentence } from './phrase.ts';
import type { Block, View } from './view.ts';

/** What a whole table rests on, said once. */
export const restsOn = (cites: readonly string[]): Block =>
  sentence('admin.rests-on', { count: cites.length }, { weight: 'subtle', cites });

/** Each feature, whether it works and why, for the asked client and network; what does not work comes first. */
function featureTable(d: Diagnosis): Block[] {
  const order = ['no', 'partly', 'unknown', 'yes'];
  const sorted = [...d.features].sort((a, b) => order.indexOf(a.works) - order.indexOf(b.works));
  const rows = sorted.map((row) => [
    phrase(`feature.${row.feature}`),
    phrase(`works.${row.works}`),
    phrase(`feature.why.${row.why}`),
  ]);
  const head = [phrase('admin.feature'), phrase('admin.works'), phrase('admin.because')];
  return [restsOn(featureEvidence(d)), { kind: 'table', head, rows }];
}

/** The table, folded. */
export function featuresBlock(d: Diagnosis): Block[] {
  if (d.features.length === 0) return [];
  const fetch = { id: actionIds.features, data: { verdict: d.verdictId } };
  return [{ kind: 'more', caption: phrase('admin.features'), blocks: featureTable(d), fetch }];
}

/** The same as a reply of its own. */
export function featuresView(d: Diagnosis): View {
  return {
    name: 'features',
    title: phrase('features.title', { name: shownName(d) }),
    verdict: d.verdictId,
    blocks: d.features.length > 0 ? featureTable(d) : [sentence('features.none')],
    actions: [
      { id: actionIds.recheck, label: phrase('button.recheck'), data: { verdict: d.verdictId } },
      { id: actionIds.options, label: phrase('button.options'), data: { verdict: d.verdictId } },
    ],
  };
}
