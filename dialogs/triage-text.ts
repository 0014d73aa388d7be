import {
  actionIds,
  helpView,
  outOfScopeView,
  type Refusal,
  refusedView,
  smallTalkView,
} from '../cards/index.ts';
import { intake, type Understanding, understand } from '../engine/index.ts';
import type { ExamineRequest, Reply, Speaker, Step } from './dialog.ts';
import { startCheck } from './triage-check.ts';
import { linked, pressed } from './triage-press.ts';
import { openQuestion, whichSymptom } from './triage-question.ts';
import { say, type TriageState } from './triage-state.ts';
import { answerIn, type Command, commandIn } from './triage-words.ts';

/** Words: an answer to the open question, a command, or a complaint. */
export function spoken(
  state: TriageState,
  text: string,
  attachments: readonly string[],
  speaker: Speaker,
): Step<TriageState> {
  const command = commandIn(text);
  if (command) return obeyed(state, command, speaker);
  const question = openQuestion(state);
  const answer = answerIn(text, question, speaker.locale);
  if (answer !== undefined && question)
    // typed below the card, so the answer is begun below it too
    return pressed(
      { ...state, slot: undefined },
      actionIds.answer,
      { question: question.id, answer },
      speaker,
    );
  return complained(state, text, attachments, speaker);
}

const buttonOf = {
  cancel: actionIds.cancel,
  'start-again': actionIds.startAgain,
  why: actionIds.why,
  options: actionIds.options,
  helped: actionIds.helped,
  send: actionIds.sendToHelpdesk,
  recheck: actionIds.recheck,
  help: actionIds.help,
} as const;

function obeyed(state: TriageState, command: Command, speaker: Speaker): Step<TriageState> {
  if (command.word === 'link') return linked(state, command.identity, command.sip, speaker);
  if (command.word !== 'diagnose') return pressed(state, buttonOf[command.word], {}, speaker);
  if (!mayAskAbout(command.who, speaker)) return say(state, { view: refusedView('other-person') });
  const meaning = understand(command.rest);
  const symptoms = meaning.primary === 'none' || meaning.primary === 'unclear' ? [] : [meaning.primary];
  const wanted = { ...asked(meaning), who: command.who, symptoms };
  return startCheck(state, wanted, isSelf(command.who, speaker), false);
}

function complained(
  state: TriageState,
  text: string,
  attachments: readonly string[],
  speaker: Speaker,
): Step<TriageState> {
  const meaning = understand(text, [...attachments]);
  const refusals = refusedParts(meaning);
  const step = meant(state, text, attachments, meaning, speaker, refusals.length > 0);
  return { ...step, replies: [...refusals, ...step.replies] };
}

function meant(
  state: TriageState,
  text: string,
  attachments: readonly string[],
  meaning: Understanding,
  speaker: Speaker,
  refusedSome: boolean,
): Step<TriageState> {
  const { primary, about } = meaning;
  if (state.request && adds(text, attachments, meaning)) return added(state, state.request, meaning);
  if (about !== undefined && !mayAskAbout(about, speaker) && primary !== 'none')
    return say(state, { view: refusedView('other-person') });
  const own = about === undefined || isSelf(about, speaker);
  const wanted = { ...asked(meaning), who: own ? (speaker.self[0] ?? '') : (about as string) };
  if (primary !== 'none' && primary !== 'unclear')
    return startCheck(state, { ...wanted, symptoms: [primary] }, own, false);
  if (primary === 'unclear') return whichSymptom(state, wanted, own, meaning);
  if (meaning.smallTalk === 'capability') return say(state, { view: helpView(speaker.role) });
  if (meaning.smallTalk)
    return say(state, {
      view: smallTalkView(meaning.smallTalk),
    });
  if (refusedSome) return say(state);
  return say(state, { view: outOfScopeView(meaning.outOfScope ? products[meaning.outOfScope] : undefined) });
}
/** Proper names only: what is no product is not named. */
const products: Partial<Record<NonNullable<Understanding['outOfScope']>, string>> = {
  teams: 'Microsoft Teams',
  zoom: 'Zoom',
  vpn: 'VPN',
};

function asked(meaning: Understanding): Omit<ExamineRequest, 'run' | 'who' | 'symptoms'> {
  return {
    said: meaning.redacted,
    answers: {},
    ...(meaning.client ? { client: meaning.client } : {}),
    ...(meaning.network ? { network: meaning.network } : {}),
  };
}

/** Says nothing new to complain of, but something about it: a pasted window, another client, another place. */
function adds(text: string, attachments: readonly string[], meaning: Understanding): boolean {
  if (meaning.outOfScope || meaning.smallTalk) return false;
  const pasted =
    intake({ who: '', say: text, pastes: attachments, at: '1970-01-01T00:00:00.000Z' }).said.length > 0;
  // the rows of a window name symptoms too: only words beside them are a complaint of their own
  const { primary } = pasted
    ? understand(
        text
          .split('\n')
          .filter((line) => !row.test(line))
          .join('\n'),
      )
    : meaning;
  const open = primary === 'none' || primary === 'unclear';
  return open && (pasted || meaning.client !== undefined || meaning.network !== undefined);
}
const row = /\t|;|\S {3,}\S|https?:\/\//;

function added(state: TriageState, request: ExamineRequest, meaning: Understanding): Step<TriageState> {
  const more = asked(meaning);
  const said = [request.said, more.said].filter((part) => part !== '').join('\n');
  return startCheck(state, { ...request, ...more, said, answers: request.answers }, state.own, false);
}

function isSelf(who: string, speaker: Speaker): boolean {
  const plain = who.toLowerCase().replace(/^sip:/, '');
  return [speaker.id, ...speaker.self].some((own) => own.toLowerCase() === plain);
}
const mayAskAbout = (who: string, speaker: Speaker) => speaker.role !== 'user' || isSelf(who, speaker);

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
