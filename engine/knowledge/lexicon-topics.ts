/** Talk that is no complaint. */
export const smallTalkWords = {
  greeting: [
    'hi|hello|hey|hallo|bonjour|hola|moin|servus|salut|hiya|yo|howdy|greetings|gruezi|hej|ciao',
    'good|guten|buenos|buenas morning|day|afternoon|evening|morgen|tag|abend|dias|tardes',
    'are you there',
  ],
  thanks: [
    'thanks|thank|thx|danke|merci|gracias|cheers|ty|tnx|thankyou|dankeschon',
    'that|it ~1 solved|helped|worked',
    'great|super|perfect job|works',
  ],
  capability: [
    'who|what are|is you|this',
    'what|how can|could|do|are ~2 you ~1 do|help|able',
    'what|which ~3 you ~1 do|help|offer|able',
    'how|what ~2 work|use ~1 you|this|bot',
    'what ~3 you do',
    'help me|please',
    'help',
    'was|wer kannst|bist|machst du',
    'hilfe|aide|ayuda',
    'are you ~2 bot|human|robot|real|person|ai',
    'your name',
    'commands',
  ],
  bye: [
    'bye|goodbye|tschuss|ciao|adieu|adios',
    'see you',
    'have a ~1 day|weekend|one',
    'auf wiedersehen',
    'au revoir',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type SmallTalkId = keyof typeof smallTalkWords;

/** Products and matters of somebody else's desk. The id is data for a reply ("that is for the service desk"). */
export const topicWords = {
  teams: ['teams|msteams', 'microsoft teams'],
  zoom: ['zoom|zooms'],
  'other-meeting-product': ['otherim'],
  'consumer-skype': [
    'consumer|private|personal|normal|free skype',
    'skype credit|credits|ads|consumer|personal|private',
    'msn|hotmail|live account',
    'skype ~6 mother|father|mum|mom|dad|family|grandma|grandmother|friends|kids|son|daughter|wife|husband|brother|sister|parents',
    'private msn|account',
    'skype ~3 private|ads|hotmail',
    'my skype account',
  ],
  vpn: ['vpn|anyconnect|globalprotect|forticlient|pulse'],
  'account-lockout': ['lockedout', 'unlock*', 'account ~2 locked|disabled|expired', 'entsperren'],
  'password-reset': [
    'reset|forgot|forgotten|change|expired|expires|vergessen|zurucksetzen|oublie|olvidado|lost|new|set ~3 password',
    'password ~3 reset|forgot*|expire*|vergessen|zurucksetzen|expired|change',
    'windows|domain|network|sap|pc ~1 signin|password|account',
    'account ~2 expire*',
    'password ~1 of|for|to ~2 pc|windows|domain|network|phone|laptop',
  ],
  'mailbox-full': ['fullmailbox'],
  printing: ['print|prints|printer*|printing|drucker|imprimante|impresora|toner|scanner|copier', 'paper jam'],
  'mail-only': [
    'signature|signatures|rule|rules|spam|junk|phishing|newsletter*|regel|regeln|attachment*|recall|pst|ost|deleted',
    'shared mailbox*',
    'distribution list*',
    'mail ~2 sent|send|bounce*|undeliver*|stuck',
    'cannot ~2 send',
    'outbox|inbox|folder|folders|posteingang',
    'recover*',
    'email|mail ~4 forward*|rule*',
    'calendar ~4 shar*|permission*|open*',
    'send|reply|forward button',
    'search|index ~3 outlook',
    'outlook search|index*',
    'old|deleted|lost email',
  ],
  'call-quality': [
    'headset*|microphone|mic|speaker*|loudspeaker|webcam|camera|audio|sound|echo|crackl*|noise|video|ringtone|bildschirm',
    'screen shar*',
    'share ~2 screen|desktop',
    'poor|bad call|quality',
    'emoji*|emoticon*|smiley*|font|background*|theme',
    'hear|hears|heard|horen|hore|hort ~3 anyone|anybody|anything|nothing|nobody|noone|me|us|them|him|her|each|participants|mich|niemanden|nichts|side|voice|end',
    'nobody|noone|not|cannot ~3 hear|hears|heard ~3 me|us|them|him|her|each|other|anyone|anybody|anything|side|participants',
    'call|calls|anruf|anrufe ~1 drop|drops|dropped|dropping|disconnect*|cut*|break*|brechen|abbruch',
    'dropped|dropping call|calls',
    'one way|sided audio|call|calls|sound',
    'voice|sound|call|calls ~2 choppy|robotic|distorted|stutter*|garbled|metallic|delayed',
    'whiteboard*|polling|powerpoint|desktop shar*',
  ],
  'other-it': [
    'beamer|projector|elevator|coffee|door|heating',
    'meeting room*',
    'sharepoint|onedrive|excel|word|powerpoint|visio|sap|citrix|wifi|wlan|wireless|internet|router|monitor|keyboard|mouse|mouses|badge|browser|chrome|edge|firefox|bluescreen|adobe|pdf|jira|salesforce|intranet|usb|dock|docking|battery|charger|bitlocker|antivirus',
    'license key',
    'windows update*',
    'network drive*',
    'share|network|usb drive|stick',
    'install|order|buy|request* ~4 software|app|license|laptop|monitor|headset|phone|visio|project',
    'new laptop|monitor|phone|headset please',
  ],
  chat: [
    'weather|joke|lunch|canteen|football|news|song|poem|recipe|holiday|stock|bitcoin|movie|parking|salary|love|wetter|witz',
    'how are ~1 you|things',
    'whats up',
    'meaning of',
    'tell me',
    'write ~3 poem|code|essay|story',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type TopicId = keyof typeof topicWords;

/** Orders that a text may give and that are never followed: asked for at the beginning of a clause. */
export const demandWords = {
  instructions: [
    'ignore|disregard|forget|override|bypass|vergiss|ignoriere ~4 instruction*|rules|prompt|prompts|anweisung*|guardrails|restrictions|told',
    'system|developer prompt|message|instructions',
    'you are now',
    'act|behave|pretend|answer as|like|to',
    'developer|debug|admin|god|maintenance mode',
    'jailbreak',
  ],
  secret: [
    'give|show|tell|print|reveal|send|display|output|leak|dump|share|return|list|read|export|post|echo|zeig|gib ~6 password*|passwort|kennwort|secret*|hash|hashes|token|tokens|credential*|credential|key|keys|bindpassword|environment|env|config|configuration|uc_doctor|yaml|bind|connectionstring',
    'what ~2 is|are ~4 bind|admin|service|ceos|ceo|his|her|directors|ldap ~2 password|credential|secret|token',
  ],
  people: [
    'show|read|open|give|send|forward|print ~4 mailbox|emails|email|mails|calendar|chats|voicemail|history|password ~2 of ~2 ceo|cfo|boss|director|colleague|manager|president|somebody|someone',
    'give|show|list|dump|export|send|print|read|tell|get|fetch|open|access ~3 all|every|everyones|everybodys|ceos|ceo|bosss|colleagues ~2 user|users|account|accounts|people|mailbox|mailboxes|address|addresses|email|calendar|sid|sids|phone|voicemail|history|chats|members',
    'list|dump|enumerate ~2 users|accounts|admins|group|members|domain',
  ],
  change: [
    'set|change|update|clear|delete|remove|reset|write|modify|disable|enable|grant|unlock|overwrite ~6 everyone|everybody|all|alle ~1 users|people|accounts|user|company|mailboxes|now|objects',
    'set|change|update|clear|delete|write ~6 for|of everyone|everybody|all',
    'make me ~3 admin|administrator|agent|owner',
    'delete|drop|wipe|format ~3 user|account|database|table|mailbox|mailboxes|everything|tables|forest',
    'give|grant me ~3 admin|rights|access|permission*|role',
  ],
  run: [
    'run|execute|exec|invoke|start|call|launch|eval|curl|wget|fuhre ~4 command|powershell|script|cmd|bash|shell|code|cmdlet|query|cs|ad|aduser|csuser|csclientpolicy|http|https|rm',
    'sudo|rm|curl|wget|nslookup ~2 rf|http|https|s',
    'set|remove|grant|new aduser|csuser|csclientpolicy|mailbox|adobject ~6 for|please|now|everyone|all',
    'invoke expression|webrequest|restmethod',
    'drop table',
    'select ~2 from',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type DemandId = keyof typeof demandWords;

/** Where, on what and when. */
export const contextWords = {
  outside: [
    'outside|external|externally|offsite|hotel|homeoffice|remote|remotely|extern|ausserhalb|hors|fuera|zuhause|roaming|internet|airport|abroad|train',
    'at|from|work home|hotel|outside|hause|internet',
    'home office|network|wifi',
    'without ~1 vpn',
    'off ~2 vpn|premises|network',
    'im|i am at home',
    'von zu hause',
    'on the road',
    'not ~2 vpn',
  ],
  inside: [
    'inside|internal|internally|intern|onsite|lan|headquarter*|bureau',
    'in|at ~2 office|work|building|company|desk',
    'office|corporate|company|internal network|lan|wifi',
    'behind ~2 proxy|firewall',
    'im buro',
    'on|via|with|through|over ~2 vpn',
    'office only',
  ],
  worksthere: [
    'work|works|working|worked|fine|ok|okay|good|happy|funktioniert|geht|marche|funciona|perfect|well|alright|normal',
    'no problem*',
    'internal|inside|external|outside ~1 ok|fine|works|good',
  ],
  intermittent: [
    'sometimes|occasionally|intermittent*|sporadic*|erratic|randomly|random|manchmal|gelegentlich|zeitweise|parfois|veces|flaky|unstable|inconsistent|inconsistently',
    'now and then|again',
    'on and off',
    'once in',
    'some days|mornings|times|mondays',
    'from time',
    'off and on',
    'ab und',
    'not always',
    'comes and goes',
  ],
  windows: ['pc|windows|win|desktop|workstation'],
  mac: ['mac'],
  mobile: ['mobile|tablet'],
  phone: ['deskphone'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type ContextConcept = keyof typeof contextWords;
