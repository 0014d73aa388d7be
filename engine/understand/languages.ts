import type { Lexicon } from '../knowledge/lexicons/lexicon.ts';
import type { Word } from './words.ts';

/** English words that stand in nearly every English sentence. */
const english = new Set(
  'the a an and or of to in into no one out off over up down back about between more most after for from with by is are was were be been am i my me we our us you your it its this that these those he she his her they them their do does did have has had not dont doesnt cant cannot can could will would should when while what which who how why there here no nobody nothing after before since but if because as at on all some only still just every other any than then so get gets says shows keeps works help hello please thanks yes always never again new old only'.split(
    ' ',
  ),
);

export interface LanguageMarks {
  /** one a lexicon: words that tell of it, and of none else at hand so well as to be English */
  own: readonly ReadonlySet<string>[];
}

/** Words by which each language is told: its everyday words, and those of its patterns that are not the lexicon's own. */
export function languageMarks(lexicons: readonly Lexicon[]): LanguageMarks {
  return {
    own: lexicons.map(({ glosses, everyday, parts = '' }) => {
      const targets = new Set(
        lexicons.flatMap((one) => Object.keys(one.glosses)).flatMap((to) => to.split(' ')),
      );
      const named = Object.values(glosses)
        .flat()
        .flatMap((source) => source.split(/[ |]/))
        .filter((word) => /^[a-z]{4,}$/.test(word) && !targets.has(word) && !alsoEnglish.has(word));
      const common = everyday
        .split(/\s+/)
        .filter((word) => word.length > 1 && !english.has(word) && !alsoEnglish.has(word));
      return new Set([
        ...named,
        ...common,
        ...parts.split(' ').filter((word) => !targets.has(word) && !alsoEnglish.has(word)),
      ]);
    }),
  };
}

/** Words of other languages that are English words or names of products as well. */
const alsoEnglish = new Set(
  'outlook exchange lync skype teams page im die was hat in an am so des also man will bin son sur plus mes est on ma ten me no a as he sin con les pour tu elle car note visible client message messages contact contacts photo photos notification conference absent absence option options icon image images agenda status server system problem start normal extern intern account name person chef chat chats tab link links post button meeting meetings termin list liste lent error errors general social total real manual control local alter band beamer bin computer defekt echo firma geht gift handy integration internet login monitor not notebook per permanent regel register ring scanner software spam tablet ton toner voll warnung webcam wetter smartphone microphone accessible acceder application approbation automatique bout camera change changes clients command comment confiance constant court creation credit deposer disponible entrer extension figure football grise incapable impossible intermittence invite iphone joint l lecture macro migration minute minutes mobile module moment moments panne parking patron permanence point portable possible poste repetition responsable rouge route rubrique scan serve service session signal site spare tailor temps tone trouble us vide video visio visit voyant anda anterior base casa director directors exterior extensions familiar favor figura final forma junta lists note papa papel personal plugin prime radio real recent reply rota rodeo sale sales ser solo super te tinta todo une usual vocal vis error chiste cinta cite crear de e-mail email en echoes dimension discussion display distant insert interest object section invitation window web register pane mail mails tone led headset headsets boss chefs secretary assistant delegate delegation provider user users code weekend hotel centre nation net central region regions radio audio videos popup modules images pics gateway proxy pool domain telephone telephones telephoned secure securite trust trusts office gone greeting lamp light lights again prompts search find name only dock docks van vans ab um'.split(
    ' ',
  ),
);

/** How many words tell of each language, and how many of them are English. */
export function telling(words: readonly Word[], { own }: LanguageMarks): { own: number; english: number }[] {
  return own.map((marks) => {
    const count = { own: 0, english: 0 };
    for (const { text } of words) {
      const [first, last] = text.includes("'")
        ? [text.split("'")[0]!, text.split("'").at(-1)!]
        : [text, text];
      if (marks.has(text) || (text.includes("'") && (elided.has(first) || marks.has(last)))) count.own += 1;
      else if (english.has(text.replace(/'/g, ''))) count.english += 1;
    }
    return count;
  });
}
const elided = new Set(['l', 'd', 'j', 'n', 's', 'c', 'm', 't', 'qu', 'jusqu', 'lorsqu', 'aujourd']);
