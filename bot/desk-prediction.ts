import type { Case, Recheck } from '../desk/index.ts';

/**
 * Whether a change that was carried out has come to what it was meant for: option N is to bring about scenario N.
 * Nothing changed yet: the directory may still spread it.
 */
export function predictionOf(one: Case, recheck: Recheck): Recheck {
  const { proposal, complaint } = one;
  if (proposal?.state !== 'carried-out') return recheck;
  const { prediction: _claimed, ...found } = recheck;
  if (found.scenario === String(proposal.option)) return { ...found, prediction: 'match' };
  const before = one.recheck?.verdictId ?? complaint.verdictId;
  return { ...found, prediction: found.verdictId === before ? 'not-yet' : 'miss' };
}
