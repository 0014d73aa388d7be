import type { SymptomId } from '../knowledge/ids.ts';
import type { ComplaintConcept } from '../knowledge/lexicon-rules.ts';
import { symptoms } from '../knowledge/symptoms.ts';
import type { Said } from './concepts.ts';
import { scores } from './score.ts';
import type { Word } from './words.ts';

/** Words that add another matter within a clause. */
const adding = new Set('and also plus und auch sowie et y nor neither or oder as'.split(' '));
/** Points of a part of a message from which on it is a complaint of its own. */
const enough = 3;
/** Who and where: said once, meant in every part. */
const everywhere = new Set<ComplaintConcept>(
  'lync outlook exchange inclient mac mobile deskphone gone fail'.split(' ') as ComplaintConcept[],
);
/** Two readings of one matter: the second is no further complaint beside the first. */
const sameMatter: readonly (readonly [SymptomId, SymptomId])[] = [
  ['voicemail_not_working', 'visual_voicemail_missing'],
  ['meeting_error', 'add_in_missing'],
  ['signin_failure_address_mismatch', 'credential_prompt'],
  ['signin_failure_address_mismatch', 'cert_prompt'],
  ['cert_prompt', 'credential_prompt'],
  ['contact_card_email_wrong', 'photos_contacts_missing'],
];
/** What the others come from or how they come about, rather than one more of them. */
const aroundOthers = new Set<SymptomId>(['exchange_connection_error_icon', 'slow_integration', 'other']);

/** Runs of words: clauses, and what "and" or "also" adds within one. */
function parts(words: readonly Word[]): [from: number, to: number][] {
  const list: [number, number][] = [];
  let from = 0;
  words.forEach(({ text, clause }, at) => {
    if (at === 0 || (words[at - 1]!.clause === clause && !adding.has(text))) return;
    list.push([from, at]);
    from = at;
  });
  list.push([from, words.length]);
  return list;
}

/**
 * Everything that is complained of, most urgent first: what the whole message comes to, and what a part of it says by
 * itself. `told` are the symptoms with points in the whole message, so that no part counts that the whole does not bear out.
 */
export function complaintsOf(typed: Said, primary: SymptomId, told: ReadonlySet<SymptomId>): SymptomId[] {
  const whole = [...typed.complained].filter((concept) => everywhere.has(concept));
  const bests = parts(typed.words).flatMap(([from, to]) => {
    const own = typed.open.filter((hit) => hit.from >= from && hit.to <= to).map(({ concept }) => concept);
    if (own.every((concept) => everywhere.has(concept))) return [];
    const [best] = scores(new Set([...own, ...whole]));
    return best && best.score >= enough && told.has(best.id) ? [best.id] : [];
  });
  const found = new Set<SymptomId>([primary]);
  if (bests.includes(primary) && !aroundOthers.has(primary))
    for (const id of bests) if (!aroundOthers.has(id) && !isSame(id, found)) found.add(id);
  return [...found].sort((a, b) => symptoms[a].urgency - symptoms[b].urgency);
}

const isSame = (id: SymptomId, found: ReadonlySet<SymptomId>): boolean =>
  sameMatter.some((pair) => pair.includes(id) && pair.some((other) => other !== id && found.has(other)));
