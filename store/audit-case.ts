import type { Case, CaseEvent } from '../desk/index.ts';
import type { AuditEntry } from './audit-line.ts';

/** What a line of the audit says of something that happened to a case: no free text, that stays with the case. */
export function entryOf(one: Case, event: CaseEvent): AuditEntry {
  const { by, at, seq, kind } = event;
  const { facts = {}, detail } = particulars(event);
  return {
    kind: 'case',
    at,
    actor: by.id,
    person: one.requester,
    caseId: one.id,
    eventSeq: seq,
    facts: { event: kind, role: by.role, channel: by.channel, ...facts },
    ...(detail === undefined ? {} : { detail }),
  };
}

function particulars(event: CaseEvent): Pick<Partial<AuditEntry>, 'facts' | 'detail'> {
  switch (event.kind) {
    case 'opened': {
      const { about, verdictId, primaryCause } = event.complaint;
      return { facts: { verdictId, primaryCause }, detail: { about } };
    }
    case 'handed-over':
      return { detail: { from: event.from, to: event.to } };
    case 'reopened':
      return { detail: { owner: event.owner } };
    case 'waiting':
      return { facts: { for: event.for, until: event.until } };
    case 'proposed': {
      const { option, commands, rollback, expiresAt } = event.proposal;
      return { facts: { option, expiresAt }, detail: { commands, rollback } };
    }
    case 'carried-out':
      return { facts: { checkAt: event.checkAt } };
    case 'rechecked':
      return { facts: { ...event.recheck } };
    case 'resolved':
      return { facts: { code: event.code } };
    case 'attached':
      return { facts: { parent: event.parent } };
    case 'gathered':
      return { facts: { cause: event.cause, domain: event.domain } };
    default:
      return {};
  }
}
