import { isDeepStrictEqual } from 'node:util';
import { answersAsEvidence, dontKnow } from '../../engine/answers.ts';
import { diagnose } from '../../engine/diagnose.ts';
import type { Diagnosis, Question } from '../../engine/diagnosis.ts';
import { type EvidenceItem, type NewEvidence, numbered } from '../../engine/evidence.ts';
import type { Complaint } from '../../engine/facts/complaint.ts';
import type { Role, SymptomId } from '../../engine/knowledge/ids.ts';
import { askOf, type QuestionId, questionIds } from '../../engine/knowledge/questions.ts';
import { account, at, bothWays, byAddress, bySid, found, linked, type Situation } from './build.ts';

/** Facts that only the person can tell: what a case holds of them is what the person knows when asked. */
export const isSaid = (name: string): boolean =>
  name.startsWith('said.') || name === 'windows-logon' || name === 'client-rows' || name === 'mailbox-id';

/** Where a case says nothing of what the bot itself looks up, it is as it is for a healthy person. */
export function elseHealthy(given: Situation): Situation {
  const isLinked = (given.lync ?? linked()).lync?.originatorSid !== undefined;
  return {
    lync: linked(),
    joined: [isLinked ? bySid(account()) : byAddress(account())],
    ...(isLinked ? { origin: found(account()) } : {}),
    duplicates: [],
    trusts: bothWays,
    look: { 'https-autodiscover': 'corp' },
    ...given,
  };
}

/** Who would know these facts: what takes an administrator's rights is known to one. */
export function knower(names: readonly string[]): Role {
  const hard = questionIds.some((id) => names.includes(askOf(id).fact) && askOf(id).effort === 'administer');
  return hard ? 'admin' : 'user';
}

/** Every distinct form in which a person names a forest. */
const relative: Record<string, string> = { hoster: 'lync-forest', corp: 'mailbox-forest' };
function sameAsAnswer(fact: string, told: unknown, answer: unknown): boolean {
  if (fact === 'client-rows') {
    const [seen, button] = [told, answer] as { ews?: string }[];
    return Object.keys(seen!).length <= 2 && seen!.ews === button!.ews;
  }
  if (fact === 'windows-logon') {
    const { forest } = told as { forest: string };
    return (relative[forest] ?? forest) === (answer as { forest: string }).forest;
  }
  return isDeepStrictEqual(told, answer);
}

/** What somebody who knows these facts says to a question: a button, a paste, or that they do not know. */
export function truthful(question: Question, knows: readonly EvidenceItem[]): NewEvidence[] {
  const { answers, also } = askOf(question.id as QuestionId);
  const facts = [question.fact, ...(also ?? []).map((id) => askOf(id as QuestionId).fact)];
  const told = knows.filter((item) => item.known && facts.includes(item.name));
  if (told.length === 0) return answersAsEvidence({ [question.id]: dontKnow }, at);
  if (told.length > 1 || told[0]!.name !== question.fact) return told;
  const value = (told[0] as { value: unknown }).value;
  const button = Object.entries(answers).find(
    ([, answer]) => answer !== null && sameAsAnswer(question.fact, value, answer),
  );
  return button ? answersAsEvidence({ [question.id]: button[0] }, at) : told;
}

const stamp = { source: 'person', vantage: 'person', at, ms: 0 } as const;
/** Whoever knows these knows too that it is about somebody else's calendar. */
const delegation = ['said.delegateRights', 'said.delegateSync', 'said.enableDelegation'];

export interface Talk {
  asked: string[];
  last: Diagnosis;
}
/** A complaint of one symptom, asked and answered truthfully until no question is left. */
export function asked(items: readonly EvidenceItem[], symptom: SymptomId): Talk {
  const knows = items.filter(({ name }) => isSaid(name));
  if (
    knows.some(({ name }) => delegation.includes(name)) &&
    !knows.some(({ name }) => name === 'said.meeting')
  )
    knows.push({ ...stamp, id: 'E0', name: 'said.meeting', known: true, value: 'other-calendar' });
  const looked = items.filter(({ name }) => !isSaid(name));
  const role = knower(knows.map(({ name }) => name));
  const extra: NewEvidence[] = [];
  const questions: string[] = [];
  const judged = (): Diagnosis =>
    diagnose(
      numbered([...looked.map((item) => complaining(item, symptom, role, questions.length)), ...extra]),
    );
  let last = judged();
  while (last.nextQuestion) {
    questions.push(last.nextQuestion.id);
    extra.push(...truthful(last.nextQuestion, knows));
    last = judged();
  }
  return { asked: questions, last };
}

function complaining(item: EvidenceItem, symptom: SymptomId, role: Role, count: number): EvidenceItem {
  if (item.name !== 'complaint' || !item.known) return item;
  const value: Complaint = {
    ...item.value,
    symptoms: [symptom],
    role,
    ...(count > 0 ? { asked: count } : {}),
  };
  return { ...item, value };
}
