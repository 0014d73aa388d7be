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
  /** what each fact was before, where it is known to have been another one */
  earlier?: Partial<Record<TrackedFact, Earlier>>;
}
export interface Earlier {
  value: string;
  /** when it was first and last seen so, epoch milliseconds */
  since: number;
  lastSeen: number;
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

/** A change that was seen longer ago is no news, milliseconds: thirty days. */
const newsMs = 30 * 24 * 60 * 60 * 1000;

/**
 * Which facts are not what they were, this time or lately: whoever looks right after the person did is told too.
 * One that either side does not know is not said to have changed.
 */
export function changesSince(before: LastDiagnosis, now: DiagnosisRecord): DiagnosisChange[] {
  return trackedFacts.flatMap((fact): DiagnosisChange[] => {
    const [was, is] = [before.facts[fact], now.facts[fact]];
    if (was === undefined || is === undefined) return [];
    const { at: lastSeen, since, earlier } = before;
    if (was !== is) return [{ fact, before: was, after: is, lastSeen, since: since[fact] ?? lastSeen }];
    const other = earlier?.[fact];
    if (!other || now.at - (since[fact] ?? lastSeen) > newsMs) return [];
    return [{ fact, before: other.value, after: is, lastSeen: other.lastSeen, since: other.since }];
  });
}

/** The last of these with since when each of its facts is so, and what it was before. @param history newest first */
export function lastOf(history: readonly DiagnosisRecord[]): LastDiagnosis | undefined {
  const [last] = history;
  if (!last) return undefined;
  const since: LastDiagnosis['since'] = {};
  const earlier: NonNullable<LastDiagnosis['earlier']> = {};
  for (const fact of trackedFacts) {
    if (last.facts[fact] === undefined) continue;
    since[fact] = last.at;
    for (const { at, facts } of history) {
      const value = facts[fact];
      // one that did not know it neither ends the time nor begins it
      if (value === undefined) continue;
      const other = earlier[fact];
      if (!other && value === last.facts[fact]) since[fact] = at;
      else if (!other) earlier[fact] = { value, since: at, lastSeen: at };
      else if (value === other.value) other.since = at;
      else break;
    }
  }
  return { ...last, since, ...(Object.keys(earlier).length > 0 ? { earlier } : {}) };
}
