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
  return {
    sent,
    all,
    async open(first, show) {
      const id = held.size + 1;
      held.set(id, numbered([first], 0));
      const one = caseOf(id, held.get(id) as CaseEvent[]);
      sent.push(...show(one));
      return one;
    },
    async load(id) {
      const events = held.get(id);
      await Promise.resolve();
      return events ? { case: caseOf(id, events), events } : undefined;
    },
    async append(id, version, decided, show) {
      const events = held.get(id) ?? [];
      if (events.length !== version) return 'conflict';
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
