import { sayOrThrow } from '../cards/messages.ts';
import { phrase, phraseArgs } from '../cards/phrase.ts';
import { derivedFrom, isDerived } from '../engine/derive/facts.ts';
import type { FactName } from '../engine/facts/derived.ts';
import { citations } from '../engine/knowledge/citations.ts';
import { type Grade, type Role, roles } from '../engine/knowledge/ids.ts';
import type { RemedySpec, Rule, Severity } from '../engine/rule.ts';
import { sample } from './sample.ts';

const severities: Record<Severity, string> = {
  fault: 'fault: something is broken',
  limit: 'limit: it works as designed, and the design is what hurts',
  risk: 'risk: it may be felt sooner or later',
  hint: 'hint: never the cause by itself',
};
const grades: Record<Grade, string> = {
  V: 'read in a primary document',
  C: 'community source',
  I: 'inferred by us',
  M: 'from memory',
};
const people: Record<Role, string> = {
  user: 'The person',
  agent: 'The helpdesk',
  admin: 'The administrator',
};
const say = (id: string): string => sayOrThrow({ id }, 'en');
const code = (lines: readonly string[]): string[] => ['', '```powershell', ...lines, '```'];

function evidenceLine(name: FactName): string {
  const names = isDerived(name) ? derivedFrom[name] : [name];
  const labels = names.map((each) => say(`evidence.${each}`)).join(', ');
  return isDerived(name) ? `- \`${name}\`, derived from: ${labels}` : `- \`${name}\`: ${labels}`;
}
const evidenceList = (names: readonly FactName[]): string[] =>
  names.length === 0 ? ['- nothing'] : names.map(evidenceLine);

function remedyLines(rule: Rule, spec: RemedySpec): string[] {
  const context = sample(rule.id);
  const commands = spec.commands?.(context) ?? [];
  const rollback = spec.rollback?.(context) ?? [];
  const minutes = spec.waitMinutes ?? 0;
  const waits = (spec.waits ?? []).map((wait) => say(`wait.${wait}`));
  return [
    `#### ${spec.id}`,
    '',
    sayOrThrow(phrase(`remedy.${spec.id}`, phraseArgs(context.facts)), 'en'),
    ...(commands.length > 0 ? code(commands) : []),
    ...(rollback.length > 0 ? ['', 'The way back:', ...code(rollback)] : []),
    ...(minutes > 0 ? ['', `Earliest after ${minutes} minutes.`] : []),
    ...(waits.length > 0 ? ['', `Wait ${waits.join('; ')}.`] : []),
    ...(spec.warnings?.(context) ?? []).flatMap((warning) => ['', `Mind: ${say(`warning.${warning}`)}`]),
    '',
  ];
}

function fixes(rule: Rule): string[] {
  return roles.flatMap((role) => {
    const own = rule.remedies.filter((spec) => spec.role === role);
    return own.length === 0
      ? []
      : [`### ${people[role]}`, '', ...own.flatMap((spec) => remedyLines(rule, spec))];
  });
}

/** The page of a rule as Markdown, from the rule and the English catalogue alone. Values in it are made up. */
export function page(rule: Rule): string {
  const args = phraseArgs(sample(rule.id).facts);
  const lines = [
    `# ${say(`rule.${rule.id}.title`)}`,
    '',
    '<!-- Made by docs/make.ts from the rule and the English catalogue: change those. -->',
    '',
    `\`${rule.id}\` · ${severities[rule.severity]} · ${rule.grade}, ${grades[rule.grade]} · link ${rule.rank} of the chain`,
    '',
    '## What it means',
    '',
    say(`rule.${rule.id}.user`),
    '',
    `For instance: ${sayOrThrow(phrase(`rule.${rule.id}.failure`, args), 'en')}`,
    '',
    'It can explain:',
    '',
    ...rule.explains.map((symptom) => `- ${say(`symptom.${symptom}`)}`),
    '',
    '## Why it hurts',
    '',
    say(`rule.${rule.id}.why`),
    '',
    '## What it is judged from',
    '',
    'Needed, or nothing is said:',
    '',
    ...evidenceList(rule.needs),
    '',
    'Considered, known or not:',
    '',
    ...evidenceList(rule.considers),
    '',
    '## What to do',
    '',
    ...fixes(rule),
    '## Sources',
    '',
    ...rule.cites.map((id) => {
      const { grade, title, where } = citations[id];
      return `- ${id}: ${title} (${where}); ${grade}, ${grades[grade]}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}
