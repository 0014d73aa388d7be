import { answersAsEvidence, symptomsMeant } from '../../engine/answers.ts';
import { diagnose } from '../../engine/diagnose.ts';
import type { Diagnosis } from '../../engine/diagnosis.ts';
import { type EvidenceItem, numbered } from '../../engine/evidence.ts';
import type { Role, SymptomId } from '../../engine/knowledge/ids.ts';
import { at, evidence, noTrust, own, type Situation } from './build.ts';
import { elseHealthy } from './question-oracle.ts';

export const article: Situation = { lync: own(), trusts: noTrust, look: { 'https-autodiscover': 'corp' } };
export const strange: Situation = { look: { 'https-autodiscover': 'stranger' } };

export interface Said {
  symptom?: SymptomId;
  role?: Role;
  client?: 'windows' | 'mac' | 'mobile' | 'phone';
  answers?: Record<string, string>;
}
/** A diagnosis of a case in which these questions were answered so. */
export function diagnosed(
  given: Situation,
  { symptom, role, client, answers = {} }: Said,
  more: EvidenceItem[] = [],
): Diagnosis {
  const count = Object.keys(answers).length;
  const symptoms = symptomsMeant(answers) ?? (symptom ? [symptom] : []);
  const complaint = {
    ...given.complaint,
    symptoms: [...symptoms],
    ...(client ? { client } : {}),
    ...(role ? { role } : {}),
    ...(count > 0 ? { asked: count } : {}),
  };
  const items = evidence({ ...elseHealthy(given), complaint });
  return diagnose(numbered([...items, ...more, ...answersAsEvidence(answers, at)]));
}
export const next = (...args: Parameters<typeof diagnosed>) => diagnosed(...args).nextQuestion?.id ?? null;
