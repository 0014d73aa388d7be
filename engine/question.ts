import type { Book } from './book.ts';
import type { FactSheet } from './derive/facts.ts';
import type { Finding, Question } from './diagnosis.ts';
import type { EvidenceName } from './evidence.ts';
import type { UsableWhy } from './facts/derived.ts';
import type { SymptomId } from './knowledge/ids.ts';
import { type FactQuestionId, factQuestions, weights } from './knowledge/questions.ts';
import type { Rule } from './rule.ts';

/** Usability verdicts that one fact would settle. */
const settles: Partial<Record<UsableWhy, EvidenceName>> = {
  'depends-on-windows-logon': 'windows-logon',
  'endpoint-unknown': 'client-rows',
  unreachable: 'client-rows',
  'windows-authentication-not-offered': 'client-rows',
  'cloud-modern-authentication': 'client-rows',
  'no-mailbox-there': 'client-rows',
};

function score(
  fact: EvidenceName,
  findings: readonly Finding[],
  rules: readonly Rule[],
  symptoms: readonly SymptomId[],
  sheet: FactSheet,
): number {
  const matters = (rule: Rule): boolean =>
    symptoms.length === 0 || rule.explains.some((symptom) => symptoms.includes(symptom));
  let total = 0;
  for (const finding of findings) {
    const rule = rules.find((each) => each.id === finding.rule);
    if (!rule || !matters(rule)) continue;
    if (finding.outcome === 'inconclusive' && finding.missing.includes(fact)) total += weights.inconclusive;
    const considers = (rule.considers as readonly string[]).includes(fact);
    if (finding.outcome === 'fail' && finding.likely && considers) total += weights.likely;
  }
  const usability = sheet.get('usability');
  if (usability.known && settles[usability.value.why] === fact) total += weights.usability;
  const route = sheet.get('route');
  const open = route.known && route.value.value === 'undetermined' && route.value.why !== 'person-unknown';
  return open && fact === 'client-rows' ? total + weights.route : total;
}

/** The missing fact that separates most of what is still possible, as a question; null where none would help. */
export function nextQuestion(
  book: Book,
  sheet: FactSheet,
  findings: readonly Finding[],
  rules: readonly Rule[],
  symptoms: readonly SymptomId[],
): Question | null {
  let best: { id: FactQuestionId; score: number } | undefined;
  for (const id of Object.keys(factQuestions) as FactQuestionId[]) {
    const { fact } = factQuestions[id];
    const answered = book.all(fact).some((item) => item.known || item.source === 'person');
    if (answered) continue;
    const value = score(fact, findings, rules, symptoms, sheet);
    if (value > (best?.score ?? 0)) best = { id, score: value };
  }
  if (!best) return null;
  const { fact, answers } = factQuestions[best.id];
  return { id: best.id, fact, answers: [...answers, 'unknown'] };
}
