import type { Phrases } from './phrases-type.ts';

/** An eighth set, written after everything else: the last figure on unseen wording was taken with it. */
export const phrasesEighth: Phrases = {
  meeting_error: [
    'Hello, our front desk cannot add a lync conference to the invites of the partners anymore, message about delegate permission. worked until outlook 2016 came',
    'participants get kicked out at the lobby of my skype conference, says organizer not found',
    'I press schedule and a window opens which says UC is not enabled for me, lync runs next to it',
    'error 0x80070057 when outlook adds the skype meeting text',
  ],
  add_in_missing: [
    'outlook ribbon has no lync entry at all on our RDS farm',
    'after the office repair the skype meeting plugin will not load, COM list shows it as not loaded',
    'Need the online meeting button back please',
  ],
  visual_voicemail_missing: [
    'I have to dial in to hear voicemails since lync stopped listing them',
    'voicemail options in skype bring me to a page that says mailbox not found',
    'lync: the phone tab is lacking the messages that callers left, e-mail copies exist',
  ],
  voicemail_not_working: [
    'unanswered calls should go to voicemail after 20 seconds but nothing happens, caller hears ringing',
    'messages left on my voicemail turn up two days later in outlook',
    'UM auto attendant cannot transfer to people with new numbers',
    'MWI stays dark on the snom phones',
  ],
  conversation_history_missing: [
    'all the skype chats of march are not in my mailbox, april is',
    'conversation history in lync client says it is not available in this view',
    'no IM logs are produced for users with exchange in the other company',
    'I closed lync and now I can not get the chat text back, folder is empty too',
  ],
  cert_prompt: [
    'lync throws up a certificate from *.webhost.example which is not ours',
    'a trust question about autodiscover.newbrand.example on every PC after we switched the mail attribute',
    'security alert in lync, revocation info not available',
  ],
  credential_prompt: [
    'lync: "Type your user name and password to connect for retrieving calendar data" all day long',
    'since the domain migration people get password windows from skype that never accept anything',
    'even with saved password the sfb client asks again when I dock the laptop',
  ],
  calendar_presence_wrong: [
    'my manager always shows as free in lync though her calendar is packed',
    'lync leaves me on do not disturb long after the meeting ended',
    'location and title of my meetings no longer visible to my team in lync',
    'unknown presence for everybody in the newly trusted forest',
  ],
  exchange_connection_error_icon: [
    'lync on train or hotel: not connected to exchange, exclamation mark, vanishes with vpn',
    'we have EWS not deployed for all accounts with sub.example mail domain',
    'lync phone edition devices lost their exchange link yesterday',
    'MAPI row: your exchange server is currently unavailable, version 16',
  ],
  signin_failure_address_mismatch: [
    'after the tenant rename lync says that the sign-in address was not found',
    'my outlook has two accounts and lync whines about the default profile address being different',
    'user cannot authenticate to lync since we fixed his UPN spelling',
  ],
  contact_card_email_wrong: [
    'when I hover over colleagues lync gives their hoster mail address instead of the company one',
    'search in skype shows people who left with the extension of current staff',
  ],
  slow_integration: [
    'exchange data arrive in skype only after the second cup of coffee, say 25 minutes',
    'why is the sync between outlook appointments and lync status so delayed',
  ],
  photos_contacts_missing: [
    'profile pics are stuck on the ones from five years ago in lync',
    'after mailbox move the lync contact list turned read only',
    'lync shows numbers only, my outlook contacts are not matched on incoming calls',
    'images of colleagues show as grey men since monday',
  ],
  other: [
    'IM in OWA fails with certificate thumbprint error after renewing',
    'server to server auth between lync front end and exchange broken, 401 in Test-CsExStorageConnectivity',
    'is a one way trust enough for the lync resource forest?',
    'mac client saved a bad password in keychain, how to clear',
  ],
};
