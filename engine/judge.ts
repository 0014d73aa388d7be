import type { Book } from './book.ts';
import { derivedFrom, type FactSheet, isDerived } from './derive/facts.ts';
import type { Finding } from './diagnosis.ts';
import type { EvidenceName } from './evidence.ts';
import type { FactName } from './facts/derived.ts';
import type { Rule, Verdict } from './rule.ts';

/** The gathered names behind a fact: itself, or what it was derived from. */
const basis = (name: FactName): readonly EvidenceName[] => (isDerived(name) ? derivedFrom[name] : [name]);

function citedEvidence(rule: Rule, book: Book, sheet: FactSheet): string[] {
  const names = new Set([...rule.needs, ...rule.considers].flatMap(basis));
  return [...names].flatMap((name) => book.pick(name, sheet.network)?.id ?? []);
}

/** Evidence that is really missing behind unknown facts, each once. */
function missingEvidence(names: readonly FactName[], book: Book, sheet: FactSheet): EvidenceName[] {
  const all = [...new Set(names.flatMap(basis))];
  const unknown = all.filter((name) => !book.pick(name, sheet.network)?.known);
  return unknown.length > 0 ? unknown : all;
}

function verdictOf(rule: Rule, sheet: FactSheet): Verdict {
  const unknown = rule.needs.filter((name) => !sheet.get(name).known);
  if (unknown.length > 0) return { outcome: 'inconclusive', missing: unknown };
  const facts = Object.fromEntries(
    rule.needs.map((name) => [name, (sheet.get(name) as { value: unknown }).value]),
  );
  const considered = Object.fromEntries(rule.considers.map((name) => [name, sheet.get(name)]));
  return rule.judge(facts as never, considered as never, (name) => sheet.when(name));
}

interface Judged {
  verdict: Verdict;
  likely: boolean;
  /** the rule threw: it says nothing, and never stops the others */
  crashed: boolean;
}

/** What a rule says of these facts, without the evidence behind it: for weighing what is only supposed. */
export function judged(rule: Rule, sheet: FactSheet): Judged {
  try {
    const verdict = verdictOf(rule, sheet);
    const likely = verdict.outcome === 'fail' && (verdict.likely === true || rule.grade === 'I');
    return { verdict, likely, crashed: false };
  } catch {
    return { verdict: { outcome: 'inconclusive', missing: rule.needs }, likely: false, crashed: true };
  }
}

/** Runs one rule, and names what it rests on and what it lacks. */
export function judge(rule: Rule, book: Book, sheet: FactSheet): Finding {
  const { verdict, likely, crashed } = judged(rule, sheet);
  return {
    rule: rule.id,
    outcome: verdict.outcome,
    severity: rule.severity,
    grade: rule.grade,
    explains: [...rule.explains],
    likely,
    facts: crashed ? { crashed: true } : 'facts' in verdict ? (verdict.facts ?? {}) : {},
    missing: verdict.outcome === 'inconclusive' ? missingEvidence(verdict.missing, book, sheet) : [],
    evidence: citedEvidence(rule, book, sheet),
    cites: [...rule.cites],
    ...(verdict.outcome === 'not-applicable' ? { because: verdict.because } : {}),
  };
}
