import {
  type Case,
  type CaseEvent,
  type CaseFilter,
  type CasePort,
  caseOf,
  type Decided,
  type Delivery,
} from '../../desk/index.ts';

/** Cases in memory with the store's promises, for tests of what stands above it. */
export function memoryCases(): CasePort & { sent: Delivery[]; all(): Case[] } {
  const held = new Map<number, CaseEvent[]>();
  const sent: Delivery[] = [];
  const numbered = (decided: readonly Decided[], from: number) =>
    decided.map((one, at) => ({ ...one, seq: from + at + 1 }) as CaseEvent);
  const all = () => [...held].map(([id, events]) => caseOf(id, events));
  const ended = (id: number) => {
    const events = held.get(id);
    return !events || ['resolved', 'withdrawn'].includes(caseOf(id, events).status);
  };
  return {
    sent,
    all,
    async gather(first, about, show) {
      const there = all().find(
        ({ id, gathers }) => gathers?.cause === about.cause && gathers.domain === about.domain && !ended(id),
      );
      if (there) return { case: there, fresh: false };
      const id = held.size + 1;
      const gathered: Decided = { kind: 'gathered', ...about, at: first.at, by: first.by };
      const events = numbered([first, gathered], 0);
      held.set(id, events);
      const one = caseOf(id, events);
      sent.push(...show(one, events));
      return { case: one, fresh: true };
    },
    async open(first, show) {
      const { about, verdictId } = first.complaint;
      const there = all().find(
        ({ id, requester, complaint }) =>
          requester === first.requester &&
          complaint.about === about &&
          complaint.verdictId === verdictId &&
          !ended(id),
      );
      if (there) return { case: there, fresh: false };
      const id = held.size + 1;
      held.set(id, numbered([first], 0));
      const one = caseOf(id, held.get(id) as CaseEvent[]);
      sent.push(...show(one));
      return { case: one, fresh: true };
    },
    async load(id) {
      const events = held.get(id);
      await Promise.resolve();
      return events ? { case: caseOf(id, events), events } : undefined;
    },
    async append(id, version, decided, show) {
      const events = held.get(id) ?? [];
      if (events.length !== version) return 'conflict';
      if (decided.some((each) => each.kind === 'attached' && ended(each.parent))) return 'conflict';
      const more = numbered(decided, version);
      held.set(id, [...events, ...more]);
      const one = caseOf(id, held.get(id) as CaseEvent[]);
      sent.push(...show(one, more));
      return one;
    },
    list: async (filter) =>
      all()
        .filter((one) => fits(one, filter))
        .reverse()
        .slice(0, filter.most ?? 100),
  };
}

function fits(one: Case, { status, owner, requester, since, cause, domain, gathering }: CaseFilter): boolean {
  const about = one.gathers ?? { cause: one.complaint.primaryCause, domain: one.complaint.domain };
  return (
    (status === undefined || status.includes(one.status)) &&
    (owner === undefined || one.owner === owner) &&
    (requester === undefined || one.requester === requester) &&
    (since === undefined || one.lastAt >= since) &&
    (cause === undefined || about.cause === cause) &&
    (domain === undefined || about.domain === domain) &&
    (gathering === undefined || (one.gathers !== undefined) === gathering)
  );
}
