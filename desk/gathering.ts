import type { Case } from './case.ts';
import type { CaseCommand } from './command.ts';
import type { Delivery } from './delivery.ts';
import type { DeskAnswer } from './desk.ts';
import type { Actor, CaseEvent } from './event.ts';
import type { CasePort } from './port.ts';

/** So many open cases of one cause and domain are one thing. */
export const gatherAt = 3;

export interface Gathered {
  parent: Case;
  /** it was made now */
  fresh: boolean;
}
interface Parts {
  port: CasePort;
  act(id: number, command: CaseCommand, by: Actor): Promise<DeskAnswer>;
  system: Actor;
  show(one: Case, events: readonly CaseEvent[]): Delivery[];
  now(): number;
}

/**
 * Puts a new case under the one that gathers its cause and domain, or begins one with the third. A late case gets the
 * owner that the gathering one has. Where that one ends meanwhile, it is looked for once more.
 */
export async function gather(opened: Case, parts: Parts): Promise<Gathered | undefined> {
  return (await gatheredOnce(opened, parts)) ?? (await gatheredOnce(opened, parts));
}

async function gatheredOnce(opened: Case, parts: Parts): Promise<Gathered | undefined> {
  const { primaryCause: cause, domain } = opened.complaint;
  if (!cause || !domain) return undefined;
  const { port, act, system } = parts;
  const open = await port.list({ cause, domain, status: ['open', 'claimed', 'waiting'], most: 1000 });
  const above = open.find(({ gathers }) => gathers !== undefined);
  const single = open.filter(({ gathers, parent }) => gathers === undefined && parent === undefined);
  if (!above && single.length < gatherAt) return undefined;
  // two that see the third case at once begin one gathering case: the store finds it for the later one
  const { case: parent, fresh } = above
    ? { case: above, fresh: false }
    : await begin(opened, cause, domain, parts);
  for (const { id } of single) {
    const answer = await act(id, { kind: 'attach', parent: parent.id }, system);
    if (id === opened.id && 'refused' in answer && answer.refused.code === 'ended') return undefined;
  }
  // read again: who claims everything while this one comes under it does not see it yet
  const owner = (await port.load(parent.id))?.case.owner ?? null;
  if (owner !== null) await act(opened.id, { kind: 'hand-over' }, { ...system, id: owner, role: 'agent' });
  return { parent, fresh };
}

/** Begins what gathers, or finds it. */
function begin(opened: Case, cause: string, domain: string, { port, system, show, now }: Parts) {
  const { symptoms, scenario, verdictId, causeFacts } = opened.complaint;
  const complaint = {
    about: domain,
    symptoms,
    said: '',
    answers: {},
    primaryCause: cause,
    domain,
    ...(scenario ? { scenario } : {}),
    ...(verdictId ? { verdictId } : {}),
    ...(causeFacts ? { causeFacts } : {}),
  };
  const first = { kind: 'opened' as const, requester: system.id, complaint, at: now(), by: system };
  return port.gather(first, { cause, domain }, show);
}
