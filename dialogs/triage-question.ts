import { questionView, symptomChoiceView } from '../cards/index.ts';
import {
  dontKnow,
  type Question,
  questionAnswers,
  symptomsMeant,
  typedAnswer,
  type Understanding,
} from '../engine/index.ts';
import type { Step } from './dialog.ts';
import { startCheck, stoppedReplies, stopping, type Wanted } from './triage-check.ts';
import { lasting, next, say, type TriageState } from './triage-state.ts';

/** The question that waits for an answer: of a vague complaint, or of the last diagnosis. */
export function openQuestion(state: TriageState): Question | undefined {
  if (state.run !== undefined) return undefined;
  return state.asking ? state.open : (state.diagnosis?.nextQuestion ?? undefined);
}

/** What one of the complaint's questions may be answered, where an answer leads on. */
function answerable({ question, alternatives }: Understanding): Question | undefined {
  const answers = question ? questionAnswers[question] : [];
  if (!question || answers.length === 0 || alternatives[0] === undefined) return undefined;
  return { id: question, fact: 'complaint', answers: [...answers, dontKnow] };
}

/**
 * A vague complaint: the question that separates its readings, with its own answers as buttons; else, or where that is
 * not known, the readings themselves.
 */
export function whichSymptom(
  state: TriageState,
  wanted: Omit<Wanted, 'symptoms'>,
  own: boolean,
  meaning: Understanding,
): Step<TriageState> {
  const { count, name } = next(state);
  const slot = `message-${name}`;
  const open = answerable(meaning);
  const after: TriageState = {
    version: 2,
    count,
    slot,
    steps: {},
    own,
    asking: true,
    likely: meaning.alternatives,
    request: { ...wanted, run: '', symptoms: [] },
    ...lasting(state),
    ...(meaning.intermittent ? { sometimes: true } : {}),
    ...(open ? { open } : {}),
  };
  const view = open ? questionView(open) : symptomChoiceView(meaning.alternatives, meaning.question);
  return {
    state: after,
    replies: [...stoppedReplies(state), { slot, view }],
    effects: stopping(state),
  };
}

/** Takes an answer to the open question; undefined where it is none of hers. */
export function answered(
  state: TriageState,
  question: string,
  answer: string,
): Step<TriageState> | undefined {
  const { request } = state;
  const asked = openQuestion(state);
  if (!request || asked?.id !== question) return undefined;
  const typed = answer.startsWith('=') && typedAnswer(question, answer.slice(1)) === answer;
  if (answer !== dontKnow && !typed && !asked.answers.includes(answer)) return undefined;
  // the newest answer is the last one, also where a question is answered again
  const { [question]: _before, ...others } = request.answers;
  const answers = { ...others, [question]: answer };
  const { own, depth, todo, sometimes } = state;
  const options = {
    own,
    inPlace: true,
    ...(depth ? { depth } : {}),
    ...(todo ? { todo } : {}),
    ...(sometimes ? { sometimes } : {}),
  };
  if (!state.asking) return startCheck(state, { ...request, answers }, options);
  if (answer === dontKnow) return readings({ ...state, request: { ...request, answers } });
  const symptoms = (symptomsMeant(answers) ?? (state.likely ?? []).slice(0, 1)).filter(
    (symptom) => symptom !== 'other',
  );
  return startCheck(state, { ...request, answers, symptoms: [...symptoms] }, options);
}

/** Whoever cannot answer the question is asked which reading comes nearest. */
function readings(state: TriageState): Step<TriageState> {
  const { open: _answered, ...after } = state;
  return say(after, { slot: state.slot, view: symptomChoiceView(state.likely ?? []) });
}
