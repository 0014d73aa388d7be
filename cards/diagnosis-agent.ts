import type { DiagnosisChange } from '../desk/index.ts';
import type { Diagnosis } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { changeBlocks } from './change.ts';
import { idsOf, usableEvidence } from './cited.ts';
import { toneOf } from './diagnosis-user.ts';
import { evidenceBlock } from './evidence-blocks.ts';
import {
  contradictionBlocks,
  findingBlocks,
  missingBlocks,
  otherFailures,
  remediesFor,
  remedyBlocks,
} from './findings-blocks.ts';
import { phrase, phraseArgs, sentence } from './phrase.ts';
import { answerActions } from './question.ts';
import { sinceBlocks } from './since.ts';
import { primaryFinding } from './user-words.ts';
import type { Action, Block, Mark, Phrase, View } from './view.ts';

type Row = { label: Phrase; value: Phrase | string; mark?: Mark };
const usableMarks = { yes: 'good', no: 'bad', unknown: 'unknown' } as const;

/** Who it is about, as somebody at the helpdesk knows them. */
export function shownName(d: Diagnosis): string {
  return d.person.displayName ?? d.person.sip ?? d.person.asked;
}

/** Scenario with its reason and what it rests on. */
export function scenarioBlocks(d: Diagnosis): Block[] {
  const cites = d.scenarioWhy.evidence;
  const { forests, forestsCount, hosts } = phraseArgs(d.scenarioWhy.facts);
  return [
    sentence(`scenario.${d.scenario}.title`, undefined, { weight: 'strong', cites }),
    sentence(`scenario.${d.scenario}.agent`, { basis: d.scenarioWhy.basis }, { cites }),
    sentence(`route.${d.scenarioWhy.code}`, undefined, { cites }),
    ...(Number(forestsCount) > 1
      ? [sentence('scenario.forests-answering', { forests, hosts }, { cites })]
      : []),
  ];
}

/** The person, the addresses, the place, the verdict's id. */
export function identityBlock(d: Diagnosis): Block {
  const { person } = d;
  const complaint = d.evidence.find((item) => item.name === 'complaint' && item.known);
  const rows: Row[] = [{ label: phrase('label.person'), value: shownName(d) }];
  const cited = (id: string): Phrase => phrase(id, undefined, idsOf(d, 'lync-person'));
  if (person.sip) rows.push({ label: cited('label.sip'), value: person.sip });
  if (person.found === 'one') {
    rows.push({ label: cited('label.mail'), value: person.mail ?? phrase('value.empty') });
  }
  if (person.joined) {
    const { forest, by, confidence, mail } = person.joined;
    rows.push({
      label: phrase('label.joined'),
      value: phrase(
        'value.joined',
        { forest, by, confidence, mail: mail ?? '-' },
        idsOf(d, 'exchange-person'),
      ),
    });
  }
  if (complaint?.known && complaint.name === 'complaint') {
    const { client, network } = complaint.value;
    rows.push({
      label: phrase('label.client'),
      value: phrase('value.client', { client, network }, [complaint.id]),
    });
  }
  for (const symptom of d.symptoms) {
    rows.push({
      label: phrase('label.symptoms'),
      value: phrase(`symptom.${symptom}`, undefined, idsOf(d, 'complaint')),
    });
  }
  rows.push({
    label: phrase('label.usable'),
    value: phrase(`usable.${d.ewsUsable.why}`, undefined, usableEvidence(d)),
    mark: usableMarks[d.ewsUsable.value],
  });
  return { kind: 'facts', rows };
}

/** The same verdict has the same id in every depth. */
export function verdictBlock(d: Diagnosis): Block {
  const rows: Row[] = [
    { label: phrase('label.verdict'), value: d.verdictId },
    { label: phrase('label.rules'), value: d.rulesVersion },
    { label: phrase('label.took'), value: phrase('value.took', { ms: Math.round(d.tookMs) }) },
  ];
  return { kind: 'facts', rows };
}

/** Primary cause, or that there is none, then the other failed findings. */
export function causeBlocks(d: Diagnosis): Block[] {
  const primary = primaryFinding(d);
  const others = otherFailures(d);
  const blocks: Block[] = primary
    ? [
        sentence('agent.title.cause', undefined, { weight: 'subtle' }),
        ...findingBlocks(primary, { why: true }),
      ]
    : [];
  if (!primary && others.length === 0) blocks.push(sentence('agent.no-findings'));
  if (others.length > 0) {
    blocks.push(
      sentence('agent.also', undefined, { weight: 'subtle' }),
      ...others.flatMap((finding) => findingBlocks(finding, { why: false })),
    );
  }
  return blocks;
}

export function askBlocks(d: Diagnosis): Block[] {
  if (!d.nextQuestion) return [];
  return [
    sentence('agent.ask', undefined, { weight: 'strong' }),
    sentence(`question.${d.nextQuestion.id}`),
    { kind: 'choices', actions: answerActions(d.nextQuestion) },
  ];
}

/** What the helpdesk can do next; the answers to the open question stand beside it. */
function agentActions(d: Diagnosis): Action[] {
  const data = { verdict: d.verdictId };
  return [
    { id: actionIds.recheck, label: phrase('button.recheck'), data },
    { id: actionIds.options, label: phrase('button.options'), data },
    { id: actionIds.depth, label: phrase('button.depth.admin'), data: { ...data, depth: 'admin' } },
  ];
}

/** The helpdesk's answer: what was found and on what evidence, what to try in order, what to ask. */
export function diagnosisAgentView(
  d: Diagnosis,
  before?: Diagnosis,
  changed: readonly DiagnosisChange[] = [],
): View {
  const title = d.primaryCause ? 'agent.title' : 'agent.title.none';
  return {
    name: 'diagnosis-agent',
    mark: toneOf(d).mark,
    title: phrase(title, { name: shownName(d) }),
    verdict: d.verdictId,
    blocks: [
      ...(before ? changeBlocks(before, d) : sinceBlocks(changed)),
      ...causeBlocks(d),
      ...scenarioBlocks(d),
      identityBlock(d),
      ...remedyBlocks(d, remediesFor(d, ['user', 'agent'])),
      ...contradictionBlocks(d),
      ...missingBlocks(d),
      ...askBlocks(d),
      evidenceBlock(d),
      verdictBlock(d),
    ],
    actions: agentActions(d),
  };
}
