import type { Complaint } from '../../facts/complaint.ts';
import type { SaidFacts } from '../../facts/said.ts';
import { complains, quotes } from './told.ts';

/**
 * Whether somebody schedules in another person's calendar: told or quoted, certainly not, or still to be asked.
 * Texts S-21 and S-22 are shown to delegates only (KB-DELEG, KB-MAPI); S-20 and S-23 to whoever schedules.
 */
export function delegating(
  complaint: Complaint,
  meeting: SaidFacts['meeting'] | undefined,
  rights?: SaidFacts['delegateRights'],
): 'yes' | 'no' | 'ask' {
  if (quotes(complaint, 'S-21', 'S-22') || rights !== undefined || meeting === 'other-calendar') return 'yes';
  if (!complains(complaint, ['meeting_error']) || quotes(complaint, 'S-20', 'S-23')) return 'no';
  return meeting === undefined ? 'ask' : 'no';
}

/** Adding a delegate anew, in the order that lets both clients notice (KB-DELEG). */
export const readdDelegate = { id: 're-add-delegate', role: 'agent', waitMinutes: 10 } as const;
