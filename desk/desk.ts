import type { Case } from './case.ts';
import type { CaseCommand, CaseRefusal } from './command.ts';
import { decide } from './decide.ts';
import { deliveries, type Places } from './delivery.ts';
import type { Actor, CaseEvent, Happening } from './event.ts';
import { type Gathered, gather } from './gathering.ts';
import type { CaseDraft, CasePort, Decided } from './port.ts';

export type DeskAnswer =
  | { case: Case; events: CaseEvent[] }
  | { refused: CaseRefusal; case: Case }
  | { missing: number };

export interface Desk {
  /** opens a case, or finds the one this requester already has open for the same person and verdict */
  open(draft: CaseDraft, by: Actor): Promise<{ case: Case; again: boolean; gathered?: Gathered }>;
  /** does it, or says why not; tried again where somebody else wrote meanwhile */
  act(id: number, command: CaseCommand, by: Actor): Promise<DeskAnswer>;
  /** the same for a gathering case and every open case under it; those that refuse are named */
  actOnAll(
    parent: number,
    command: CaseCommand,
    by: Actor,
  ): Promise<{ parent: DeskAnswer; children: DeskAnswer[] }>;
}
/** A writer that loses this often in a row is told that it is taken. */
const attempts = 8;

/** @param now epoch milliseconds */
export function createDesk(port: CasePort, places: Places, now: () => number): Desk {
  const system: Actor = { id: 'uc-doctor', role: 'system', channel: 'system' };
  const show = (one: Case, events: readonly CaseEvent[]) => deliveries(one, events, places);

  async function act(id: number, command: CaseCommand, by: Actor): Promise<DeskAnswer> {
    for (let attempt = 0; ; attempt++) {
      const found = await port.load(id);
      if (!found) return { missing: id };
      const at = now();
      const decision = decide(found.case, command, by, at);
      if ('refused' in decision) return { refused: decision.refused, case: found.case };
      const written: CaseEvent[] = [];
      const after = await port.append(
        id,
        found.case.version,
        stamped(decision.events, at, by),
        (one, events) => {
          written.splice(0, written.length, ...events);
          return show(one, events);
        },
      );
      if (after !== 'conflict') return { case: after, events: written };
      const above = command.kind === 'attach' ? (await port.load(command.parent))?.case : undefined;
      if (above?.status === 'resolved' || above?.status === 'withdrawn')
        return { refused: { code: 'ended', status: above.status }, case: found.case };
      if (attempt >= attempts) throw new Error(`case ${id} is written to by too many at once`);
    }
  }

  return {
    async open({ requester, complaint }, by) {
      const at = now();
      const { case: opened, fresh } = await port.open(
        { kind: 'opened', requester, complaint, at, by },
        (one) => show(one, [{ kind: 'opened', requester, complaint, seq: 1, at, by }]),
      );
      if (!fresh) return { case: opened, again: true };
      const gathered = await gather(opened, { port, act, system, show, now });
      const latest = gathered ? ((await port.load(opened.id))?.case ?? opened) : opened;
      return { case: latest, again: false, ...(gathered ? { gathered } : {}) };
    },
    act,
    async actOnAll(parent, command, by) {
      const first = await act(parent, command, by);
      if (!('case' in first) || 'refused' in first) return { parent: first, children: [] };
      const { cause = '', domain = '' } = first.case.gathers ?? {};
      const open = await port.list({ cause, domain, status: ['open', 'claimed', 'waiting'], most: 1000 });
      const children = [];
      for (const { id, parent: above } of open)
        if (above === parent) children.push(await act(id, command, by));
      return { parent: first, children };
    },
  };
}

const stamped = (list: readonly Happening[], at: number, by: Actor): Decided[] =>
  list.map((happening) => ({ ...happening, at, by }));
