import type { Complaint } from '../desk/index.ts';

/**
 * Under what a diagnosis is kept for a case. The verdict of somebody whom no directory knows is that of everybody whom
 * none knows, while what they said and pasted is their own: it is theirs by whom it is about.
 */
export const verdictKey = (verdictId: string, { about }: Pick<Complaint, 'about'>): string =>
  `${verdictId} ${about.toLowerCase()}`;
