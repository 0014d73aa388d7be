import type { DiagnosisChange, TrackedFact } from '../desk/index.ts';
import { timeOf } from './moment.ts';
import { phrase, sentence } from './phrase.ts';
import type { Block, Phrase } from './view.ts';

/**
 * What is told as changed: what somebody changes. Scenario and cause follow from it, and from what was complained of
 * each time.
 */
const labels: Partial<Record<TrackedFact, Phrase>> = {
  mail: phrase('label.mail'),
  policy: phrase('admin.policy'),
  certificate: phrase('progress.certificate'),
  answering: phrase('since.answering'),
};

/** A kept fact as it is read: of a certificate the last day, and where that is the same how its fingerprint begins. */
function shown({ fact, before, after }: DiagnosisChange): [before: string, after: string] {
  const both = [before, after] as [string, string];
  if (fact !== 'certificate') return both.map((value) => value || 'none') as [string, string];
  const parts = both.map((value) => value.split(' '));
  const days = parts.map(([, until = '']) => until.slice(0, 10));
  const prints = parts.map(([print = '']) => print.slice(0, 11));
  return (days[0] === days[1] ? prints : days) as [string, string];
}

/** For staff: what is not as it was at an earlier look, by when it was last seen as before, the latest first. */
export function sinceBlocks(changes: readonly DiagnosisChange[]): Block[] {
  const told = changes.filter(({ fact }) => labels[fact] !== undefined);
  const moments = [...new Set(told.map(({ lastSeen }) => lastSeen))].sort((one, other) => other - one);
  return moments.flatMap((moment): Block[] => [
    sentence('since.head', { at: timeOf(new Date(moment).toISOString()) }, { weight: 'strong' }),
    {
      kind: 'facts',
      rows: told
        .filter(({ lastSeen }) => lastSeen === moment)
        .map((change) => {
          const [before, after] = shown(change).map((value) => [phrase('value.word', { value })]);
          return { label: labels[change.fact] as Phrase, value: phrase('change.value', { before, after }) };
        }),
    },
  ]);
}
