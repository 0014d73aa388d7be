import type { Situation } from './verdict-causes.ts';

/** What one party came to in one situation. */
export interface Answer {
  /** kind of outcome in a few words, without names of people: the same words mean the same outcome */
  outcome: string;
  /** the whole of it, where the few words are too few to compare */
  kind?: string;
  /** where it is right: the words that make it so; the same words for two situations count once */
  right: string | undefined;
}
export interface Party {
  name: string;
  /** one for each situation, in order */
  answers: readonly Answer[];
}

const distinct = ({ answers }: Party): number => new Set(answers.flatMap(({ right }) => right ?? [])).size;
/** Situations whose outcome is that of no other, right or not. */
function apart({ answers }: Party): number {
  const times = new Map<string, number>();
  for (const { outcome, kind = outcome } of answers) times.set(kind, (times.get(kind) ?? 0) + 1);
  return [...times.values()].filter((count) => count === 1).length;
}

/** One line: the count that matters, and beside it how many were right at all and told apart at all. */
export function summary(party: Party): string {
  const { name, answers } = party;
  const right = answers.filter(({ right }) => right !== undefined).length;
  return `${name.padEnd(26)} distinct right verdicts ${String(distinct(party)).padStart(2)} of ${answers.length} (right ${right}, outcome like no other ${apart(party)})`;
}

const width = 30;
function cell({ answers }: Party, index: number): string {
  const { outcome, right } = answers[index]!;
  const before = answers.slice(0, index).some((each) => right !== undefined && each.right === right);
  const mark = right === undefined ? '-' : before ? '=' : '+';
  return `${mark} ${outcome.slice(0, width - 3)}`.padEnd(width);
}

/** The whole table: "+" right, "=" right in the words of an earlier situation, "-" not. */
export function table(situations: readonly Situation[], parties: readonly Party[]): string[] {
  const head = `${''.padEnd(52)}${parties.map(({ name }) => name.slice(0, width - 2).padEnd(width)).join('')}`;
  const rows = situations.map(({ row, cause }, index) => {
    const who = row.network === 'outside' ? `${row.person} (outside)` : row.person;
    const cells = parties.map((party) => cell(party, index));
    return `${`${who}: ${cause}`.padEnd(52)}${cells.join('')}`;
  });
  return [head, ...rows].map((line) => line.trimEnd());
}
