import { dontKnow } from './answers.ts';
import type { Book } from './book.ts';
import type { FactSheet } from './derive/facts.ts';
import type { Finding, Question } from './diagnosis.ts';
import type { UnknownCode } from './evidence.ts';
import { judge } from './judge.ts';
import type { SymptomId } from './knowledge/ids.ts';
import type { Ask } from './knowledge/question.ts';
import { askOf, beliefs, costs, mostQuestions, questionIds, weights } from './knowledge/questions.ts';
import { symptoms as symptomTable } from './knowledge/symptoms.ts';
import { possibleAnswers, reads, type Supposed, supposing } from './question-suppose.ts';
import type { Rule } from './rule.ts';

/** Looking again may cure these: then it is the bot that looks, and not the person who is asked. */
const curable: ReadonlySet<UnknownCode> = new Set([
  'refused',
  'timed-out',
  'tls-failed',
  'bind-refused',
  'not-resolved',
  'cancelled',
  'crashed',
]);
/** Most buttons that a question has; of more answers those that separate most come first. */
const mostButtons = 4;
/** Judgements in one selection, so that a large table cannot make it slow; a count keeps it deterministic. */
const mostJudgements = 6000;

type Believed = Pick<Finding, 'outcome' | 'likely'>;
const belief = ({ outcome, likely }: Believed): number =>
  outcome === 'fail' && likely ? beliefs.likely : beliefs[outcome];

interface Case {
  book: Book;
  sheet: FactSheet;
  symptoms: readonly SymptomId[];
  /** causes that can be behind the complaint, with what is believed of each and how much it counts */
  causes: readonly { rule: Rule; finding: Finding; weight: number }[];
}

const explains = (rule: Pick<Rule, 'explains'>, symptoms: readonly SymptomId[]): boolean =>
  symptoms.length === 0 || rule.explains.some((symptom) => symptoms.includes(symptom));

/**
 * Causes worth asking about. A certain cause closes the matter but for what comes before it in the chain; where nobody
 * complains, only what something speaks for is worth a question.
 */
function causesOf(
  findings: readonly Finding[],
  rules: readonly Rule[],
  symptoms: readonly SymptomId[],
  primary: string | null,
): Case['causes'] {
  const byId = new Map(findings.map((finding) => [finding.rule, finding]));
  const settled = rules.find(({ id }) => id === primary)?.rank ?? Number.POSITIVE_INFINITY;
  return rules.flatMap((rule) => {
    const finding = byId.get(rule.id);
    if (!finding || !explains(rule, symptoms) || rule.rank >= settled) return [];
    const open = finding.outcome === 'fail' || (finding.outcome === 'inconclusive' && symptoms.length > 0);
    if (!open && (symptoms.length === 0 || primary !== null)) return [];
    const base = weights.severity[rule.severity] * weights.grade[rule.grade];
    return [{ rule, finding, weight: open ? base : base * weights.dormant }];
  });
}

