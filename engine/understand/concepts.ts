import { wordClasses } from '../knowledge/lexicon-classes.ts';
import { type FeatureConcept, featureWords } from '../knowledge/lexicon-features.ts';
import type { ComplaintConcept } from '../knowledge/lexicon-rules.ts';
import { type SignConcept, signWords } from '../knowledge/lexicon-signs.ts';
import { fillers } from '../knowledge/lexicon-stop.ts';
import { contextWords, demandWords, smallTalkWords, topicWords } from '../knowledge/lexicon-topics.ts';
import { compiled, type Hit, hits, vocabulary } from './pattern.ts';
import { Speller } from './spelling.ts';
import { type Word, wordsOf, writtenLength } from './words.ts';

const complaintIndex = compiled<ComplaintConcept>({ ...featureWords, ...signWords }, wordClasses);
/** A clause that says so, and nothing against it, tells what is in order. */
const fineIndex = compiled(
  {
    fine: [
      'works|worked|working|work|funktioniert|marche|funciona|fine|happy|perfectly|normally|geht|klappt|normal',
      'is|are|all|internal|external|both ok|okay|good',
      'no|without problem*|issue*|trouble',
      'can listen',
      'am signedin',
    ],
  },
  wordClasses,
);
/** A row that is named with its good state. */
const rowIndex = compiled<'ews' | 'mapi'>(
  {
    ews: [
      'ews ~2 ok|okay|fine|green|works',
      'ews and mapi ~2 ok|fine|okay|green',
      'mapi and ews ~2 ok|fine|okay|green',
    ],
    mapi: [
      'mapi ~2 ok|okay|fine|green|works',
      'ews and mapi ~2 ok|fine|okay',
      'mapi and ews ~2 ok|fine|okay',
    ],
  },
  wordClasses,
);
const againstIndex = compiled(
  { against: ['{not}', 'fail*|error*|but|problem*|issue*|only|if|until|used', 'wrong'] },
  wordClasses,
);

const targets = vocabulary(featureWords, wordClasses);
const vocabularies = new Set([...targets, ...fillers]);
for (const table of [signWords, contextWords, topicWords, smallTalkWords, demandWords])
  for (const word of vocabulary(table, wordClasses)) vocabularies.add(word);
/** Every word that any table knows. */
export const known: ReadonlySet<string> = vocabularies;
const speller = new Speller(known, targets);

/** Features that a clause in order takes out of the complaint; questions and prompts stay. */
const removable = new Set<ComplaintConcept>(
  (Object.keys(featureWords) as FeatureConcept[]).filter(
    (name) => !['lync', 'outlook', 'trustask', 'prompt', 'presencevalue'].includes(name),
  ),
);
const removableSigns = new Set<ComplaintConcept>(['signinfail'] satisfies SignConcept[]);

/** Different words whose spelling is looked at, at most. */
const spellingCap = 400;

export interface Said {
  words: Word[];
  /** words as they were written: another language needs fewer or more of them than the lexicon's */
  length: number;
  /** concepts of what is complained of */
  complained: Set<ComplaintConcept>;
  /** features that were said to be in order, and complained of nowhere */
  fine: Set<ComplaintConcept>;
  hits: Hit<ComplaintConcept>[];
  /** those of them that are complained of, without what a clause says to be in order */
  open: Hit<ComplaintConcept>[];
}

/** Reads the concepts of a text, typing errors corrected, clause by clause. */
export function said(text: string): Said {
  const memo = new Map<string, string>();
  const words = wordsOf(text).map((one) => {
    const { text: word, foreign } = one;
    if (foreign) return one;
    const right = memo.get(word) ?? (memo.size < spellingCap ? speller.corrected(word) : word);
    memo.set(word, right);
    return { ...one, text: right };
  });
  const found = [...hits(words, complaintIndex), ...outright(words)];
  const good = new Set(hits(words, fineIndex).map((hit) => hit.clause));
  for (const hit of hits(words, againstIndex)) if (!isNoProblem(words, hit)) good.delete(hit.clause);
  for (const clause of [...good]) if (turnedRound(words, found, clause + 1)) good.delete(clause);
  const complained = new Set<ComplaintConcept>();
  const fine = new Set<ComplaintConcept>();
  const open: Hit<ComplaintConcept>[] = [];
  for (const hit of found) {
    const { concept, clause } = hit;
    const out = good.has(clause) && (removable.has(concept) || removableSigns.has(concept));
    (out ? fine : complained).add(concept);
    if (!out) open.push(hit);
  }
  for (const { concept } of hits(words, rowIndex)) if (complained.delete(concept)) fine.add(concept);
  for (const concept of complained) fine.delete(concept);
  return { words, length: writtenLength(text, words), complained, fine, hits: found, open };
}

/** Concepts that a gloss of another language names after a number sign. */
function outright(words: readonly Word[]): Hit<ComplaintConcept>[] {
  return words.flatMap(({ text, clause }, at) =>
    text.startsWith('#')
      ? [{ concept: text.slice(1) as ComplaintConcept, from: at, to: at + 1, clause, at: [at] }]
      : [],
  );
}

/** "… works on the desktop, but not on the tablet": the next clause denies and names nothing of its own. */
function turnedRound(
  words: readonly Word[],
  found: readonly Hit<ComplaintConcept>[],
  clause: number,
): boolean {
  const denied =
    words.some((word) => word.clause === clause && denials.has(word.text)) ||
    found.some((hit) => hit.clause === clause && against.has(hit.concept));
  return (
    denied &&
    !found.some((hit) => hit.clause === clause && removable.has(hit.concept) && !devices.has(hit.concept))
  );
}
const against = new Set<ComplaintConcept>(['fail', 'gone', 'wrong']);
const denials = new Set(wordClasses.not.split(' '));
const devices = new Set<ComplaintConcept>(['mobile', 'mac', 'deskphone', 'exchange', 'inclient', 'owa']);

/** "no problem" and "without problems" are not against it. */
function isNoProblem(words: readonly Word[], hit: Hit<'against'>): boolean {
  const [word, next, before] = [
    words[hit.from]!.text,
    words[hit.to]?.text ?? '',
    words[hit.from - 1]?.text ?? '',
  ];
  if (word === 'no' || word === 'without') return /^(problem|issue|trouble)/.test(next);
  return /^(problem|issue)/.test(word) && (before === 'no' || before === 'without');
}
