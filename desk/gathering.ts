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
 * owner that the gathering one has.
 */
export async function gather(opened: Case, parts: Parts): Promise<Gathered | undefined> {
  const { primaryCause: cause, domain } = opened.complaint;
  if (!cause || !domain) return undefined;
  const { port, act, system } = parts;
  const open = await port.list({ cause, domain, status: ['open', 'claimed', 'waiting'], most: 1000 });
  const above = open.find(({ gathers }) => gathers !== undefined);
  const single = open.filter(({ gathers, parent }) => gathers === undefined && parent === undefined);
  if (!above && single.length < gatherAt) return undefined;
  const parent = above ?? (await begin(opened, cause, domain, parts));
  for (const { id } of single) {
    await act(id, { kind: 'attach', parent: parent.id }, system);
    if (parent.owner !== null && id === opened.id)
      await act(id, { kind: 'hand-over' }, { ...system, id: parent.owner, role: 'agent' });
  }
  return { parent, fresh: above === undefined };
}

async function begin(opened: Case, cause: string, domain: string, parts: Parts): Promise<Case> {
  const { port, system, show, now } = parts;
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
  const first = await port.open(
    { kind: 'opened', requester: system.id, complaint, at: now(), by: system },
    () => [],
  );
  const done = await port.append(
    first.id,
    first.version,
    [{ kind: 'gathered', cause, domain, at: now(), by: system }],
    show,
  );
  return done === 'conflict' ? first : done;
}
