import type { DiagnosisChange } from '../desk/index.ts';
import { citations, type Diagnosis, type Finding } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { forestsBlock } from './admin-forests.ts';
import { challengeBlocks, policyBlock, trustBlock } from './admin-settings.ts';
import { trailBlocks } from './admin-trail.ts';
import { changeBlocks } from './change.ts';
import {
  askBlocks,
  causeBlocks,
  identityBlock,
  scenarioBlocks,
  shownName,
  verdictBlock,
} from './diagnosis-agent.ts';
import { toneOf } from './diagnosis-user.ts';
import { evidenceBlock } from './evidence-blocks.ts';
import { featuresBlock, restsOn } from './features.ts';
import {
  contradictionBlocks,
  missingBlocks,
  remediesFor,
  remedyBlocks,
  remedyPhrase,
} from './findings-blocks.ts';
import { optionsBlocks } from './options.ts';
import { phrase, sentence } from './phrase.ts';
import { sinceBlocks } from './since.ts';
import type { Action, Block, View } from './view.ts';

/** One row a client and network: the scenario is not one fixed thing. */
function scenarioTable(d: Diagnosis): Block[] {
  if (d.scenarios.length === 0) return [];
  const rows = d.scenarios.map((row) => [
    phrase('value.client.short', { client: row.client, network: row.network }),
    phrase('admin.scenario-cell', {
      value: row.value,
      basis: row.basis,
      same: row.ifSame ?? 'none',
      differ: row.outlookMayDiffer ? 'yes' : 'no',
    }),
    phrase(`works.${row.ewsUsable}`),
  ]);
  const head = [phrase('admin.client-network'), phrase('admin.scenario'), phrase('admin.usable')];
  const blocks = [restsOn(d.scenarioWhy.evidence), { kind: 'table' as const, head, rows }];
  return [{ kind: 'more', caption: phrase('admin.scenarios'), blocks }];
}

/** Commands of the administrator's remedies, each with the way back. Values are quoted by the rule that made them. */
function commandBlocks(d: Diagnosis): Block[] {
  return remediesFor(d, ['admin']).flatMap((remedy): Block[] => {
    if (remedy.commands.length === 0) return [];
    const blocks: Block[] = [{ kind: 'code', caption: remedyPhrase(d, remedy), lines: remedy.commands }];
    if (remedy.rollback.length > 0) {
      blocks.push({ kind: 'code', caption: phrase('admin.rollback'), lines: remedy.rollback });
    }
    return blocks;
  });
}

function optionsFold(d: Diagnosis): Block[] {
  const blocks = optionsBlocks(d, true);
  const fetch = { id: actionIds.options, data: { verdict: d.verdictId } };
  return blocks.length > 0 ? [{ kind: 'more', caption: phrase('admin.options'), blocks, fetch }] : [];
}

/** How the other rules came out, and the sources of what failed: nothing is silently fine. */
function rulesBlocks(d: Diagnosis): Block[] {
  const count = (outcome: Finding['outcome']) => d.findings.filter((one) => one.outcome === outcome).length;
  const failed = d.findings.filter((one) => one.outcome === 'fail');
  const rows = [...new Set(failed.flatMap((one) => one.cites))].map((id) => {
    const source = citations[id as keyof typeof citations];
    const text = source ? `${source.title}. ${source.where}` : id;
    return { label: phrase('ui.plain', { text: id }), value: text };
  });
  const blocks: Block[] = [];
  if (rows.length > 0) {
    const caption = phrase('admin.sources', { count: rows.length });
    blocks.push({ kind: 'more', caption, blocks: [{ kind: 'facts', rows }] });
  }
  const args = { pass: count('pass'), not: count('not-applicable'), open: count('inconclusive') };
  return [...blocks, sentence('admin.other-rules', args, { weight: 'subtle' })];
}

/** The six ways on from here. */
function adminActions(d: Diagnosis): Action[] {
  const data = { verdict: d.verdictId };
  const press = (id: string, label: string, more: Record<string, string> = {}): Action => ({
    id,
    label: phrase(`button.${label}`),
    data: { ...data, ...more },
  });
  return [
    press(actionIds.recheck, 'recheck'),
    press(actionIds.whatIf, 'whatif'),
    press(actionIds.options, 'options'),
    press(actionIds.compare, 'compare'),
    press(actionIds.report, 'json', { format: 'json' }),
    press(actionIds.report, 'html', { format: 'html' }),
  ];
}

/** The same verdict as the others see it. */
const depthActions = (d: Diagnosis): Action[] =>
  (['agent', 'user'] as const).map((depth) => ({
    id: actionIds.depth,
    label: phrase(`button.depth.${depth}`),
    data: { verdict: d.verdictId, depth },
  }));

/** Everything: verdict and causes open, the tables folded, commands with their way back. */
export function diagnosisAdminView(
  d: Diagnosis,
  before?: Diagnosis,
  changed: readonly DiagnosisChange[] = [],
): View {
  return {
    name: 'diagnosis-admin',
    mark: toneOf(d).mark,
    title: phrase('admin.title', { name: shownName(d) }),
    verdict: d.verdictId,
    blocks: [
      ...(before ? changeBlocks(before, d) : sinceBlocks(changed)),
      ...causeBlocks(d),
      ...scenarioBlocks(d),
      identityBlock(d),
      ...remedyBlocks(d, remediesFor(d, ['admin', 'agent', 'user'])),
      ...commandBlocks(d),
      ...contradictionBlocks(d),
      ...missingBlocks(d),
      ...askBlocks(d),
      ...forestsBlock(d),
      ...scenarioTable(d),
      ...trailBlocks(d),
      ...challengeBlocks(d),
      ...trustBlock(d),
      ...policyBlock(d),
      ...featuresBlock(d),
      ...optionsFold(d),
      evidenceBlock(d),
      ...rulesBlocks(d),
      verdictBlock(d),
      { kind: 'choices', actions: depthActions(d) },
    ],
    actions: adminActions(d),
  };
}
