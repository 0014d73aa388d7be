import { dontKnow } from './answers.ts';
import type { Book } from './book.ts';
import type { FactSheet } from './derive/facts.ts';
import type { Finding, Question } from './diagnosis.ts';
import type { UnknownCode } from './evidence.ts';
import { judged } from './judge.ts';
import type { SymptomId } from './knowledge/ids.ts';
import type { Ask } from './knowledge/question.ts';
import {
  askOf,
  beliefs,
  costs,
  mostQuestions,
  type QuestionId,
  questionIds,
  weights,
} from './knowledge/questions.ts';
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
    const base =
      (weights.severity[rule.severity] * weights.grade[rule.grade]) /
      rule.explains.length ** weights.specific;
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
  const { onlyIf } = ask;
  if (onlyIf && !onlyIf.is.includes(book.value(onlyIf.fact, sheet.network))) return false;
  // What is asked about a window, a button or a call hangs in the air where nobody complains of one.
  return ask.about === undefined || ask.about.some((symptom) => symptoms.includes(symptom));
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
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

interface Weighed {
  gain: number;
  judged: number;
  /** answer ids, those that separate most first where there are more than buttons */
  answers: string[];
}

/**
 * What a question is worth: for each cause the variance of the belief in it over the answers, which is the expected
 * reduction of p(1 - p), times the cause's weight; and whether Exchange can be used, where the complaint hangs on it.
 * Answers that come to the same count once: a long list of harmless answers makes a question no worse.
 */
function weighed(ask: Ask, now: Case): Weighed {
  const { book, sheet, symptoms } = now;
  const supposed = possibleAnswers(ask);
  const sheets = supposed.map((each) => supposing(book, sheet, ask.fact, each));
  const complaintToo = supposed.some((each) => each.symptoms !== undefined);
  const causes = now.causes.filter(({ rule }) => reads(rule, ask.fact, complaintToo));
  const after = sheets.map((each, index) => {
    const meant = supposed[index]!.symptoms;
    return causes.map(({ rule }) => {
      if (meant && !explains(rule, meant)) return 0;
      const { verdict, likely } = judged(rule, each);
      return belief({ outcome: verdict.outcome, likely });
    });
  });
  const kinds = new Map(
    after.map((beliefs, index) => {
      const opens = [usable(sheets[index]!), routed(sheets[index]!)];
      return [JSON.stringify([beliefs, opens]), { beliefs, opens }];
    }),
  );
  const different = [...kinds.values()];
  let gain = 0;
  causes.forEach(({ weight }, at) => {
    const values = different.map(({ beliefs }) => beliefs[at]!);
    const middle = mean(values);
    gain += weight * mean(values.map((value) => (value - middle) ** 2));
  });
  const hangs = symptoms.length === 0 || symptoms.some((symptom) => symptomTable[symptom].route !== 'no');
  if (hangs && personKnown(sheet)) {
    const settled = (which: 0 | 1): number => mean(different.map(({ opens }) => Number(opens[which])));
    if (!usable(sheet)) gain += weights.usability * settled(0);
    if (!routed(sheet)) gain += weights.route * settled(1);
    if (!routed(sheet) && ask.fact === 'client-rows') gain += weights.window;
  }
  for (const { finding, weight } of now.causes)
    if (finding.missing.includes(ask.fact)) gain += weights.named * weight;
  const effect = after.map((values) =>
    causes.reduce(
      (sum, { finding, weight }, at) => sum + weight * Math.abs(values[at]! - belief(finding)),
      0,
    ),
  );
  return { gain, judged: causes.length * sheets.length, answers: inOrder(ask, supposed, effect) };
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
  // To the person a certain cause is the answer; staff may still rule out what comes before it.
  if (primary !== null && complaint?.role === 'user') return null;
  const now: Case = { book, sheet, symptoms, causes: causesOf(findings, rules, symptoms, primary) };
  let judged = 0;
  const before = new Map<Ask, Weighed>();
  /** A question is weighed for itself and beside others that the same window answers. */
  const once = (ask: Ask): Weighed => {
    const known = before.get(ask) ?? weighed(ask, now);
    before.set(ask, known);
    return known;
  };
  let best: { question: Question; worth: number } | undefined;
  for (const id of questionIds) {
    const ask = askOf(id);
    const cost = costs[complaint?.role ?? 'anybody'][ask.effort];
    if (judged > mostJudgements || !mayBeAsked(ask, now, cost)) continue;
    const { gain, answers, judged: more } = once(ask);
    judged += more;
    const beside = (ask.also ?? []).reduce((sum, other) => {
      const same = askOf(other as QuestionId);
      return mayBeAsked(same, now, cost) ? sum + once(same).gain : sum;
    }, 0);
    const worth = (gain + weights.also * beside) / cost!;
    if (worth > (best?.worth ?? 1e-9))
      best = { question: { id, fact: ask.fact, answers: [...answers, dontKnow] }, worth };
  }
  return best?.question ?? whatHurts(now, findings, primary, complaint?.asked ?? 0);
}

/**
 * Nobody complained, and what was found is at most likely: then what is felt says more than any detail. Once only:
 * who does not know either is not asked again.
 */
function whatHurts(
  { sheet, symptoms }: Case,
  findings: readonly Finding[],
  primary: string | null,
  asked: number,
): Question | null {
  if (symptoms.length > 0 || primary !== null || asked > 0 || !sheet.get('lync-person').known) return null;
  const failing = findings.filter(({ outcome, severity }) => outcome === 'fail' && severity !== 'hint');
  if (failing.length === 0 || failing.some(({ likely }) => !likely)) return null;
  const id = 'which-feature';
  const { fact, answers } = askOf(id);
  return { id, fact, answers: [...Object.keys(answers), dontKnow] };
}
