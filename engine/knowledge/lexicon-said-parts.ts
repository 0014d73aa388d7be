/** Parts of features (see lexicon-said.ts): each counts only together with the complaint it belongs to. */
export const saidParts = {
  'meeting.own-calendar': ['my|his|her|our own calendar*', 'own calendar*|kalender'],
  'meeting.other-calendar': [
    '{owner} ~1 calendar*|kalender|mailbox',
    'calendar* of ~3 boss|director|manager|chef|colleague|ceo|other',
    'meeting ~2 for|behalf ~2 boss|director|manager|him|her|chef|ceo|owner|someone|somebody',
    'someone|somebody elses|else calendar*',
    'onbehalf',
    'im|i|am ~2 delegate|assistant|secretary|pa',
  ],
  'meeting.join': ['join*|beitreten|rejoindre|unirse', 'meeting* link|links|url'],
  'meeting.no-button': [
    'no|{not}|missing|gone|fehlt ~4 button|ribbon',
    'button ~4 gone|missing|disappeared|vanished|{not}|weg|fehlt',
  ],
  'meetingSilent.yes': [
    'nothing ~1 happens|happen|happened',
    'does|do nothing',
    'passiert nichts',
    'no reaction|response|error',
    'rien ~2 passe',
    '{not} ~1 pasa nada',
  ],
  'delegateRights.removed': ['removed|remove|deleted ~4 delegat*', 'delegat* ~3 removed|deleted|gone'],
  'delegateRights.complete': [
    'editor ~8 behalf|onbehalf',
    'has|have|with ~1 all|full|both|the ~1 rights|permissions|delegat*',
  ],
  'delegateRights.incomplete': ['only ~2 reviewer|read|author', 'no|without|not ~3 behalf|onbehalf|editor'],
  'voicemail.mail-only': [
    'voicemail|message*|recording*|email|they ~4 arrive*|come|comes|get|gets|reach|there|lands ~3 outlook|email|inbox|mailbox ~6 {not}|but',
    'email ~3 arrive*|comes|fine|works',
    'only ~3 email|inbox|outlook',
  ],
  'voicemail.nothing': [
    'nothing|never ~2 arrive*|comes|come|received|delivered',
    '{not} ~2 receive*|get|arrive* ~3 voicemail|message*|anything',
  ],
  'voicemail.cannot-leave': [
    'cannot|{not} ~2 leave ~3 message*|voicemail|anything',
    'nobody|none ~2 can leave',
  ],
  'voicemail.light-only-missing': [
    '{not} ~4 mwi|light|lamp|led',
    'mwi|light|lamp|led ~4 {not}|gone|missing|dead|off',
    'nobody|none ~2 gets|get ~3 mwi|light',
  ],
  'voicemail.greeting': ['record|change|edit ~2 greeting', 'greeting ~4 {not}|cannot|fail*'],
  'voicemail.announcement-error': ['system error ~3 occurred|goodbye'],
  'history.client-only': [
    'in|inside outlook ~2 fine|there|ok|see|find|visible|complete',
    'see|find|there|visible ~3 in outlook ~4 {not}|but',
    '{not} ~4 in lync|skype|sfb|client ~4 but|though|only ~2 outlook',
  ],
  'history.outlook-too': [
    'neither|nor|also|either|auch ~4 outlook',
    '{not} ~2 outlook ~1 either|too',
    '{not} ~6 outlook nor|or|and ~3 lync|skype|sfb',
  ],
  'history.mobile-only': ['on|from|my|with ~2 mobile|mac', 'only ~3 mobile'],
  'history.empty-items': [
    'missedconv|items|entries|they|them ~4 empty|blank|leer|vide',
    'no|without ~1 text|content|body',
    'empty|blank ~2 missedconv|items|entries|message*',
  ],
  'history.wrong-mailbox': [
    'wrong|other|another|different|shared|old|second mailbox|postfach|account',
    'mailbox ~2 of ~2 someone|somebody|other|another|colleague|boss',
  ],
  'presence.calendar': [
    'calendar* ~8 presence|status|free|available|green|busy',
    'presence|status|green|available|free ~8 calendar*|inameeting|appointment*|meeting*',
  ],
  'presence.out-of-office': ['oof'],
  'presence.unknown-contacts': [
    'presence|status ~1 unknown',
    'unknown ~1 presence|status',
    'as ~2 unknown',
    'contacts ~3 unavailable|unknown|offline|appearoffline',
  ],
  'presence.outlook-only': [
    'in outlook ~6 nobody|{not}|no ~2 presence|dot|dots|bubble*|status',
    'in outlook ~2 nobody ~2 sees|see',
    '{not} ~4 presence|dot|dots|bubble*|status ~4 outlook',
    'presence ~3 missing|gone ~2 outlook',
  ],
  'presence.delayed': [
    'minutes|hour|hours|late|later|delay* ~6 status|presence|update*',
    'status|presence ~8 minutes|hour|hours|late|later|delay*',
  ],
  'photos.outlook-too': [
    'neither|nor|also|either|auch ~4 outlook',
    '{not} ~1 in outlook ~1 either|too',
    'outlook ~2 too|also|either|auch',
  ],
  'photos.client-only': [
    'in|inside outlook ~2 fine|there|ok|see|show*|visible',
    'outlook ~2 has|shows|show|sees|displays ~3 them|photo|it|all|fine',
    'only ~3 in ~1 lync|skype|sfb|client',
  ],
  'photos.other-company': [
    '{other} ~1 company|forest|firm|organisation|organization|domain',
    'partner company|companies',
  ],
  'photos.own': [
    'my|his|her ~2 own ~2 photo|lync|skype|sfb',
    'uploaded|upload|set|added|changed ~2 photo',
    'my ~1 photo',
    'myself',
  ],
  'photos.cloud-only': [
    'cloud|online|o365|office365 {forwho} ~3 {not}',
    'cloud|online|o365|office365 ~2 only',
  ],
  'contacts.buddy-list': ['contactlist', 'lync|skype|sfb contacts|contactlist', 'ucs'],
  'contacts.outlook-contacts': [
    'outlook contacts|contact',
    'contacts ~1 in|from|of outlook',
    'personal contacts',
  ],
  'contacts.search-name': ['search* ~8 name|number|find*|get|gets', 'name ~4 search*'],
  'contacts.offline': ['contacts ~4 offline|searchable'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
