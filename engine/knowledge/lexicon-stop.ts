/** Words that say nothing about what is wrong, where or since when: they do not make a short message a full story. */
export const fillers: ReadonlySet<string> = new Set(
  (
    'a an the and or of in on at to for from with by is are was were be been am im i my me mine we our us you your it its this that these those he she his her they them their ' +
    'do does did done have has had having hast get gets got getting go goes went going can could would should will shall may might must let lets ' +
    'not no dont doesnt didnt cant cannot wont isnt arent wasnt none nothing never please pls plz hi hello hey dear help thanks thank regards sorry ' +
    'so just now then there here what which who how why when where some any all very really quite too also again still only even as if than because ' +
    'something somehow somewhat anything thing things stuff kind sort lot bit says say said saying tell tells shows show showing look looks like seems seem keeps keep ' +
    'up down out off into about around back over under ok okay well hmm uh um ah oh yes yeah nope ' +
    'fail fails failed failing error errors eror broken broke dead problem problems issue issues trouble wrong bad weird strange stopped stops working work works worked nowork fix fixed ' +
    'gone missing lost disappeared vanished disappear empty blank unavailable available bug crash crashed slow ' +
    'ein eine einen der die das und oder mit von bei ist sind war nicht kein keine mein meine ich wir uns es geht habe hat haben mir bitte fehler problem was tun mehr ' +
    'le la les un une des et ou de du au aux est sont ne pas mon ma mes je nous il elle ca marche avec dans sur el los las y con en mi mis no funciona tengo ' +
    'its yesterday lately recently suddenly last week monday tuesday wednesday thursday friday ' +
    'today morning message messages happens happening happen happened comes come user users asks ask wants want got doing since day days week weeks talk each other connect connection integration integrated ' +
    // anger: it tells that nothing works, not what
    'useless garbage rubbish crap shit bullshit damn damned bloody fucking stupid idiot idiots dumb bot robot joke ridiculous angry fed annoying hate sucks everything f ing scheisse scheiße mist blöd blöder dumm idioten verdammt merde putain vous etes êtes nul nuls mierda maldito ' +
    'windows client server computer pc app program software thing feature features function option everybody everyone nobody'
  ).split(' '),
);
/** Everyday words that tell about the circumstances, of which two make a story. Anything else unknown counts as well. */
export const storyLength = 2;
