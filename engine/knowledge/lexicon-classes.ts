/** Word classes that patterns name as {class}. All words folded: lower case, no accents, no apostrophes. */
export const wordClasses = {
  not: 'not no never nothing none nobody noone without isnt arent wasnt dont doesnt didnt wont cannot hasnt havent werent aint nicht kein keine keinen keiner nie nichts niemand ne pas jamais aucun aucune rien sin nunca tampoco nada ningun ninguna non neither nor nolonger nowhere stopped stops fails failed hardly rarely dosnt dosent doesn',
  cannot: 'cannot fails failed fail failing unable nolonger never doesnt dont didnt wont',
  fail: 'fail fails failed failing failure failures error errors eror errormessage broken broke breaks dead problem problems issue issues trouble wrong crash crashes crashed bug fault faulty malfunction fehler fehlermeldung erreur erreurs kaputt probleme problema problemas defekt geht funktioniert fonctionne funciona marche',
  gone: 'gone missing disappear* dissapear* disapear* vanish* lost absent removed fehlt fehlen verschwunden weg disparu disparue disparus disparait manque manquant desaparecido desaparecio desapareci* falta deleted hidden greyed grayed disabled empty blank leer vide vacio vacia',
  nowork:
    'fail fails failed failing failure error errors broken broke dead problem problems issue issues trouble wrong stopped stops unavailable nothing nowork',
  show: 'show shows showing shown showed appear appears appeared appearing display displays displayed visible see sees seen seeing saw find finds found listed list lists view load loads loaded update updates updated updating refresh* sync syncs synced syncing arrive arrives arrived replicate* anzeige* angezeigt sehe sehen affiche affichent affichee aparece aparecen visible visibles available come comes came work works reflect* populate* resolve* mostrar muestra muestran zeigt reach reaches',
  save: 'save saves saved saving store stores stored storing log logs logged logging keep keeps kept record records recorded land lands landed written write writes archive archives archived archiving gespeichert speichert enregistre enregistres guarda guardan recorded end ends goes go',
  wrong:
    'wrong old outdated former incorrect different other another previous placeholder bogus stale alte alter altes veraltet ancien ancienne vieux vieja antiguo antigua maiden strange ex invalid nonsense somebody someone mixed fake internal',
  product: 'lync skype sfb communicator ocs lync2013 lync2010 skype2016 skype2015 lnyc linc lynk lynch lyncs',
  askverb:
    'nag nags nagging pester pesters bug bugs bugging bothers bother bombards harass ask asks asking asked prompt prompts prompting prompted request requests requesting requested want wants wanting wanted need needs require requires demand demands pop pops popup popups popping fragt fragen verlangt abfrage demande demander demandent pide piden solicita enter type retype reenter insist insists keep keeps keeping',
  again:
    'again always constantly repeatedly continuously continually everytime keeps keep keeping loop loops looping endless endlessly forever permanently repeated recurring standig dauernd immer toujours constamment siempre constantemente nonstop frequently often twice hourly daily times reappears returns comes annoying endlessly infinite',
  forwho:
    'user users people person persons colleague colleagues collegue collegues coworker coworkers member members staff employee employees team teams department benutzer kollege kollegen utilisateur utilisateurs usuario usuarios guys folks customers',
} as const satisfies Readonly<Record<string, string>>;
