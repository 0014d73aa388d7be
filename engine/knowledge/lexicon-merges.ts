/** Word groups (and variants of one word) that mean one word of the lexicon. Compared after folding: no accents, no apostrophes. */
const table: Readonly<Record<string, string>> = {
  email: 'e mail|e mails|emails|mails|courriel|courriels|correo|correos|email adresse|epost',
  mail: 'mail',
  voicemail:
    'voice mail|voice mails|voicemails|voice message|voice messages|voicemessage|voicemessages|voice box|sprachnachricht|sprachnachrichten|anrufbeantworter|mailbox ansage|messagerie vocale|message vocal|messages vocaux|buzon de voz|mensajes de voz|vms|voicemailbox|answering machine|answerphone|sprachbox',
  addin:
    'add in|add ins|addins|add on|add ons|addon|addons|plug in|plug ins|plugin|plugins|complement|complemento|complementos|snapin',
  signin:
    'sign in|sign ins|signin|log in|log on|logon|logons|login|logins|sign on|signs in|logs in|logs on|signing in|logging in|logging on|log into|sign into|signing into|logging into|anmelden|anmeldung|einloggen|connexion|se connecter|me connecter|iniciar sesion|connect to lync|log me in|sign me in|log us in',
  signedin: 'signed in|logged in|logged on|signed on|loged in|signed into|logged into|angemeldet|connecte',
  signout:
    'sign out|signs out|signed out|signing out|log off|log out|logged out|abmelden|relogin|re login|relog|neuanmeldung',
  cannot:
    'can not|not able|couldnt|could not|cant|unable|isnt able|arent able|impossible|unmoglich|nicht moglich|not possible|wasnt able|was not able|am unable|no puedo|no podemos|ne peut|ne peux|ne puis|kann nicht|konnen nicht|refuses to|refuse to|wont let|will not let',
  nolonger: 'no longer|not anymore|no more|nicht mehr|ne plus|ya no|any longer|any more|anymore',
  freebusy: 'free busy|frei gebucht|free busytime',
  oof: 'out of office|out of the office|ooo|oof|automatic reply|automatic replies|auto reply|abwesenheitsnotiz|abwesenheit|absence du bureau|fuera de la oficina|abwesend meldung|vacation message|outofoffice',
  sfb: 'skype for business|skype 4 business|skype business|s4b|sfb|skypeforbusiness|skype for busines|skype for bussiness|skype entreprise|skype empresarial|skype fb',
  autodiscover: 'auto discover|autodiscovery|auto discovery|autodiscover',
  config_info:
    'configuration information|config information|config info|configuration info|konfigurationsinformationen|configuration window|informations de configuration',
  inameeting:
    'in a meeting|in einer besprechung|en reunion|in meeting|in meetings|in a conference|in besprechung',
  owa: 'outlook on the web|outlook web app|outlook web access|outlook on the web|outlook web|outlook online|webmail|web mail|owa|web outlook',
  ews: 'exchange web services|exchange web service|exchange webservice|exchange webservices|exchange webdienste|ews',
  deskphone:
    'desk phone|desk phones|deskphones|desktop phone|desktop phones|ip phone|ip phones|conference phone|conference phones|polycom|polycoms|cx600|cx700|cx500|cx3000|vvx|snom|audiocodes|yealink|phone edition|lpe|tischtelefon|telefonapparat|hard phone|table phone|aastra|telephone set|lync phone|lync phones|skype phone|lync telephone',
  presence: 'presence status|prasenz|presence',
  password:
    'pass word|pasword|passwort|kennwort|passwords|kennworter|mot de passe|contrasena|clave|passcode|pwd|passwrd|passworts',
  credential:
    'credentials|creds|cred|anmeldeinformationen|anmeldedaten|zugangsdaten|identifiants|credenciales|user name and password|username and password|user and password|benutzername und kennwort|benutzername und passwort|username password|usr and pwd|id and password',
  username: 'user name|usernames|benutzername|nom dutilisateur',
  smtp: 'smtps|smtp adresse|smtp address',
  pa: 'personal assistant|executive assistant',
  onbehalf: 'on behalf|im namen|im auftrag|au nom|on behalve|in behalf|en nombre',
  uc_enabled: 'uc enabled|uc aktiviert|ucenabled|uc fahig',
  certificate:
    'certificates|cert|certs|zertifikat|zertifikate|zertifikats|certificat|certificats|certificado|certificados|zertifikatswarnung|zertifikatsmeldung|zertifikatsfehler|ssl|certificat de securite|zertifkat|sicherheitszertifikat',
  addressbook:
    'address book|address books|adressbuch|carnet dadresses|libreta de direcciones|adress book|adressbook|addressbook|gal|global address list|corporate directory|offline address|address list|address lists',
  contactlist:
    'contact list|contacts list|contact lists|kontaktliste|liste de contacts|lista de contactos|buddy list|buddylist|buddies|friends list|friend list|kontaktlisten|buddy',
  personalcertificate:
    'personal certificate|personal certificates|user certificate|user certificates|client certificate|client certificates|personliches zertifikat|benutzerzertifikat|clientzertifikat',
  contactcard:
    'contact card|contact cards|business card|business cards|kontaktkarte|visitenkarte|carte de visite|fiche de contact|people card|profile card|contactcard|person card|tarjeta de contacto',
  everytime:
    'every time|each time|every start|every day|every single day|every morning|each start|each launch|at each|each morning|each day|jedes mal|jeden tag|jedesmal|a chaque|cada vez|every login|every few|every signin|at every|every logon|every hour|every launch',
  again:
    'again and again|over and over|over and over again|immer wieder|encore et encore|una y otra vez|all the time|sans arret|sans cesse|non stop|nonstop|again again',
  pc: 'work station|workstation|laptop|laptops|notebook|notebooks|desktop|computer|computers|pcs|rechner|ordinateur|ordenador|windows 10|windows 7|windows 8|windows 11|win10|win7',
  otherim:
    'cisco jabber|jabber|webex|slack|google chat|google talk|sametime|whatsapp|ringcentral|gotomeeting|google meet|bluejeans|mattermost',
  mac: 'mac os|macos|macbook|macs|os x|osx|imac|apple computer|mac client',
  mobile:
    'mobile phone|mobile phones|cell phone|cellphone|smartphone|smartphones|iphone|iphones|ipad|ipads|android|handy|mobiles|mobiltelefon|mobile app|windows phone|ios|lync mobile|movil|telephone portable|portable|my phone|cell',
  missedconv:
    'missed conversation|missed conversations|missed call|missed calls|missed chat|missed chats|missed im|missed ims|missed message|missed notice|missed chat notices|verpasste unterhaltung|missed messages',
  calllog:
    'call log|call logs|call history|call list|call records|anrufliste|journal dappels|anrufprotokoll|call register',
  tryagain: 'try again later|again later|please try again',
  findprevious:
    'find previous|previous conversation|previous conversations|past conversations|older conversations|old chats|old conversations|old messages|earlier chats|past chats|previous chats|former chats|alte chats|old ims|previous messages|older chats|older messages|past messages',
  attendant:
    'auto attendant|autoattendant|automated attendant|automatic attendant|ivr|main number|hotline number|zentrale',
  mwi: 'message waiting|message waiting light|waiting light|waiting lamp|red light|red lamp|message light|message lamp|message indicator|mwi|waiting indicator|blinking light|envelope light|voicemail light|voicemail lamp|mwi light|mwi lamp|message waiting indicator',
  subscriber: 'subscriber access|ova|outlook voice access|voice access',
  lockedout:
    'locked out|account locked|lockout|account is locked|locked account|account lock|gesperrt|account locks|konto gesperrt|compte bloque|cuenta bloqueada',
  fullmailbox:
    'mailbox full|mailbox is full|mailbox size|quota|postfach voll|postfach ist voll|mailbox is almost full|inbox full|inbox is full|over quota|boite pleine|mailbox limit',
  wrong:
    'not correct|incorrect|false|falsch|falsche|falscher|falschen|faux|mauvais|mauvaise|incorrecto|incorrecta|wrongly|inaccurate|erroneous|not right',
  unifiedmsg:
    'unified messaging|exchange um|um server|um servers|hosted voicemail|cloud voicemail|azure voicemail|um enabled|um dialplan|um dial plan|um mailbox|um ip gateway|umcore|um logs|um service|um role|exum',
  securityalert:
    'security alert|security warning|security prompt|sicherheitshinweis|sicherheitswarnung|alerte de securite|security message|security popup|security information',
  windowssecurity:
    'windows security|windows sicherheit|windows credential|credential manager|securite windows|credential window|credential box|password box|login box|logon box|login popup|login window|logon window|login prompt|logon prompt|sign in prompt|password prompt|password popup|password window|login dialog|password dialog|credential prompt|credentials prompt|auth prompt|authentication prompt|auth popup|authentication popup|credential popup|credentials popup|credentials window|credentials box|login screen|credential dialog|passwortabfrage|kennwortabfrage|anmeldefenster',
  ucs: 'unified contact store|ucs',
  defaultim:
    'default im|default im app|defaultimapp|default im application|default chat|im providers|im provider|default messaging|default instant|standard im|im application',
  storageservice: 'storage service|ls storage service|lyss',
  groupchat: 'group chat|group chats|gruppenchat',
  photo:
    'profile picture|profile pictures|profile pic|profile pics|profile photo|profile photos|user photo|user photos|contact photo|contact photos|contact picture|contact pictures|profilbild|profilbilder|profile image|user picture|user pictures',
  exclamation:
    'exclamation mark|exclamation point|exclamation sign|ausrufezeichen|yellow exclamation|red exclamation|warning sign|warning icon|warning symbol|warning triangle|yellow triangle|yellow icon|yellow sign|yellow mark|yellow warning|gelbes dreieck|warndreieck|red x|red cross|red icon|point dexclamation|orange triangle|exclamation|error icon|error symbol|triangle',
  appearoffline:
    'appear offline|appears offline|appearing offline|appear as offline|shows offline|show offline|shown offline|shown as offline|shown as away|as unavailable|as offline|as away|as unknown|as available|as busy|as free',
};

/** From a folded word or word group (up to four words) to the word the lexicon uses. */
export const merges: ReadonlyMap<string, string> = new Map(
  Object.entries(table).flatMap(([to, from]) => from.split('|').map((group) => [group, to] as const)),
);
