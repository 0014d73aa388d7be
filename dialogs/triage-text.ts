import {
  actionIds,
  didYouMeanView,
  helpView,
  outOfScopeView,
  type Refusal,
  refusedView,
  smallTalkView,
} from '../cards/index.ts';
import { redact, type Understanding, understand } from '../engine/index.ts';
import type { Call } from './commands/command.ts';
import type { Reply, Speaker, Step } from './dialog.ts';
import { startCheck } from './triage-check.ts';
import { chosenSymptom } from './triage-choose.ts';
import { completed, meantInstead, ordered, orderIn } from './triage-command.ts';
import { added, adds, pasted } from './triage-paste.ts';
import { pressed } from './triage-press.ts';
import { openQuestion, whichSymptom } from './triage-question.ts';
import { say, type TriageState, unwaiting } from './triage-state.ts';
import { told } from './triage-told.ts';
import { isSelf, refuse, soundsLikeSelf } from './triage-who.ts';
import { answerIn, symptomLabelled } from './triage-words.ts';

export interface Heard {
  text: string;
  attachments: readonly string[];
  at: string;
}

/** Words: an order, what an order lacked, an answer to the open question, or a complaint. */
export function spoken(state: TriageState, heard: Heard, speaker: Speaker): Step<TriageState> {
  const { attachments, at } = heard;
  const call = { speaker, at, inPlace: false };
  // a secret in an order is no argument of it, and is not said again
  const { text, secrets } = redact(heard.text.slice(0, longestText));
  const order = attachments.length === 0 ? orderIn(text, speaker) : undefined;
  // "check voicemail" orders nothing and complains of something
  if (order && !(order.wrong && understand(text).primary !== 'none'))
    return warned(ordered(state, order, call), secrets);
  const whole = completed(state, text, speaker);
  if (whole) return warned(ordered(state, whole, call), secrets);
  return answeredOrComplained(unwaiting(state), heard, { ...call, given: {} });
}

/** Longest text that is read of one message, characters. */
const longestText = 65_536;
const warned = (step: Step<TriageState>, secrets: number): Step<TriageState> =>
  secrets === 0 ? step : { ...step, replies: [{ view: refusedView('password') }, ...step.replies] };

function answeredOrComplained(state: TriageState, heard: Heard, call: Call): Step<TriageState> {
  const { text, attachments } = heard;
  const question = openQuestion(state);
  const answer = answerIn(redact(text).text, question, call.speaker.locale);
  if (answer !== undefined && question) {
    const given = { question: question.id, answer };
    // typed below the card, so the answer is begun below it too
    const { slot: _above, ...below } = state;
    return pressed(below, actionIds.answer, { ...call, given });
  }
  const chosen = state.asking ? symptomLabelled(text, call.speaker.locale) : undefined;
  if (chosen !== undefined) return chosenSymptom(state, chosen, call);
  const meaning = understand(text, [...attachments]);
  const refusals = refusedParts(meaning);
  const step = meant(state, heard, meaning, call.speaker, refusals.length > 0);
  return { ...step, replies: [...refusals, ...step.replies] };
}

function meant(
  state: TriageState,
  heard: Heard,
  meaning: Understanding,
  speaker: Speaker,
  refusedSome: boolean,
): Step<TriageState> {
  const { text, attachments } = heard;
  const { primary } = meaning;
  const heardOf = told(meaning, attachments);
  if (state.request && adds(text, attachments, meaning)) return added(state, state.request, heardOf);
  const other = whoElse(meaning, speaker, text);
  if (other !== undefined && speaker.role === 'user' && primary !== 'none')
    return refuse(state, 'complaint', 'other-person');
  const own = other === undefined;
  const wanted = { ...heardOf, who: other ?? speaker.self[0] ?? '' };
  if (primary !== 'none' && primary !== 'unclear')
    return startCheck(
      state,
      { ...wanted, symptoms: [primary] },
      {
        own,
        inPlace: false,
        todo: meaning.complaints.filter((id) => id !== primary),
        ...(meaning.intermittent ? { sometimes: true } : {}),
      },
    );
  if (pasted(text, attachments))
    return startCheck(state, { ...wanted, symptoms: [] }, { own, inPlace: false });
  if (primary === 'unclear') return whichSymptom(state, wanted, own, meaning);
  return notAComplaint(state, text, meaning, speaker, refusedSome);
}

function notAComplaint(
  state: TriageState,
  text: string,
  meaning: Understanding,
  speaker: Speaker,
  refusedSome: boolean,
): Step<TriageState> {
  if (meaning.smallTalk === 'capability') return say(state, { view: helpView(speaker.role) });
  if (meaning.smallTalk) return say(state, { view: smallTalkView(meaning.smallTalk) });
  if (refusedSome) return say(state);
  if (!meaning.outOfScope) {
    const lines = meantInstead(text, speaker);
    if (lines.length > 0) return say(state, { view: didYouMeanView(meaning.redacted.trim(), lines) });
  }
  return say(state, { view: outOfScopeView(meaning.outOfScope) });
}

const ofOneself =
  /(?<![\p{L}'’])(?:i|i['’]?m|my|me|mine|we|our|us|ich|mir|mich|mein\w{0,2}|wir|je|j['’]|mon|ma|mes|moi|yo|mi|me)(?![\p{L}])/iu;
/**
 * Somebody else whom the message is about, as the directory is asked. A name that a sentence merely begins with is a
 * user's own trouble where the sentence also speaks of themselves ("Bob cannot see my status").
 */
function whoElse({ about, mentioned }: Understanding, speaker: Speaker, text: string): string | undefined {
  const who = about ?? mentioned?.words;
  if (who === undefined || isSelf(who, speaker)) return undefined;
  if (about === undefined && speaker.role === 'user' && ofOneself.test(text)) return undefined;
  if (who.includes('@')) return who;
  if (soundsLikeSelf(who, speaker)) return undefined;
  // "anna in sales": the place is no part of the name
  return who.replace(/\s(?:in|from|of|at|aus|im|vom|von|du|de)\s.*$/iu, '');
}

/** What was not taken from the message, each kind once; nothing of a secret is shown. */
function refusedParts(meaning: Understanding): Reply[] {
  const kinds = new Set<Refusal>();
  for (const { kind } of meaning.refused) {
    if (kind === 'secret') kinds.add('password');
    else if (kind === 'demand') kinds.add('instructions');
    else if (kind !== 'too-long') kinds.add('address');
  }
  return [...kinds].map((kind) => ({ view: refusedView(kind) }));
}
