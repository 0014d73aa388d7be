import type { FeatureId } from './knowledge/ids.ts';
import type { WhatIf } from './whatif.ts';

export interface MovedPerson {
  sip: string;
  mail: string;
  /** command that makes the change for this person, and the one that puts today's value back; '' where it is no command */
  command: string;
  rollback: string;
  gains: FeatureId[];
  loses: FeatureId[];
}
/** People who go the same way. */
export interface Move {
  from: string;
  to: string;
  usableFrom: string;
  usableTo: string;
  people: number;
  /** how many people gain or lose each feature */
  gains: Partial<Record<FeatureId, number>>;
  loses: Partial<Record<FeatureId, number>>;
  who: MovedPerson[];
}
/** What a change would do to everybody of a mail domain, or to everybody. */
export interface Moves {
  /** mail domain, or 'all' */
  of: string;
  change: string[];
  people: number;
  /** the limit was reached: there are more */
  cut: boolean;
  moves: Move[];
  /** mail domains that were looked up */
  domains: number;
  /** forests whose people could not be read to the end */
  unread: string[];
  tookMs: number;
}

const counted = (counts: Move['gains'], ids: readonly FeatureId[]): void => {
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
};

/** Adds one person's what-if to the table of moves. */
export function addMove(moves: Map<string, Move>, result: WhatIf): void {
  const { before, after, person } = result;
  const key = [before.scenario, after.scenario, before.usable, after.usable].join(' ');
  const move = moves.get(key) ?? {
    from: before.scenario,
    to: after.scenario,
    usableFrom: before.usable,
    usableTo: after.usable,
    people: 0,
    gains: {},
    loses: {},
    who: [],
  };
  moves.set(key, move);
  const own = result.steps.filter(({ part }) => part === 'mail' || part === 'policy');
  const gains = result.gained.map(({ feature }) => feature);
  const loses = result.lost.map(({ feature }) => feature);
  move.people += 1;
  counted(move.gains, gains);
  counted(move.loses, loses);
  move.who.push({
    sip: person.sip ?? person.asked,
    mail: person.mail ?? '',
    command: own.flatMap(({ commands }) => commands).join('; '),
    rollback: own.flatMap(({ rollback }) => rollback).join('; '),
    gains,
    loses,
  });
}

/** The moves, most people first; those who stay where they are come last. */
export function orderedMoves(moves: ReadonlyMap<string, Move>): Move[] {
  const stays = (move: Move): number => Number(move.from === move.to && move.usableFrom === move.usableTo);
  return [...moves.values()].sort((a, b) => stays(a) - stays(b) || b.people - a.people);
}
