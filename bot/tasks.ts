import type { Task, TaskResult } from '../dialogs/dialog.ts';
import {
  comparePeople,
  type Diagnosis,
  examine,
  examineChange,
  examineDomain,
  examineMoves,
  parseChange,
  type WhatIf,
  type World,
} from '../engine/index.ts';
import { ExamineStopped } from './errors.ts';
import { fileOf, reportBody, reportParts, whole } from './report-text.ts';
import type { Reports } from './reports.ts';

/** Carries out what a dialog asked for beside checks. Throws where it cannot; an aborted signal ends it. */
export type CarryOut = (task: Task, signal: AbortSignal) => Promise<TaskResult>;
type Of<K extends Task['kind']> = Extract<Task, { kind: K }>;

/** People of a domain, or of all, who are looked at for one prediction. */
const mostPeople = 5_000;

export interface TaskParts {
  /** keeps a prediction, so that a later look can score it */
  keep?: (result: WhatIf, after: Diagnosis) => void;
}

/** Predictions, comparisons and domains in this world; nothing is written to any directory. */
export function tasksIn(world: World, { keep }: TaskParts = {}): CarryOut {
  return async (task, signal) => {
    switch (task.kind) {
      case 'whatif':
        return whatIf(world, task, signal, keep);
      case 'compare':
        return compared(world, task, signal);
      case 'check-domain': {
        const result = await examineDomain(world, { domain: task.domain }, undefined, signal);
        return { kind: 'domain-checked', run: task.run, result };
      }
      case 'report':
        throw new ExamineStopped('not-configured');
    }
  };
}

async function whatIf(
  world: World,
  { run, who, change, scope, domain }: Of<'whatif'>,
  signal: AbortSignal,
  keep: TaskParts['keep'],
): Promise<TaskResult> {
  const parsed = parseChange(change);
  if (!parsed.ok) throw new ExamineStopped('not-understood');
  if (scope !== 'person') {
    const request = { change: parsed.change, limit: mostPeople, signal };
    const of = scope === 'domain' && domain ? { domain } : {};
    return { kind: 'moves-done', run, result: await examineMoves(world, { ...request, ...of }) };
  }
  const { whatIf: result, after } = await examineChange(world, { who }, parsed.change, undefined, signal);
  if (!signal.aborted) keep?.(result, after);
  return { kind: 'whatif-done', run, result };
}

async function compared(
  world: World,
  { run, a, b }: Of<'compare'>,
  signal: AbortSignal,
): Promise<TaskResult> {
  const [one, other] = await Promise.all([a, b].map((who) => examine(world, { who }, undefined, signal)));
  return { kind: 'compared', run, result: comparePeople(one!, other!) };
}

/** Adds reports, which need this server and no world. */
export function withReports(carryOut: CarryOut | undefined, reports: Reports): CarryOut {
  return async (task, signal) => {
    if (task.kind !== 'report') {
      if (!carryOut) throw new ExamineStopped('not-configured');
      return carryOut(task, signal);
    }
    const { run, format, depth, locale } = task;
    const diagnosis = whole(task.diagnosis);
    const file = fileOf(diagnosis, format);
    const href = reports.keep({ file, format, body: reportBody(diagnosis, format, depth, locale) });
    return {
      kind: 'report-made',
      run,
      report: { format, file, verdict: diagnosis.verdictId, ...(href ? { href } : {}) },
      parts: href ? [] : reportParts(diagnosis, format, depth, locale),
    };
  };
}
