import { type StringCode, type SymptomId, symptomIds } from '../knowledge/ids.ts';
import { featureWords } from '../knowledge/lexicon-features.ts';
import type { ComplaintConcept } from '../knowledge/lexicon-rules.ts';
import { fillers, storyLength } from '../knowledge/lexicon-stop.ts';
import type { TopicId } from '../knowledge/lexicon-topics.ts';
import { vagueReadings } from '../knowledge/lexicon-vague.ts';
import { knownText } from '../knowledge/strings.ts';
import { symptoms } from '../knowledge/symptoms.ts';
import { smallTalkIn, topicsIn } from './apart.ts';
import type { Said } from './concepts.ts';
import { add, type Score, scores, sorted } from './score.ts';
import type { Understanding } from './understanding.ts';

type Decision = Pick<
  Understanding,
  'symptoms' | 'primary' | 'alternatives' | 'question' | 'negated' | 'smallTalk' | 'outOfScope'
>;

/** Concepts that only this program's matter has: with any of them a message is not somebody else's. */
const own = new Set<ComplaintConcept>(
  'lync im ews mapi vm vmvisual mwi meetingbutton addin presence trustask server owaim configinfo contacts photo card statusews deskphone signinfail mismatch vmdeposit join history orgchart presencevalue oof'.split(
    ' ',
  ) as ComplaintConcept[],
);
/** Words that tell of trouble without saying of what. */
const trouble = new Set<ComplaintConcept>(
  'fail gone whoonly integration slow never icon exchange credential certificate calendar wrong schedule'.split(
    ' ',
  ) as ComplaintConcept[],
);
/** What is well where a feature is said to work. */
const fineMeans: Partial<Record<ComplaintConcept, readonly SymptomId[]>> = {
  vm: ['voicemail_not_working', 'visual_voicemail_missing'],
  history: ['conversation_history_missing'],
  presence: ['calendar_presence_wrong'],
  calendar: ['calendar_presence_wrong'],
  meeting: ['meeting_error'],
  photo: ['photos_contacts_missing'],
  contacts: ['photos_contacts_missing'],
  ews: ['exchange_connection_error_icon'],
  certificate: ['cert_prompt'],
  signinfail: ['signin_failure_address_mismatch'],
};
/** Least points for a symptom. */
const least = 3;
/** From this many words on a message is taken as it is. */
const longStory = 9;
/** Others are named down to this part of the best score. */
const near = 0.5;

/** Decides between one symptom, a question, and nothing for this program. */
export function decided(
  typed: Said,
  quoted: Said,
  typedStrings: readonly StringCode[],
  pastedStrings: readonly StringCode[],
  hosts: number,
): Decision {
  const ranked = ranking(typed, quoted, typedStrings, pastedStrings);
  const negated = symptomIds.filter(
    (id) =>
      [...typed.fine].some((concept) => (fineMeans[concept] ?? []).includes(id)) &&
      (ranked.find((other) => other.id === id)?.score ?? 0) < least,
  );
  const list = ranked.map(({ id, score }) => ({ id, score }));
  const talk = smallTalkIn(typed.words);
  const apart = elsewhere(typed, typedStrings.length + pastedStrings.length);
  const [best] = ranked;
  const base = { symptoms: list, negated };
  if (apart !== undefined)
    return { ...base, symptoms: [], primary: 'none', alternatives: [], outOfScope: apart };
  const { complained } = typed;
  const owned =
    [...complained].some((concept) => own.has(concept)) ||
    (complained.has('schedule') && (complained.has('meeting') || complained.has('delegate')));
  if (best === undefined || best.score < (owned ? 1 : least)) {
    const small = talk !== undefined && !typed.complained.has('fail') && !typed.complained.has('gone');
    const vague =
      [...typed.complained].some((concept) => trouble.has(concept)) &&
      details(typed) <= (typed.complained.has('whoonly') ? 4 : 2);
    if (owned ? small && typed.words.length < 12 : small || !vague)
      return { ...base, primary: 'none', alternatives: [], ...(talk ? { smallTalk: talk } : {}) };
    return { ...base, ...vagueReading(typed.complained, ranked) };
  }
  const told = best.telling || negated.length > 0;
  if (!told && typed.words.length < longStory && details(typed) + 2 * hosts < storyLength)
    return { ...base, ...vagueReading(typed.complained, ranked) };
  return {
    ...base,
    primary: best.id,
    alternatives: ranked
      .slice(1, 4)
      .filter(({ score }) => score >= best.score * near)
      .map(({ id }) => id),
    question: symptoms[best.id].question,
  };
}

