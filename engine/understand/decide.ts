import { type SymptomId, symptomIds } from '../knowledge/ids.ts';
import { wordClasses } from '../knowledge/lexicon-classes.ts';
import { featureWords } from '../knowledge/lexicon-features.ts';
import type { ComplaintConcept } from '../knowledge/lexicon-rules.ts';
import { fillers, storyLength } from '../knowledge/lexicon-stop.ts';
import { vagueReadings } from '../knowledge/lexicon-vague.ts';
import { symptoms } from '../knowledge/symptoms.ts';
import { smallTalkIn } from './apart.ts';
import { complaintsOf } from './complaints.ts';
import type { Said } from './concepts.ts';
import { type Ranking, ranking } from './ranking.ts';
import { elsewhere, isOwn } from './scope.ts';
import type { Understanding } from './understanding.ts';

type Decision = Pick<
  Understanding,
  'symptoms' | 'complaints' | 'primary' | 'alternatives' | 'question' | 'negated' | 'smallTalk' | 'outOfScope'
>;

/** Words that tell of trouble without saying of what. */
const trouble = new Set<ComplaintConcept>(
  'fail gone whoonly integration slow never icon exchange credential certificate calendar wrong'.split(
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
const denials = new Set(wordClasses.not.split(' '));
/** Least points for a symptom. */
const least = 3;
/** From this many words on a message is taken as it is. */
const longStory = 9;
/** So few words, and none that is this program's own, tell of no case. */
const fewWords = 4;
/** Others are named that are behind by no more. */
const near = 6;

/** Decides between one symptom, a question, and nothing for this program. */
export function decided(hosts: number, ...said: Parameters<typeof ranking>): Decision {
  const [typed, , typedStrings, pastedStrings] = said;
  const { complained, words, length } = typed;
  const ranked = ranking(...said);
  const [best] = ranked.lexicon;
  const negated = symptomIds.filter(
    (id) =>
      [...typed.fine].some((concept) => (fineMeans[concept] ?? []).includes(id)) &&
      (ranked.lexicon.find((other) => other.id === id)?.score ?? 0) < least,
  );
  const talk = smallTalkIn(words);
  const base = { symptoms: [], complaints: [], negated, alternatives: [] };
  const apart = elsewhere(typed, typedStrings.length + pastedStrings.length);
  if (apart !== undefined) return { ...base, primary: 'none', outOfScope: apart };
  const owned = isOwn(complained);
  if (best === undefined || best.score < (owned ? 1 : least)) {
    const denies = words.some(({ text }) => denials.has(text));
    const small = talk !== undefined && !denies && !complained.has('fail') && !complained.has('gone');
    const vague =
      [...complained].some((concept) => trouble.has(concept)) && details(typed) <= bearable(complained);
    if (owned ? small && length < 12 : small || !vague)
      return { ...base, primary: 'none', ...(talk ? { smallTalk: talk } : {}) };
    return {
      ...base,
      ...(owned && length >= longStory ? clear(ranked, typed) : vagueReading(complained, ranked)),
    };
  }
  if (best.id === 'credential_prompt' && !owned && complained.has('outlook') && !complained.has('exchange'))
    return { ...base, ...vagueReading(complained, ranked) };
  if (!owned && !complained.has('exchange') && !complained.has('outlook') && length < fewWords)
    return { ...base, ...vagueReading(complained, ranked) };
  const told = best.telling || negated.length > 0;
  if (!told && length < longStory && details(typed) + 2 * hosts < storyLength)
    return { ...base, ...vagueReading(complained, ranked) };
  return { ...base, ...clear(ranked, typed) };
}

/** How many unknown words a message of mere trouble may have before it is somebody else's matter. */
function bearable(complained: ReadonlySet<ComplaintConcept>): number {
  if (complained.has('whoonly')) return 4;
  return ['exchange', 'outlook', 'credential', 'certificate', 'calendar', 'icon', 'integration'].some(
    (concept) => complained.has(concept as ComplaintConcept),
  )
    ? 2
    : 0;
}

/** The best symptom, what else it may be, and the question that would be asked first. */
function clear({ order, lexicon }: Ranking, typed: Said) {
  const [best] = order;
  const close = order.filter(
    ({ id, score }) => score >= best!.score - near && (score > 0 || lexicon.some((other) => other.id === id)),
  );
  const list = order.filter(
    ({ id }) => id === best!.id || (lexicon.find((other) => other.id === id)?.score ?? 0) >= least,
  );
  return {
    symptoms: list.map(({ id, score }) => ({ id, score: Math.round(score) })),
    complaints: complaintsOf(typed, best!.id, new Set(lexicon.map(({ id }) => id))),
    primary: best!.id,
    alternatives: close.slice(1, 4).map(({ id }) => id),
    question: symptoms[best!.id].question,
  };
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

function vagueReading(complained: ReadonlySet<ComplaintConcept>, ranked: Ranking) {
  const reading = vagueReadings.find(({ when }) => when.every((concept) => complained.has(concept)))!;
  const alternatives = [
    ...new Set([...reading.alternatives, ...ranked.lexicon.slice(0, 2).map(({ id }) => id)]),
  ].slice(0, 4);
  return { primary: 'unclear' as const, alternatives, question: reading.question };
}
