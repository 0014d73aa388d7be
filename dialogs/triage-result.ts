import {
  alsoView,
  clientOnlyView,
  diagnosisView,
  mappingConfirmView,
  mappingNeededView,
  notFoundView,
  personChoiceView,
  recheckOfferView,
  type View,
} from '../cards/index.ts';
import { recheckOf } from '../desk/index.ts';
import type { Diagnosis } from '../engine/index.ts';
import { chatIdentity, type Effect, type Input, type Reply, type Speaker, type Step } from './dialog.ts';
import { depthOf, kept, next, type TriageState } from './triage-state.ts';

/** Nobody knows the speaker, and they pasted what only their own screen shows: that says something whoever they are. */
const restsOnClient = (state: TriageState, { person, evidence }: Diagnosis): boolean =>
  state.own &&
  (person.found === 'none' || person.found === 'unknown') &&
  evidence.some(({ name, known }) => name === 'client-rows' && known);

/**
 * What is said of a finished check. A person who is joined to no Lync object, or to several, is told nothing about any:
 * a user that the helpdesk must confirm them, staff what to choose among. What they pasted is judged all the same.
 */
export function resultView(state: TriageState, diagnosis: Diagnosis, speaker: Speaker): View {
  const { asked, found, candidates = [] } = diagnosis.person;
  const depth = depthOf(speaker, state);
  if (found === 'one') return diagnosisView(diagnosis, depth, state.before, state.changed);
  if (restsOnClient(state, diagnosis)) return diagnosisView(diagnosis, depth);
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
  return (asked.includes('@') || chatIdentity.test(asked)) && !state.own
    ? mappingConfirmView(asked, [])
    : notFoundView(asked, { own: state.own, ...(unread > 0 ? { unread } : {}) });
}

/** People who were asked about lately, this one first; five at most. */
function withRecent(state: TriageState, { person }: Diagnosis): TriageState {
  const who = person.sip;
  if (person.found !== 'one' || !who) return state;
  const others = (state.recent ?? []).filter((one) => one.who !== who);
  return { ...state, recent: [{ name: person.displayName ?? who, who }, ...others].slice(0, 5) };
}

/** A check has ended: the answer in its message, then what else there was to say. */
export function finished(
  state: TriageState,
  { diagnosis, changed }: Pick<Extract<Input, { kind: 'examined' }>, 'diagnosis' | 'changed'>,
  speaker: Speaker,
): Step<TriageState> {
  const { run: _ended, ...rest } = state;
  const found = { ...rest, diagnosis: kept(diagnosis), ...(changed ? { changed } : {}) };
  const after = withRecent(found, diagnosis);
  const told = answered(state, after, diagnosis, speaker);
  return { ...told, effects: [...told.effects, ...lookedForCase(state, diagnosis)] };
}

/** A case that was looked at again is told what came of it; whether it is as predicted, the desk knows. */
function lookedForCase({ request }: TriageState, diagnosis: Diagnosis): Effect[] {
  if (request?.case === undefined || diagnosis.person.found !== 'one') return [];
  const command = { kind: 'recheck' as const, recheck: recheckOf(diagnosis) };
  return [{ kind: 'case', id: request.case, command, quiet: true }];
}

function answered(
  state: TriageState,
  after: TriageState,
  diagnosis: Diagnosis,
  speaker: Speaker,
): Step<TriageState> {
  const answer: Reply[] = [{ slot: state.slot, view: resultView(after, diagnosis, speaker) }];
  if (restsOnClient(after, diagnosis)) answer.push({ view: clientOnlyView(diagnosis) });
  if (after.todo?.length)
    return { state: after, replies: [...answer, { view: alsoView(after.todo) }], effects: [] };
  const again = after.sometimes && !diagnosis.primaryCause && diagnosis.person.found === 'one';
  if (!again) return { state: after, replies: answer, effects: [] };
  const { count, name } = next(after);
  const slot = `message-${name}`;
  const { sometimes: _offered, ...settled } = after;
  return {
    state: { ...settled, count, offer: slot },
    replies: [...answer, { slot, view: recheckOfferView(diagnosis.verdictId) }],
    effects: [],
  };
}
