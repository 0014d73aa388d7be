import type { Phrases } from './phrases-type.ts';

/** A seventh set, kept out of the model: what wording nobody has tuned for is taken for. */
export const phrasesSeventh: Phrases = {
  meeting_error: [
    'could somebody look at Karin’s outlook? whenever she arranges a skype call for the board in Mr. Olsen’s diary it says she is lacking permissions',
    'invite window: insert of the online meeting details fails after a few seconds, our mailboxes are hosted by another provider than lync',
    'I click on join and skype answers that I am not allowed into this conference, colleague in same room gets in',
    'since last patch day sending a skype meeting ends in request failed',
  ],
  add_in_missing: [
    'the thing in outlook with which one makes an appointment a skype appointment has gone missing',
    'in my outlook 2013 there is just no lync meeting choice under new items',
    'lync conferencing addin is inactive and greyed for the whole finance floor',
  ],
  visual_voicemail_missing: [
    'skype tells me I have 2 new voicemails by number but clicking the tab shows none of them',
    'not able to re-record my mailbox welcome text from within lync',
    'voice mail panel in my sfb is blank since the cutover weekend, emails with wav still come in',
  ],
  voicemail_not_working: [
    'our clients tell us they hear the phone ring twenty times and then it is dead, no mailbox',
    'wav attachments with the callers message stopped being mailed to us',
    'the attendant of the support line throws everyone out after pressing 1',
    'message lamp is on permanently on several polycoms',
  ],
  conversation_history_missing: [
    'can not see what I wrote with people yesterday, lync list is empty while outlook folder has it',
    'our chats are not kept since the profile was recreated',
    'im looking for old ims but skype shows only people I called, no texts',
    'exchange folder for conversations stays at 0 items for laptop users',
  ],
  cert_prompt: [
    'what should i answer when lync wants to know whether server ex02.holding.example is to be trusted',
    'the padlock warning about autodiscover pops up with skype since cert renewal',
    'lync tells me the server certificate has expired, exchange admins say all good',
  ],
  credential_prompt: [
    'my lync demands my windows password over and over when I am at a customer',
    'skype needs exchange credentials, every reboot the same game',
    'box "sign in to retrieve calendar" in lync refuses my login in spite of being right',
  ],
  calendar_presence_wrong: [
    'why am i available in skype when my diary is full',
    'lync shows people from the other site as offline though they answer chats',
    'automatic replies are on but nobody sees the note in lync',
    'presence of the whole team stuck at away since monday',
  ],
  exchange_connection_error_icon: [
    'in the corner of lync a small warning, text: cannot reach exchange, we will keep trying',
    'config window of lync: ews external url empty, not deployed, only for road warriors',
    'desk phones complain that exchange is not available after the certificate was swapped',
    'outlook good, lync says exchange server unavailable for 40 people of the acquired firm',
  ],
  signin_failure_address_mismatch: [
    'we renamed users domain from a.example to b.example and none gets into lync any more',
    'red message that my outlook mail differs from what I use to sign in to lync',
    'skype cannot find my sign-in address after I got married',
  ],
  contact_card_email_wrong: [
    'mail symbol in lync opens a message to an address that bounces',
    'lync finds my colleague under a mail domain that we sold two years ago',
    'card in lync: mail is wrong, phone right',
  ],
  slow_integration: [
    'I wait nearly half an hour until history and calendar come alive in lync',
    'skype catches up with my outlook appointments way too late',
  ],
  photos_contacts_missing: [
    'nobody can see my portrait in skype, it is fine in outlook',
    'buddies are gone, and adding new ones gives try again later',
    'lync does not find new hires in the address list',
    'our external partners contacts folder is not searchable in lync',
  ],
  other: [
    'pool servers complain about EWS autodiscovery of storage service',
    'im in outlook on the web says sign-in to chat failed',
    'is there any supported way to make lync not use the local outlook at all',
    'presence bubbles disappeared from office apps when slack was rolled out as default chat app',
  ],
};
