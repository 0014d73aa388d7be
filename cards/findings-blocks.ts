import type { Diagnosis, Finding, Remedy } from '../engine/index.ts';
import { phrase, phraseArgs, sentence } from './phrase.ts';
import { saidWords } from './said-words.ts';
import { missingNames, primaryFinding } from './user-words.ts';
import type { Argument, Block, Phrase } from './view.ts';

/** What failed, in words of the rule, with the evidence it rests on; a likely finding says so. */
export function findingBlocks(finding: Finding, options: { why: boolean }): Block[] {
  const args = phraseArgs(finding.facts);
  const cites = finding.evidence;
  const blocks: Block[] = [];
  if (finding.likely) blocks.push(sentence('agent.likely', undefined, { weight: 'subtle' }));
  blocks.push(sentence(`rule.${finding.rule}.failure`, args, { weight: 'strong', cites }));
  if (options.why) blocks.push(sentence(`rule.${finding.rule}.why`, args, { cites }));
  return blocks;
}

/** Failed findings but the primary one; faults before limits, risks and hints, as the engine ordered them. */
export function otherFailures(d: Diagnosis): Finding[] {
  const primary = primaryFinding(d);
  return d.findings.filter((finding) => finding.outcome === 'fail' && finding !== primary);
}

/** A remedy's sentence has the facts of the finding that it belongs to. */
export function remedyPhrase(d: Diagnosis, remedy: Remedy): Phrase {
  const finding = d.findings.find((one) => one.rule === remedy.rule && one.outcome === 'fail');
  return phrase(`remedy.${remedy.id}`, phraseArgs(finding?.facts ?? {}));
}

/** What to try, those of the primary cause first, each with what has to be waited for. */
export function remedyBlocks(d: Diagnosis, remedies: readonly Remedy[]): Block[] {
  if (remedies.length === 0) return [];
  const rows = remedies.map((remedy, index) => ({
    label: phrase('agent.try.row', { number: index + 1, role: remedy.role }),
    value: remedyPhrase(d, remedy),
  }));
  const waits = [...new Set(remedies.flatMap((remedy) => remedy.waits))];
  const warnings = [...new Set(remedies.flatMap((remedy) => remedy.warnings))];
  const minutes = Math.max(...remedies.map((remedy) => remedy.waitMinutes));
  const blocks: Block[] = [
    sentence('agent.try', undefined, { weight: 'strong' }),
    { kind: 'facts', rows },
    ...warnings.map((id) => sentence(`warning.${id}`)),
  ];
  if (minutes > 0) blocks.push(sentence('agent.wait', { minutes }));
  if (waits.length > 0) {
    const rows = waits.map((id) => ({ label: phrase('agent.waits'), value: phrase(`wait.${id}`) }));
    blocks.push({ kind: 'facts', rows });
  }
  return blocks;
}

/** Remedies of one or more roles, those of the primary cause first. */
export function remediesFor(d: Diagnosis, roles: readonly Remedy['role'][]): Remedy[] {
  const wanted = d.remedies.filter((remedy) => roles.includes(remedy.role));
  const first = wanted.filter((remedy) => remedy.rule === d.primaryCause);
  return [...first, ...wanted.filter((remedy) => remedy.rule !== d.primaryCause)];
}

/** Two statements are told in the words in which each was asked for. */
function contradictionArgs({ id, facts }: Diagnosis['contradictions'][number]): Record<string, Argument> {
  const args = phraseArgs(facts);
  if (id !== 'said-twice-differently') return args;
  const [first, second] = [facts.first, facts.second].map((value) => [
    saidWords(`said.${facts.fact}`, value),
  ]);
  return { ...args, first: first!, second: second! };
}

export function contradictionBlocks(d: Diagnosis): Block[] {
  if (d.contradictions.length === 0) return [];
  return [
    sentence('agent.contradictions', undefined, { weight: 'strong' }),
    ...d.contradictions.map((one) =>
      sentence(`contradiction.${one.id}`, contradictionArgs(one), { cites: one.evidence }),
    ),
  ];
}

/** What is not known and the way to get it: "cannot tell" is never said without this. */
export function missingBlocks(d: Diagnosis): Block[] {
  const names = missingNames(d);
  if (names.length === 0) return [];
  // What only a person can say or paste has one way for all: to be asked.
  const way = (name: string): string => (name.startsWith('said.') ? 'missing.said' : `missing.${name}`);
  const rows = names.map((name) => ({ label: phrase(`evidence.${name}`), value: phrase(way(name)) }));
  return [sentence('agent.missing', undefined, { weight: 'strong' }), { kind: 'facts', rows }];
}
