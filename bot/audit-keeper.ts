import type { Speaker } from '../dialogs/dialog.ts';
import type { AuditEntry, Store } from '../store/index.ts';
import type { Log } from './log.ts';

/** Writes into the audit what is no change of a case; those are written with the change. */
export interface AuditKeeper {
  /** not waited for: who is refused is told so at once */
  keep(entry: AuditEntry): void;
  /** resolves when what was given so far is written, or logged as not */
  idle(): Promise<void>;
}

export function createAuditKeeper(opened: Promise<Pick<Store, 'audit'>>, log: Log): AuditKeeper {
  const writing = new Set<Promise<void>>();
  return {
    keep(entry) {
      const written = opened
        .then(({ audit }) => audit.record([entry]))
        .catch((cause: unknown) => log.error('audit-unwritten', { what: entry.kind, cause }))
        .finally(() => writing.delete(written));
      writing.add(written);
    },
    idle: async () => void (await Promise.all(writing)),
  };
}

interface Did {
  by: Pick<Speaker, 'id' | 'role'>;
  channel: string;
  /** epoch milliseconds */
  at: number;
}

/** A press or command that was not let. what: its name, never words of a person */
export function refusalOf(
  { by, channel, at }: Did,
  what: string,
  why: string,
  about: Pick<AuditEntry, 'caseId' | 'person'> = {},
): AuditEntry {
  return { kind: 'refused', at, actor: by.id, ...about, facts: { what, why, role: by.role, channel } };
}

/** Somebody of the helpdesk looked at what a case holds. */
export function sightOf(
  { by, channel, at }: Did,
  what: string,
  { id, requester }: { id: number; requester: string },
): AuditEntry {
  const facts = { event: 'saw', what, role: by.role, channel };
  return { kind: 'role', at, actor: by.id, person: requester, caseId: id, facts };
}

/** An identity is this account from now on. */
export function mappingOf({ by, channel, at }: Did, identity: string, sip: string): AuditEntry {
  const facts = { event: 'confirmed', role: by.role, channel };
  return { kind: 'mapping', at, actor: by.id, person: sip, facts, detail: { identity, sip } };
}

/** A conversation becomes the helpdesk's or the administrators', or is theirs no more. */
export function placingOf(
  { by, channel, at }: Did,
  what: string,
  on: boolean,
  conversation: string,
): AuditEntry {
  const facts = { event: 'desk-placed', what, on, role: by.role, channel };
  return { kind: 'role', at, actor: by.id, facts, detail: { conversation } };
}