function mayBeAsked(ask: Ask, { book, sheet, symptoms }: Case, cost: number | null): boolean {
  const items = book.all(ask.fact);
  const complaint = book.value('complaint', sheet.network);
  const staff = complaint?.role === 'agent' || complaint?.role === 'admin';
  if (cost === null || items.some((item) => item.known || item.source === 'person')) return false;
  if (!staff && items.some((item) => !item.known && curable.has(item.reason.code))) return false;
  if (ask.clients && !ask.clients.includes(sheet.client)) return false;
  const about: readonly SymptomId[] = symptoms.length === 0 ? ['other'] : symptoms;
  return ask.about === undefined || ask.about.some((symptom) => about.includes(symptom));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** How much of what is open an answer settles about the Exchange that answers, 0 to 1. */
function settles(sheets: readonly FactSheet[], of: (sheet: FactSheet) => boolean): number {
  return mean(sheets.map((sheet) => Number(of(sheet))));
}
const usable = (sheet: FactSheet): boolean => {
  const fact = sheet.get('usability');
  return fact.known && fact.value.value !== 'unknown';
};
const routed = (sheet: FactSheet): boolean => {
  const fact = sheet.get('route');
  return fact.known && fact.value.value !== 'undetermined';
};
const personKnown = (sheet: FactSheet): boolean => {
  const fact = sheet.get('route');
  return fact.known && fact.value.why !== 'person-unknown';
};

interface Weighed {
  gain: number;
  judged: number;
  /** answer ids, those that separate most first where there are more than buttons */
  answers: string[];
}

/**
 * What a question is worth: for each cause the variance of the belief in it over the answers, which is the expected
 * reduction of p(1 - p), times the cause's weight; and whether Exchange can be used, where the complaint hangs on it.
 */
function weighed(ask: Ask, now: Case): Weighed {
  const { book, sheet, symptoms, causes } = now;
  const supposed = possibleAnswers(ask);
  const sheets = supposed.map((each) => supposing(book, sheet, ask.fact, each));
  const complaintToo = supposed.some((each) => each.symptoms !== undefined);
  const effect = supposed.map(() => 0);
  let gain = 0;
  let judged = 0;
  for (const { rule, finding, weight } of causes) {
    if (finding.outcome === 'inconclusive' && finding.missing.includes(ask.fact))
      gain += weights.named * weight;
    if (!reads(rule, ask.fact, complaintToo)) continue;
    const after = sheets.map((each, index) => {
      const meant = supposed[index]!.symptoms;
      return meant && !explains(rule, meant) ? 0 : belief(judge(rule, book, each));
    });
    judged += sheets.length;
    const middle = mean(after);
    gain += weight * mean(after.map((value) => (value - middle) ** 2));
    after.forEach((value, index) => {
      effect[index]! += weight * Math.abs(value - belief(finding));
    });
  }
  const hangs = symptoms.length === 0 || symptoms.some((symptom) => symptomTable[symptom].route !== 'no');
  if (hangs && personKnown(sheet)) {
    if (!usable(sheet)) gain += weights.usability * settles(sheets, usable);
    if (!routed(sheet)) gain += weights.route * settles(sheets, routed);
    if (!routed(sheet) && ask.fact === 'client-rows') gain += weights.window;
  }
  return { gain, judged, answers: inOrder(ask, supposed, effect) };
}

function inOrder(ask: Ask, supposed: readonly Supposed[], effect: readonly number[]): string[] {
  const ids = Object.keys(ask.answers);
  if (ids.length <= mostButtons) return ids;
  const worth = (id: string): number => effect[supposed.findIndex(({ answer }) => answer === id)] ?? -1;
  const sorted = ids
    .filter((id) => id !== ask.otherwise)
    .sort((a, b) => worth(b) - worth(a) || ids.indexOf(a) - ids.indexOf(b));
  if (ask.otherwise !== undefined) sorted.splice(mostButtons - 1, 0, ask.otherwise);
  return sorted;
}

/**
 * The question that separates most of what is still possible for what it costs to answer; null where none would help,
 * or where enough were asked. Pure and deterministic: of equals the first in the table.
 */
export function nextQuestion(
  book: Book,
  sheet: FactSheet,
  findings: readonly Finding[],
  rules: readonly Rule[],
  symptoms: readonly SymptomId[],
  primary: string | null = null,
): Question | null {
  const complaint = book.value('complaint', sheet.network);
  if ((complaint?.asked ?? 0) >= mostQuestions) return null;
  const now: Case = { book, sheet, symptoms, causes: causesOf(findings, rules, symptoms, primary) };
  let judged = 0;
  let best: { question: Question; worth: number } | undefined;
  for (const id of questionIds) {
    const ask = askOf(id);
    const cost = costs[complaint?.role ?? 'anybody'][ask.effort];
    if (judged > mostJudgements || !mayBeAsked(ask, now, cost)) continue;
    const { gain, answers, judged: more } = weighed(ask, now);
    judged += more;
    const worth = gain / cost!;
    if (worth > (best?.worth ?? 1e-9))
      best = { question: { id, fact: ask.fact, answers: [...answers, dontKnow] }, worth };
  }
  return best?.question ?? null;
}
