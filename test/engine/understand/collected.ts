import { type SymptomId, symptomIds } from '../../../engine/knowledge/ids.ts';
import { said } from '../../../engine/understand/concepts.ts';
import { features } from '../../../engine/understand/model.ts';
import { phrases } from './phrases.ts';
import { phrasesApart } from './phrases-apart.ts';
import { phrasesEighth } from './phrases-eighth.ts';
import { phrasesFifth } from './phrases-fifth.ts';
import { phrasesFourth } from './phrases-fourth.ts';
import { phrasesNinth } from './phrases-ninth.ts';
import { phrasesSecond } from './phrases-second.ts';
import { phrasesSeventh } from './phrases-seventh.ts';
import { phrasesSixth } from './phrases-sixth.ts';
import { phrasesThird } from './phrases-third.ts';

/** All collected wording, in the order of its collection. */
export const collected = {
  phrases,
  phrasesApart,
  phrasesSecond,
  phrasesThird,
  phrasesFourth,
  phrasesFifth,
  phrasesSixth,
  phrasesSeventh,
  phrasesEighth,
  phrasesNinth,
};

export interface Example {
  symptom: SymptomId;
  text: string;
  features: string[];
}
/** Wording whose symptom is known, as the model learns it. */
export function collectedExamples(): Example[] {
  return Object.values(collected).flatMap((set) =>
    symptomIds.flatMap((symptom) =>
      (set[symptom] ?? []).map((text) => ({ symptom, text, features: features(said(text)) })),
    ),
  );
}