/** What is typed counts most, then known texts, then words of what was pasted. */
function ranking(
  typed: Said,
  quoted: Said,
  typedStrings: readonly StringCode[],
  pastedStrings: readonly StringCode[],
): Score[] {
  const sums = new Map<SymptomId, Score>();
  for (const { id, score, telling } of scores(typed.complained)) add(sums, id, score, telling);
  for (const { id, score } of scores(quoted.complained)) add(sums, id, score * 0.35, false);
  const once = new Set<SymptomId>();
  for (const [codes, points] of [
    [typedStrings, 8],
    [pastedStrings, 5],
  ] as const)
    for (const code of codes) {
      const text = knownText(code);
      if (text?.symptom === undefined || once.has(text.symptom)) continue;
      once.add(text.symptom);
      add(sums, text.symptom, text.status ? 5 : points, text.status !== true);
    }
  return sorted(sums.values());
}

/** Words that tell about circumstances: neither fillers nor product names nor the complaint's own words. */
function details({ words, hits }: Said): number {
  const covered = new Set<number>();
  for (const { from, to, concept } of hits)
    if (concept in featureWords) for (let at = from; at < to; at += 1) covered.add(at);
  const told = new Set<string>();
  words.forEach(({ text }, at) => {
    if (!covered.has(at) && !fillers.has(text)) told.add(text);
  });
  return told.size;
}

function vagueReading(complained: ReadonlySet<ComplaintConcept>, ranked: readonly Score[]) {
  const reading = vagueReadings.find(({ when }) => when.every((concept) => complained.has(concept)))!;
  const alternatives = [
    ...new Set([...reading.alternatives, ...ranked.slice(0, 2).map(({ id }) => id)]),
  ].slice(0, 4);
  return { primary: 'unclear' as const, alternatives, question: reading.question };
}

/** The other matter that a message is about, if it is about that only. */
function elsewhere(typed: Said, strings: number): TopicId | undefined {
  const topics = topicsIn(typed.words);
  const { complained } = typed;
  if (topics.includes('consumer-skype')) return 'consumer-skype';
  if (strings > 0 || topics.length === 0)
    return topics.length === 0 && plainOutlook(typed, strings) ? 'mail-only' : undefined;
  const owns = [...complained].filter((concept) => own.has(concept));
  const first = topics[0]!;
  if (topics.includes('teams'))
    return owns.some((concept) => concept === 'lync' || concept === 'ews') ? undefined : 'teams';
  if (topics.includes('zoom') || topics.includes('other-meeting-product'))
    return owns.length > 0 || complained.has('defaultim') ? undefined : first;
  if (complained.has('lync'))
    return topics.includes('call-quality') && owns.length === 1 ? 'call-quality' : undefined;
  if (first === 'vpn' || first === 'account-lockout' || first === 'password-reset')
    return owns.length > 0 || complained.has('exchange') ? undefined : first;
  return owns.length > 0 ? undefined : first;
}

/** Outlook without anything of Lync. */
function plainOutlook({ complained }: Said, strings: number): boolean {
  return (
    strings === 0 &&
    complained.has('outlook') &&
    !complained.has('exchange') &&
    !(complained.has('schedule') && complained.has('delegate')) &&
    ![...complained].some((concept) => own.has(concept)) &&
    !['meeting', 'history', 'integration', 'button'].some((concept) =>
      complained.has(concept as ComplaintConcept),
    )
  ); // prettier-ignore
}
