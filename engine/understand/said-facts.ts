import type { SaidFacts } from '../facts/said.ts';
import type { StringCode } from '../knowledge/ids.ts';
import { wordClasses } from '../knowledge/lexicon-classes.ts';
import type { ComplaintConcept } from '../knowledge/lexicon-rules.ts';
import { saidWords } from '../knowledge/lexicon-said.ts';
import { saidMatters } from '../knowledge/lexicon-said-more.ts';
import { saidParts } from '../knowledge/lexicon-said-parts.ts';
import { contextWords } from '../knowledge/lexicon-topics.ts';
import type { Said } from './concepts.ts';
import { compiled, type Hit, hits } from './pattern.ts';
import { statedLiterally } from './said-literals.ts';
import type { Word } from './words.ts';

const classes = {
  ...wordClasses,
  owner:
    'boss bosss chef chefs director directors manager managers ceo ceos cfo cfos his her their colleagues colleague owners someones somebodys elses shared delegators',
  other: 'other another second partner sister parent foreign',
  leads: 'points point pointed pointing leads set is contains has zeigt steht carries holds',
};
const tables = { ...saidWords, ...saidMatters, ...saidParts };
type Sign = keyof typeof tables;
const index = compiled<Sign>(tables, classes);
const places = compiled(contextWords, classes);

/** A part of a feature is meant only where that feature is complained of. */
const belongs: Readonly<Record<string, readonly ComplaintConcept[]>> = {
  meeting: ['meeting', 'schedule', 'meetingbutton', 'addin'],
  meetingSilent: ['meeting', 'schedule', 'meetingbutton', 'button'],
  delegateRights: ['delegate'],
  voicemail: ['vm', 'vmvisual', 'vmdeposit', 'mwi', 'greeting'],
  history: ['history', 'im'],
  presence: ['presence', 'presencevalue', 'oof'],
  photos: ['photo'],
  contacts: ['contacts'],
  phoneSignIn: ['deskphone'],
  addIn: ['addin', 'meetingbutton'],
  promptService: ['prompt', 'credential'],
  promptWhen: ['trustask', 'certificate', 'prompt'],
  certificateDialog: ['trustask', 'certificate'],
  owaIm: ['owaim', 'owa'],
  macKeychain: ['mac', 'keychain'],
};
/** Values that are not the word they are written as. */
const values: Readonly<Record<string, unknown>> = {
  'outlookOwnTrouble.yes': true,
  'outlookOwnTrouble.no': false,
  'outlookAccounts.2': 2,
  'outlookAccounts.3': 3,
  'mfa.yes': true,
  'meetingSilent.yes': true,
  'voicemailLicence.no': false,
  'macKeychain.yes': true,
  'officeMix.yes': true,
};
/** What a known text that was typed or pasted states. */
const stringFacts: Readonly<Partial<Record<StringCode, Partial<SaidFacts>>>> = {
  'S-14': { certificateDialog: 'name-trust' },
  'S-17': { ucs: 'down' },
  'S-32': { promptService: 'mapi' },
  'S-37': { owaIm: 'unavailable' },
  'S-38': { signIn: 'not-unique' },
  'S-39': { voicemail: 'announcement-error' },
  'S-40': { signIn: 'not-found' },
  'S-45': { signIn: 'other-text' },
  'S-41': { certificateDialog: 'certificate-warning' },
  'S-42': { certificateDialog: 'certificate-warning' },
};
/** Where one statement takes in the other, the narrower one is meant. */
const narrower: readonly [narrow: Sign, wide: Sign][] = [
  ['meeting.other-calendar', 'meeting.join'],
  ['meeting.other-calendar', 'meeting.no-button'],
  ['addIn.disabled-item', 'addIn.listed-off'],
  ['addIn.not-listed', 'addIn.listed-off'],
  ['addIn.not-listed', 'addIn.listed-on'],
  ['addIn.listed-off', 'addIn.listed-on'],
  ['worksElsewhere.vpn-only', 'worksElsewhere.inside-only'],
  ['affected.other-company', 'affected.some'],
  ['affected.some', 'affected.everyone'],
  ['changed.accepted-domain', 'changed.address'],
  ['changed.company-renamed', 'changed.address'],
  ['changed.upn', 'changed.address'],
  ['changed.crash', 'changed.office-updated'],
  ['mailPoints.nowhere', 'mailPoints.lync-forest'],
  ['mailPoints.nowhere', 'mailPoints.mailbox-forest'],
  ['photos.other-company', 'photos.own'],
  ['presence.unknown-contacts', 'presence.delayed'],
  ['presence.calendar', 'presence.outlook-only'],
  ['history.empty-items', 'history.mobile-only'],
  ['voicemail.light-only-missing', 'voicemail.nothing'],
  ['voicemail.cannot-leave', 'voicemail.nothing'],
  ['voicemail.greeting', 'voicemail.nothing'],
  ['promptWhen.after-sign-in', 'promptWhen.during-sign-in'],
  ['certificateDialog.name-trust', 'certificateDialog.certificate-warning'],
  ['owaIm.override-exists', 'owaIm.unavailable'],
];

const denials = new Set(
  'not no never without isnt arent wasnt dont doesnt didnt wont hasnt havent werent aint nicht kein keine keinen nie ne pas jamais sin nunca non neither nobody noone'.split(
    ' ',
  ),
);
/** Keys whose wording never denies: a denial within it takes the statement back. */
const plainStatements = new Set(['password', 'changed', 'mfa', 'outlookOwnTrouble']);
/** How far before a statement such a word is looked for, in words of its clause. */
const lookBack = 25;
/** Words that ask or suppose rather than state. */
const unsure = new Set(
  'if whether maybe perhaps suppose assuming would could should falls ob vielleicht'.split(' '),
);

