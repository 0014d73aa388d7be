import { type Change, changeWords } from './change.ts';
import { type Effect, effectsOf } from './change-effects.ts';
import { type ChangeStep, changeSteps } from './change-steps.ts';
import type { DiagnosedPerson, Diagnosis, Question } from './diagnosis.ts';
import type { EvidenceName } from './evidence.ts';
import type { ClientKind, Network } from './knowledge/ids.ts';
import { type Comparison, compareDiagnoses, type Side } from './whatif-compare.ts';

/** What a change would do to one person. Its JSON form is described by docs/whatif.schema.json. */
export interface WhatIf extends Comparison {
  person: DiagnosedPerson;
  client: ClientKind;
  network: Network;
  /** the change as typed, in one order */
  change: string[];
  effects: Effect[];
  /** cells of the other clients and networks that come out differently */
  elsewhere: { client: ClientKind; network: Network; before: string; after: string }[];
  steps: ChangeStep[];
  /** message ids warning.<id>, each once */
  warnings: string[];
  earliest: { minutes: number; at: string; waits: string[] };
  /** where something stays undetermined: what would settle it */
  settles: { names: EvidenceName[]; question: Question | null } | null;
  rulesVersion: string;
  /** milliseconds for both looks */
  tookMs: number;
}

const isOpen = (side: Side): boolean => side.scenario === 'undetermined' || side.usable === 'unknown';

/** Evidence that a verdict lacked: what is unknown of the way to Exchange, and what open rules name. */
function lacking(diagnosis: Diagnosis): EvidenceName[] {
  const names = diagnosis.findings
    .filter(({ outcome }) => outcome === 'inconclusive')
    .flatMap(({ missing }) => missing);
  const shown = diagnosis.nextQuestion ? [diagnosis.nextQuestion.fact] : [];
  return [...new Set([...shown, ...names])];
}

function elsewhere(
  before: Diagnosis,
  after: Diagnosis,
  client: ClientKind,
  network: Network,
): WhatIf['elsewhere'] {
  return after.scenarios.flatMap((row) => {
    const old = before.scenarios.find((each) => each.client === row.client && each.network === row.network);
    const asked = row.client === client && row.network === network;
    if (!old || asked || old.value === row.value) return [];
    return [{ client: row.client, network: row.network, before: old.value, after: row.value }];
  });
}

/**
 * Puts a what-if together from what is and what would be. Pure: `now` (ISO) is the moment from which the earliest time
 * to check counts.
 */
export function whatIfOf(before: Diagnosis, after: Diagnosis, change: Change, now: string): WhatIf {
  const items = before.evidence;
  const complaint = items.find((item) => item.name === 'complaint');
  const asked = complaint?.known && complaint.name === 'complaint' ? complaint.value : undefined;
  const [client, network] = [asked?.client ?? 'windows', asked?.network ?? 'inside'] as const;
  const effects = effectsOf(items, change);
  const steps = changeSteps(items, change, effects);
  const minutes = Math.max(0, ...steps.map(({ waitMinutes }) => waitMinutes));
  const comparison = compareDiagnoses(before, after);
  const open = isOpen(comparison.after) ? after : isOpen(comparison.before) ? before : undefined;
  return {
    person: before.person,
    client,
    network,
    change: changeWords(change),
    ...comparison,
    effects,
    elsewhere: elsewhere(before, after, client, network),
    steps,
    warnings: [...new Set(steps.flatMap((step) => step.warnings))],
    earliest: {
      minutes,
      at: new Date(Date.parse(now) + minutes * 60_000).toISOString(),
      waits: [...new Set(steps.flatMap(({ waits }) => waits))],
    },
    settles: open ? { names: lacking(open), question: open.nextQuestion } : null,
    rulesVersion: after.rulesVersion,
    tookMs: before.tookMs + after.tookMs,
  };
}
