import type { Diagnosis } from '../engine/index.ts';

/** What is worth comparing of two diagnoses of one person, in the order it is told. */
export const trackedFacts = ['mail', 'policy', 'certificate', 'answering', 'scenario', 'cause'] as const;
export type TrackedFact = (typeof trackedFacts)[number];

/**
 * mail: the mail attribute of the Lync object. policy: name and DisableEmailComparisonCheck. certificate: fingerprint
 * and end of the one that the endpoint shows. answering: the forest or host that answers Autodiscover. '' is known to
 * be empty; what was not known is absent.
 */
export type KeptFacts = Partial<Record<TrackedFact, string>>;
export interface DiagnosisRecord {
  /** SIP address, lower case */
  person: string;
  /** epoch milliseconds */
  at: number;
  verdictId: string;
  facts: KeptFacts;
}
export interface LastDiagnosis extends DiagnosisRecord {
  /** when each fact was first seen as it is, epoch milliseconds; it may be older than that */
  since: Partial<Record<TrackedFact, number>>;
}
export interface DiagnosisChange {
  fact: TrackedFact;
  before: string;
  after: string;
  /** it changed after this moment, at which it was last seen as before, and before the new diagnosis */
  lastSeen: number;
  /** since when it had been seen as before */
  since: number;
}

/**
 * What is kept of a diagnosis; undefined where nobody was found.
 * @param at epoch milliseconds
 */
export function recordOf(diagnosis: Diagnosis, at: number): DiagnosisRecord | undefined {
  const { person, verdictId, scenario, primaryCause, evidence } = diagnosis;
  if (person.found !== 'one' || person.sip === undefined) return undefined;
  const facts: KeptFacts = { cause: primaryCause ?? '' };
  if (scenario !== 'not-applicable' && scenario !== 'undetermined') facts.scenario = scenario;
  const { forest, host } = diagnosis.scenarioWhy.facts;
  const answering = forest ?? host;
  if (typeof answering === 'string' && answering !== '') facts.answering = answering;
  for (const item of evidence) {
    if (!item.known) continue;
    if (item.name === 'lync-person' && !item.value.unread?.includes('mail'))
      facts.mail = item.value.mail ?? '';
    if (item.name === 'client-policy')
      facts.policy = [item.value.name ?? '', String(item.value.disableEmailComparisonCheck)].join(' ').trim();
    if (item.name === 'autodiscover') {
      const hops = item.value.candidates.flatMap(({ hops }) => hops);
      const leaf = hops.find((hop) => hop.host === host && hop.tls?.chain[0])?.tls?.chain[0];
      if (leaf) facts.certificate ??= `${leaf.fingerprint256} ${leaf.validTo}`;
    }
  }
  return { person: person.sip.toLowerCase(), at, verdictId, facts };
}

/** Which facts are not what they were. One that either side does not know is not said to have changed. */
export function changesSince(before: LastDiagnosis, now: DiagnosisRecord): DiagnosisChange[] {
  return trackedFacts.flatMap((fact): DiagnosisChange[] => {
    const [was, is] = [before.facts[fact], now.facts[fact]];
    if (was === undefined || is === undefined || was === is) return [];
    const { at: lastSeen } = before;
    return [{ fact, before: was, after: is, lastSeen, since: before.since[fact] ?? lastSeen }];
  });
}

/** The last of these with since when each of its facts is so. @param history newest first */
export function lastOf(history: readonly DiagnosisRecord[]): LastDiagnosis | undefined {
  const [last] = history;
  if (!last) return undefined;
  const since: LastDiagnosis['since'] = {};
  for (const fact of trackedFacts) {
    if (last.facts[fact] === undefined) continue;
    since[fact] = last.at;
    for (const { at, facts } of history) {
      // one that did not know it neither ends the time nor begins it
      if (facts[fact] === undefined) continue;
      if (facts[fact] !== last.facts[fact]) break;
      since[fact] = at;
    }
  }
  return { ...last, since };
}
