import {
  diagnosisView,
  mappingConfirmView,
  mappingNeededView,
  notFoundView,
  personChoiceView,
  type View,
} from '../cards/index.ts';
import type { Diagnosis } from '../engine/index.ts';
import type { Speaker } from './dialog.ts';
import { depthOf, type TriageState } from './triage-state.ts';

/**
 * What is said of a finished check. A person who is joined to no Lync object, or to several, is told nothing about any:
 * a user that the helpdesk must confirm them, staff what to choose among.
 */
export function resultView(state: TriageState, diagnosis: Diagnosis, speaker: Speaker): View {
  const { asked, found, candidates = [] } = diagnosis.person;
  if (found === 'one') return diagnosisView(diagnosis, depthOf(speaker));
  const unread = diagnosis.evidence.filter(
    (item) =>
      item.name === 'lync-person' &&
      !item.known &&
      item.reason.code !== 'not-found' &&
      item.reason.code !== 'ambiguous',
  ).length;
  if (found === 'unknown') return notFoundView(asked, { own: state.own, unread: Math.max(1, unread) });
  if (speaker.role === 'user') return mappingNeededView();
  if (found === 'several') return personChoiceView(asked, candidates);
  return asked.includes('@') && !state.own
    ? mappingConfirmView(asked, [])
    : notFoundView(asked, { own: state.own, ...(unread > 0 ? { unread } : {}) });
}
