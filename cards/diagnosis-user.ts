import type { Diagnosis, SymptomId } from '../engine/index.ts';
import { actionIds } from './action-ids.ts';
import { turnOf } from './change.ts';
import { featureEvidence, idsOf } from './cited.ts';
import { known } from './known.ts';
import { phrase } from './phrase.ts';
import { answerActions } from './question.ts';
import {
  causePhrase,
  certainty,
  knownLimit,
  missingNames,
  nothingFound,
  primaryFinding,
  signInCauses,
  suspicion,
  userCauses,
} from './user-words.ts';
import type { Action, Block, Mark, Phrase, View } from './view.ts';

type Row = { label: Phrase; value: Phrase | string; mark?: Mark };

/** What still works, true for this person: nothing is promised that the diagnosis does not say. */
function worksNow(d: Diagnosis): Phrase {
  const symptom: SymptomId = d.symptoms[0] ?? 'other';
  const barred = d.primaryCause !== null && d.ewsUsable.why === 'nobody-can-sign-in';
  const closed = signInCauses[d.primaryCause ?? ''] ?? (barred ? 'outlook-only' : undefined);
  if (closed) return phrase(`user.works.${closed}`);
  if (d.symptoms.length === 0 && nothingFound(d)) return phrase('user.works.all');
  const works = (feature: string) => d.features.find((row) => row.feature === feature)?.works;
  if (symptom === 'visual_voicemail_missing') {
    const forwarded = d.features.some((row) => row.feature === 'F05' && row.why === 'voicemail-forwarded');
    const id = d.primaryCause && works('F20') === 'yes' ? symptom : `${symptom}.elsewhere`;
    return phrase(`user.works.${id}`, { forwarded: forwarded ? 'yes' : 'no' });
  }
  if (symptom === 'conversation_history_missing') {
    return phrase(`user.works.${symptom}`, { saved: works('F02') === 'yes' ? 'yes' : 'no' });
  }
  return phrase(`user.works.${symptom}`);
}

/** The host that the person was asked to trust, and whether it lies in a domain that the settings name as the company's. */
function promptHost(d: Diagnosis): { host?: string; company: boolean } {
  const host = known(d, 'complaint')?.promptHost;
  const names = (known(d, 'forests') ?? []).flatMap((forest) => [forest.dns, ...forest.aliases]);
  const domains = names.map((name) => name.toLowerCase()).filter((name) => name.includes('.'));
  return { host, company: domains.some((domain) => host === domain || host?.endsWith(`.${domain}`)) };
}

function whatToDo(d: Diagnosis): Phrase {
  const cause = d.primaryCause ?? suspicion(d)?.rule ?? knownLimit(d)?.rule;
  if (!cause) return phrase(nothingFound(d) ? 'user.do.sign-out-in' : 'user.do.helpdesk');
  const prompted = d.symptoms.includes('cert_prompt');
  const kind = userCauses[cause];
  if (!kind) {
    const own = d.remedies.find((remedy) => remedy.rule === cause && remedy.role === 'user');
    return phrase(own ? `remedy.${own.id}` : 'user.do.helpdesk');
  }
  if (kind !== 'refuse-host') return phrase(`user.do.${kind}`);
  const { host, company } = promptHost(d);
  if (host && company && cause === 'name-trust-prompt')
    return phrase('user.do.company-host', { host }, idsOf(d, 'complaint', 'forests'));
  if (!prompted && !host) return phrase('user.do.helpdesk');
  return phrase('user.do.refuse-host', { named: host ? 'yes' : 'no', host: host ?? '' });
}

/** Tone of a diagnosis: a limit is not a fault, and not knowing is neither. */
export function toneOf(d: Diagnosis): {
  mark: Mark;
  title: 'fault' | 'limit' | 'likely' | 'unknown' | 'healthy';
} {
  const cause = primaryFinding(d);
  if (cause)
    return cause.severity === 'limit' ? { mark: 'partly', title: 'limit' } : { mark: 'bad', title: 'fault' };
  if (suspicion(d)) return { mark: 'unknown', title: 'likely' };
  if (knownLimit(d)) return { mark: 'partly', title: 'limit' };
  return nothingFound(d) ? { mark: 'good', title: 'healthy' } : { mark: 'unknown', title: 'unknown' };
}