/** Facts that a message states beside its complaint. What it states two ways is left out; what it does not state is absent. */
export function saidFacts(
  typed: Said,
  quoted: Said,
  codes: readonly StringCode[],
  text: string,
): Partial<SaidFacts> {
  const stated = new Map<string, Set<Sign>>();
  for (const hit of hits(typed.words, index)) {
    const key = hit.concept.split('.')[0]!;
    const needs = belongs[key];
    if (needs && !needs.some((concept) => typed.complained.has(concept))) continue;
    if (takenBack(typed.words, hit)) continue;
    stated.set(key, (stated.get(key) ?? new Set()).add(hit.concept));
  }
  const facts: Record<string, unknown> = {};
  for (const code of codes) Object.assign(facts, stringFacts[code]);
  if (typed.complained.has('mac') && quoted.complained.has('keychain')) facts.macKeychain = true;
  // the text of Outlook on the web names the contact list, which is not what is missed
  if (codes.includes('S-37')) stated.delete('contacts');
  for (const [key, signs] of stated) {
    for (const [narrow, wide] of narrower) if (signs.has(narrow)) signs.delete(wide);
    const [first] = signs;
    if (first === undefined || (signs.size > 1 && key !== 'changed')) continue;
    facts[key] ??= Object.hasOwn(values, first) ? values[first] : first.slice(key.length + 1);
  }
  if (inCloud.test(text) && lyncHere.test(text)) facts.mailPoints ??= 'cloud';
  const where = oneSided(typed.words);
  if (where) facts.worksElsewhere ??= where;
  if (outlookOnly(typed.words)) {
    if (typed.complained.has('history')) facts.history ??= 'client-only';
    if (typed.complained.has('vm') || typed.complained.has('vmvisual')) facts.voicemail ??= 'mail-only';
    if (typed.complained.has('photo')) facts.photos ??= 'client-only';
  }
  return { ...statedLiterally(text, facts.changed !== undefined), ...facts } as Partial<SaidFacts>;
}

/** Mailboxes in Exchange Online beside a Lync of one's own: whatever forest it is, it is not the one of Lync. */
const inCloud =
  /\bexchange online\b|\bexo\b|\b(?:o365|office ?365|microsoft ?365|cloud) mailbox(?:es)?\b|\bmailbox(?:es)?\b[^.!?\n]{0,40}\b(?:cloud|o365|office ?365|exchange online)\b/i;
const lyncHere =
  /\b(?:lync|skype|sfb)\b[^.!?\n]{0,60}\b(?:on[- ]?prem\w{0,6}|locally|in[- ]?house|own (?:servers?|data ?cent(?:er|re)))\b|\bon[- ]?prem\w{0,6}\b[^.!?\n]{0,30}\b(?:lync|skype|sfb)\b/i;

/** Denied or only supposed; a server's version is not the client's. */
function takenBack(words: readonly Word[], { concept, from, to, clause }: Hit<Sign>): boolean {
  for (let at = from - 1; at >= Math.max(0, from - lookBack) && words[at]!.clause === clause; at -= 1)
    if (unsure.has(words[at]!.text) || (from - at <= 3 && denials.has(words[at]!.text))) return true;
  const inside = words.slice(from + 1, to).some((word) => denials.has(word.text));
  if (inside && plainStatements.has(concept.split('.')[0]!)) return true;
  const next = words[to];
  if (concept.startsWith('exchangeVersion.') && next?.clause === clause && next.text === 'to') return true;
  return (
    concept.startsWith('product.') &&
    next?.clause === clause &&
    /^(?:server|servers|pool|pools|front|environment)$/.test(next.text)
  );
}

/** "internal ok, external clients don't": both sides are named, and only one of them works. */
function oneSided(words: readonly Word[]): SaidFacts['worksElsewhere'] | undefined {
  const found = hits(words, places);
  const denied = new Set(
    words.filter((word) => denials.has(word.text) || word.text === 'cannot').map((word) => word.clause),
  );
  const fine = new Set(
    found
      .filter(({ concept, clause }) => concept === 'worksthere' && !denied.has(clause))
      .map(({ clause }) => clause),
  );
  const at = (place: 'inside' | 'outside', works: boolean): boolean =>
    found.some(({ concept, clause }) => concept === place && fine.has(clause) === works);
  const [inside, outside] = [at('inside', true), at('outside', true)];
  if (inside && !outside && at('outside', false) && !at('inside', false)) return 'inside-only';
  if (outside && !inside && at('inside', false) && !at('outside', false)) return 'outside-only';
  return undefined;
}

const arriving = /^(?:outlook|inbox|email|mail)$/;
const present =
  /^(?:there|fine|ok|okay|arrive|arrives|arrived|come|comes|see|shows?|works?|visible|complete|da|an|good|have|has|land|lands|get|gets|find)$/;
const clients = new Set(['lync', 'sfb', 'skype', 'client', 'app', 'communicator']);

/** "… is there in Outlook, but not in Lync": one clause says so of Outlook, another denies it of the client alone. */
function outlookOnly(words: readonly Word[]): boolean {
  const clauses = new Map<number, string[]>();
  for (const { text, clause } of words) clauses.set(clause, [...(clauses.get(clause) ?? []), text]);
  const denied = (list: readonly string[]): boolean =>
    list.some((word) => denials.has(word) || word === 'cannot');
  const all = [...clauses.values()];
  const there = all.some(
    (list) =>
      list.some((word) => arriving.test(word)) && list.some((word) => present.test(word)) && !denied(list),
  );
  const missing = all.some(
    (list) =>
      denied(list) && list.some((word) => clients.has(word)) && !list.some((word) => arriving.test(word)),
  );
  return there && missing;
}
