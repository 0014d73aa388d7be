/** What somebody writes who has this cause, without knowing it: rule id, words, pastes. */
export const toldCauses: readonly (readonly [rule: string, say: string, ...pastes: string[]])[] = [
  [
    'autodiscover-name-missing',
    'Lync has no calendar and no history in the office. At home without VPN it is all there. Outlook is fine in both places',
  ],
  [
    'root-domain-answers-first',
    'Since the new company home page went live Lync shows a certificate warning that names the web agency',
  ],
  [
    'client-url-stale',
    'we moved the mailboxes to new servers at the weekend and Lync still shows the old server in Configuration Information',
  ],
  [
    'proxy-or-firewall-blocks',
    'behind the company proxy lync asks for the password all the time, over a mobile hotspot it is quiet',
  ],
  [
    'pre-authentication-form',
    'Lync outside does not reach Exchange, our reverse proxy shows a logon page in front of EWS',
  ],
  [
    'integration-still-starting',
    'I signed in 3 minutes ago and Lync says it is in the process of connecting to the Exchange server',
  ],
  [
    'name-trust-prompt',
    'After sign-in Lync says: cannot verify that the server is trusted for your sign-in address, mail.corp.example, connect anyway?',
  ],
  [
    'certificate-expired',
    'lync says since today there is a problem with the certificate of the exchange server, I think it ran out',
  ],
  [
    'certificate-unfit-for-phone',
    'Only the Polycom phones lost Exchange when we put in the wildcard certificate, PCs are fine',
  ],
  [
    'two-accounts-two-passwords',
    'I have one login for Windows and another one from the Lync provider. Lync keeps asking for Exchange credentials',
  ],
  [
    'account-locked-or-expired',
    'Lync asks for my password although it is right, the account in the mail domain was locked yesterday',
  ],
  [
    'password-changed-while-signed-in',
    'I changed my password this morning, since then lync pops up for credentials',
  ],
  [
    'modern-authentication-needed',
    'Since two-factor sign in was enforced for the mailboxes skype prompts for a password without end',
  ],
  [
    'upn-differs-from-sip',
    'Login name was changed for all of us last week and skype now asks for user name and password at start',
  ],
  [
    'smtp-differs-from-sip',
    'Lync complains that the address in my default Outlook profile is different from the sign-in address',
  ],
  [
    'outlook-default-account-other',
    'I have two mailboxes in Outlook, Lync says the default profile uses a different address',
  ],
  ['sip-proxy-missing', 'in Outlook there is no presence dot next to one colleague, in Lync he is there'],
  [
    'duplicate-address',
    'adding the SIP address fails because it is not unique, an old contact object seems to have it',
  ],
  ['outlook-not-running', 'Lync says no calendar data, works when I open Outlook'],
  ['mapi-server-prompt', 'a window "MAPI COM Server" wants credentials when Outlook is closed'],
  ['office-versions-mixed', 'Lync 2010 with the new 64 bit Office 2016, there is no online meeting button'],
  ['add-in-switched-off', 'The skype meeting add-in is in the list but not ticked, LoadBehavior is 2'],
  ['add-in-disabled-item', 'Outlook crashed and since then the Lync meeting button is missing'],
  ['add-in-not-registered', 'the meeting add-in does not even appear in the list of COM add-ins'],
  [
    'autocomplete-breaks-sending',
    'skype meeting cannot be sent: The request failed. Please try again. Make sure that you are signed in to Skype for Business.',
  ],
  ['delegation-in-basic-client', 'I have Lync Basic and cannot make meetings for my boss'],
  ['delegate-limit', 'Manager has five assistants, only the first two can book lync meetings on his behalf'],
  [
    'delegate-rights-incomplete',
    'Creating a Lync meeting in my manager’s calendar: no permission to schedule on behalf of the owner',
  ],
  [
    'visual-voicemail-in-other-forest',
    'voicemail mails come into Outlook, but the voicemail list in Lync stays empty',
  ],
  ['exchange-without-um', 'Since the move to Exchange 2019 nobody gets voicemail any more'],
  [
    'voicemail-mail-filtered',
    'people leave voicemails but the mail never comes, our spam filter changed last week',
  ],
  [
    'um-gateway-refuses-certificate',
    'message waiting light on phones does not work since the new wildcard certificate for UM',
  ],
  [
    'ucs-mailbox-unreachable',
    'Cannot add, remove, or move contacts or groups at this time. Please try again later.',
  ],
  [
    'oauth-partner-missing',
    'front end logs event 32054 LS Storage Service, Exchange archiving of IMs does not work',
  ],
  [
    'oauth-certificate-wrong',
    'Test-CsExStorageConnectivity says 401 invalid_token since we renewed the OAuth certificate',
  ],
  [
    'owa-im-override-stale',
    'chat in Outlook on the web is gone after we exchanged the certificate of Exchange',
  ],
  [
    'lyncdiscover-name-missing',
    'instant messaging isn’t available in OWA for our custom domain in Office 365',
  ],
  [
    'history-saving-off',
    'no conversation is ever saved although everything else with Exchange works in lync',
  ],
  ['mobile-history-not-saved', 'chats from the Lync app on my iPhone are not in the Conversation History'],
  [
    'photos-of-other-company',
    'we see no photos of the colleagues in the other company, our own are all right',
  ],
  ['photo-policy', 'nobody has a photo in lync, in Outlook photos are shown'],
  ['own-photo-unfit', 'my new photo does not appear in skype for me'],
  ['contact-cache-corrupt', 'contacts in lync are offline and I cannot search anybody since the PC crashed'],
  [
    'contact-card-shows-placeholder',
    'in lync the contact card of everybody shows an address ending in .local',
  ],
  ['presence-follows-late', 'presence turns to in a meeting about ten minutes after the meeting has begun'],
  ['out-of-office-needs-ews', 'the out of office note is not shown in Lync'],
  ['presence-privacy-mode', 'only people on my contact list see my presence, for others I am unknown'],
  ['default-im-app-other', 'no presence in Outlook since Jabber was installed, Lync itself is good'],
  [
    'mac-keychain-damaged',
    'Lync for Mac says wrong password at each start, though it is saved in the keychain',
  ],
  ['phone-signed-in-by-pin', 'desk phone signed in with PIN shows no calendar'],
  [
    'exchange-online-endpoint',
    'skype for business on premise lost calendar and history for all mailboxes in Exchange Online since October',
  ],
  [
    'ews-disabled-or-agent-blocked',
    'lync lost Exchange after security told us to allow only known applications for EWS, Outlook does not care',
  ],
  [
    'change-not-yet-arrived',
    'we changed the mail attribute 10 minutes ago and Lync still says EWS not deployed',
  ],
  [
    'account-broker-broken',
    'SfB 2016: Your Exchange Server is currently unavailable, and no organization chart is found',
  ],
];