const userMissing = ['client-rows', 'windows-logon', 'mailbox-id', 'complaint'];
/** What is missing, in words for a person: only what they can give is named. */
export function missingForUser(d: Diagnosis): Phrase | undefined {
  const wanted = d.nextQuestion ? [d.nextQuestion.fact, ...missingNames(d)] : missingNames(d);
  if (wanted.length === 0) return undefined;
  const own = wanted.find((name) => userMissing.includes(name));
  return phrase(`missing.user.${own ?? 'other'}`);
}

/** Few references: what a sentence mainly rests on, not the question itself. */
const mostCites = 2;
function fewCites(d: Diagnosis, ids: readonly string[]): string[] {
  const plain = new Set(idsOf(d, 'complaint', 'forests'));
  const telling = ids.filter((id) => !plain.has(id));
  return (telling.length > 0 ? telling : ids).slice(0, mostCites);
}
/** Looks that were not made, rather than made in vain. */
const notLooked: ReadonlySet<string> = new Set(['not-configured', 'not-asked', 'prerequisite-unknown']);
/** Ids of what the told cause rests on; where there is none, of what could not be seen. */
export function causeEvidence(d: Diagnosis): string[] {
  const told = primaryFinding(d) ?? suspicion(d) ?? knownLimit(d);
  if (told) return told.evidence;
  if (nothingFound(d)) return featureEvidence(d);
  return d.evidence.filter((item) => !item.known && !notLooked.has(item.reason.code)).map(({ id }) => id);
}

/** The title: what was found or, where it was looked before, what became of it. */
function titleOf(d: Diagnosis, before: Diagnosis | undefined): Phrase {
  const turn = before ? turnOf(before, d) : 'cannot-compare';
  if (turn !== 'cannot-compare') return phrase(`change.title.${turn}`);
  return phrase(`user.title.${toneOf(d).title}`, { sure: certainty(d) === 'predicted' ? 'no' : 'yes' });
}

/**
 * The person's own answer: at most 60 words, no acronym, what works, why, what to do.
 * before: the previous look at the same person, where it was checked again.
 */
export function diagnosisUserView(d: Diagnosis, before?: Diagnosis): View {
  const tone = toneOf(d);
  const rows: Row[] = [
    { label: phrase('user.label.works'), value: { ...worksNow(d), cites: fewCites(d, featureEvidence(d)) } },
    { label: phrase('user.label.why'), value: { ...causePhrase(d), cites: fewCites(d, causeEvidence(d)) } },
  ];
  const open = tone.title === 'unknown' || tone.title === 'likely';
  // A question names what is missing by itself.
  const missing = tone.title === 'unknown' && !d.nextQuestion ? missingForUser(d) : undefined;
  if (missing) rows.push({ label: phrase('user.label.missing'), value: missing });
  if (open && d.nextQuestion) {
    rows.push({ label: phrase('user.label.question'), value: phrase(`question.${d.nextQuestion.id}`) });
  } else rows.push({ label: phrase('user.label.do'), value: whatToDo(d) });
  const blocks: Block[] = [{ kind: 'facts', rows }];
  return {
    name: 'diagnosis-user',
    mark: tone.mark,
    title: titleOf(d, before),
    verdict: d.verdictId,
    blocks,
    actions: userActions(d, open),
  };
}

/** Presses that bring what is missing: the person's own window, or another look where a server did not answer. */
function fetching(d: Diagnosis): Action[] {
  const copy: Action = {
    id: actionIds.guide,
    label: phrase('button.copy-window'),
    data: { guide: 'configuration-information' },
    primary: true,
  };
  const again: Action = {
    id: actionIds.recheck,
    label: phrase('button.recheck'),
    data: { verdict: d.verdictId },
  };
  const silent = d.evidence.some((item) => !item.known && passing.has(item.reason.code));
  return [...(missingNames(d).includes('client-rows') ? [copy] : []), ...(silent ? [again] : [])];
}
/** Reasons that another look may find gone. */
const passing: ReadonlySet<string> = new Set(['refused', 'timed-out', 'tls-failed', 'cancelled', 'crashed']);

function userActions(d: Diagnosis, open: boolean): Action[] {
  const data = { verdict: d.verdictId };
  const send: Action = { id: actionIds.sendToHelpdesk, label: phrase('button.send-to-helpdesk'), data };
  const why: Action = { id: actionIds.why, label: phrase('button.why'), data };
  if (open && d.nextQuestion) return [...answerActions(d.nextQuestion, 4), send];
  // "Cannot tell" offers the press that brings what is missing.
  if (toneOf(d).title === 'unknown') return [...fetching(d), send, why];
  const helped: Action = { id: actionIds.helped, label: phrase('button.helped'), data };
  return [{ ...send, primary: true }, why, helped];
}
