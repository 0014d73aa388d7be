/** Words that stand in nearly every English sentence, folded: by them English is told from the other languages. */
export const everydayEnglish =
  'the a an and or of to in into no one out off over up down back about between more most after for from ' +
  'with by is are was were be been am i my me we our us you your it its this that these those he she his her ' +
  'they them their do does did have has had not dont doesnt cant cannot can could will would should when ' +
  'while what which who how why there here nobody nothing before since but if because as at on all some only ' +
  'still just every other any than then so get gets says shows keeps works help hello please thanks yes ' +
  'always never again new old';

/** Words of other languages that are English words, names of products or international as well: they tell of none. */
export const alsoEnglish =
  'outlook exchange lync skype teams page im die was hat in an am so des also man will bin son sur plus mes ' +
  'est on ma ten me no a as he sin con les pour tu elle car note visible client message messages contact ' +
  'contacts photo photos notification conference absent absence option options icon image images agenda ' +
  'status server system problem start normal extern intern account name person chef chat chats tab link ' +
  'links post button meeting meetings termin list liste lent error errors general social total real manual ' +
  'control local alter band beamer computer defekt echo firma geht gift handy integration internet login ' +
  'monitor not notebook per permanent regel register ring scanner software spam tablet ton toner voll ' +
  'warnung webcam wetter smartphone microphone accessible acceder application approbation automatique bout ' +
  'camera change changes clients command comment confiance constant court creation credit deposer disponible ' +
  'entrer extension figure football grise incapable impossible intermittence invite iphone joint l lecture ' +
  'macro migration minute minutes mobile module moment moments panne parking patron permanence point ' +
  'portable possible poste repetition responsable rouge route rubrique scan serve service session signal ' +
  'site spare tailor temps tone trouble us vide video visio visit voyant anda anterior base casa director ' +
  'directors exterior extensions familiar favor figura final forma junta lists papa papel personal plugin ' +
  'prime radio recent reply rota rodeo sale sales ser solo super te tinta todo une usual vocal vis chiste ' +
  'cinta cite crear de e-mail email en echoes dimension discussion display distant insert interest object ' +
  'section invitation window web pane mail mails led headset headsets boss chefs secretary assistant ' +
  'delegate delegation provider user users code weekend hotel centre nation net central region regions audio ' +
  'videos popup modules pics gateway proxy pool domain telephone telephones telephoned secure securite trust ' +
  'trusts office gone greeting lamp light lights again prompts search find only dock docks van vans ab um ' +
  'ribbon';
