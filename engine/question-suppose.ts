import { Book } from './book.ts';
import { derivedFrom, type FactSheet, factSheet, isDerived } from './derive/facts.ts';
import { type EvidenceItem, type EvidenceName, numbered } from './evidence.ts';
import type { FactName } from './facts/derived.ts';
import type { SymptomId } from './knowledge/ids.ts';
import type { Ask } from './knowledge/question.ts';
import type { Rule } from './rule.ts';

/** One thing that may be answered: a value of the fact, what it tells of the complaint, or both. */
export interface Supposed {
  /** answer id; absent for what may be typed or pasted */
  answer?: string;
  value: unknown;
  symptoms?: readonly SymptomId[];
}

/** What may be answered to a question and says something; "I don't know" changes nothing. */
export function possibleAnswers({ answers, means, samples }: Ask): Supposed[] {
  const listed = Object.entries(answers as Record<string, unknown>).map(([answer, value]) => ({
    answer,
    value,
    ...(means && Object.hasOwn(means, answer) ? { symptoms: means[answer]! } : {}),
  }));
  return [
    ...listed.filter(({ value, symptoms }) => value !== null || symptoms !== undefined),
    ...(samples ?? []).map((value) => ({ value })),
  ];
}

/** Facts that other facts are derived from need the whole sheet anew; all others are laid over it. */
const basic = new Set<EvidenceName>(Object.values(derivedFrom).flat());

/** The facts as they would be after an answer. Nothing is changed. */
export function supposing(book: Book, sheet: FactSheet, fact: EvidenceName, supposed: Supposed): FactSheet {
  const { value, symptoms } = supposed;
  const given = value !== null;
  const before = given && basic.has(fact) ? anew(book, sheet, fact, value) : sheet;
  const complaint = sheet.get('complaint');
  const laid = new Map<FactName, unknown>();
  if (given && !basic.has(fact)) laid.set(fact, value);
  if (symptoms) laid.set('symptoms', symptoms);
  if (symptoms && complaint.known) laid.set('complaint', { ...complaint.value, symptoms: [...symptoms] });
  if (laid.size === 0) return before;
  return {
    ...before,
    get: (name) => (laid.has(name) ? ({ known: true, value: laid.get(name) } as never) : before.get(name)),
    when: (name) => (laid.has(name) ? before.when('complaint') : before.when(name)),
  };
}

function anew(book: Book, sheet: FactSheet, fact: EvidenceName, value: unknown): FactSheet {
  const at = book.items.reduce((latest, item) => [latest, item.at].sort()[1]!, '');
  const stamp = { source: 'person', vantage: 'person', at, ms: 0 } as const;
  const [item] = numbered([{ ...stamp, name: fact, known: true, value } as never]) as EvidenceItem[];
  return factSheet(new Book([...book.items, item!]), sheet.client, sheet.network);
}

/** Whether an answer can change what a rule says. */
export function reads(rule: Rule, fact: EvidenceName, complaintToo: boolean): boolean {
  return [...rule.needs, ...rule.considers].some((name) => {
    const from: readonly EvidenceName[] = isDerived(name) ? derivedFrom[name] : [name];
    return from.includes(fact) || (complaintToo && from.includes('complaint'));
  });
}
