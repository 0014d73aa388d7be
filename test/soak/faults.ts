import type { Verdict } from '../bot/fake-connector.ts';

export interface FaultPlan {
  /** 0 to 1 */
  random: () => number;
  /** of calls that go wrong, 0 to 1 */
  share: number;
  /** what Retry-After asks for, seconds */
  retryAfter: number;
  /** 412 and a bare 429 are Teams' */
  teams: boolean;
  /** a call without an answer is let go of after this long, ms */
  letGoMs: number;
  /** places in which the bot is blocked */
  blocked: (place: string) => boolean;
}
/** Something the channel took; unsaid: the bot got no answer to it. */
export interface Arrival {
  place: string;
  how: 'post' | 'update';
  /** of the message */
  id: string;
  /** the view, JSON */
  view: string;
  unsaid: boolean;
}
export interface FaultFigures {
  calls: number;
  /** by kind */
  wrong: Record<string, number>;
  /** 5xx, resets and calls without an answer: nobody can say whether they arrived */
  ambiguous: number;
  /** those that did */
  unsaid: number;
  /** calls to a place before its Retry-After was over */
  early: number;
  /** calls to one place at a time */
  mostAtOnce: number;
  /** the longest that a call without an answer was waited for, ms */
  longestHang: number;
}
export interface Faults {
  on: boolean;
  readonly figures: FaultFigures;
  judge(place: string): Verdict & { kind: string };
}

const troubled = [500, 502, 503, 504];

/** Decides what becomes of each call, and keeps what the bot does about it. */
export function createFaults(plan: FaultPlan): Faults {
  const { random } = plan;
  const closed = new Map<string, number>();
  const flying = new Map<string, Set<{ hangs: boolean; began: number }>>();
  const figures: FaultFigures = {
    calls: 0,
    wrong: {},
    ambiguous: 0,
    unsaid: 0,
    early: 0,
    mostAtOnce: 0,
    longestHang: 0,
  };
  const any = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One;
  const kinds = ['429 with Retry-After', '5xx', 'reset', 'hang', ...(plan.teams ? ['429', '412'] : [])];

  function verdictOf(kind: string, place: string): Verdict {
    const done = random() < 0.5;
    switch (kind) {
      case '429 with Retry-After':
        closed.set(place, Date.now() + plan.retryAfter * 1000);
        return { how: { status: 429, retryAfter: plan.retryAfter } };
      case '5xx':
        return { how: { status: any(troubled) }, done };
      case 'reset':
      case 'hang':
        return { how: kind, done };
      default:
        return { how: { status: Number(kind) } };
    }
  }

  const faults: Faults = {
    on: false,
    figures,
    judge(place) {
      figures.calls++;
      const began = Date.now();
      if (began < (closed.get(place) ?? 0)) figures.early++;
      let kind = 'fine';
      if (faults.on && plan.blocked(place)) kind = '403';
      else if (faults.on && random() < plan.share) kind = any(kinds);
      if (kind !== 'fine') figures.wrong[kind] = (figures.wrong[kind] ?? 0) + 1;
      const verdict: Verdict =
        kind === 'fine'
          ? {}
          : kind === '403'
            ? { how: { status: 403, word: 'MessageWritesBlocked' } }
            : verdictOf(kind, place);
      if (['5xx', 'reset', 'hang'].includes(kind)) {
        figures.ambiguous++;
        if (verdict.done) figures.unsaid++;
      }
      // the bot may have let go of a call that we have not yet seen to be closed
      const there = [...(flying.get(place) ?? [])].filter(
        (one) => !one.hangs || began - one.began < plan.letGoMs * 0.9,
      );
      const own = { hangs: kind === 'hang', began };
      flying.set(place, new Set([...there, own]));
      figures.mostAtOnce = Math.max(figures.mostAtOnce, there.length + 1);
      return {
        ...verdict,
        kind,
        over() {
          flying.get(place)?.delete(own);
          if (kind === 'hang') figures.longestHang = Math.max(figures.longestHang, Date.now() - began);
        },
      };
    },
  };
  return faults;
}
