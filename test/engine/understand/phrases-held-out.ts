import type { Phrases } from './phrases-type.ts';

/** The other half of that collection: never looked at while rules were mended, and not learned by the model. Its figure is the honest one. */
export const phrasesHeldOut: Phrases = {
  meeting_error: [
    "pls help, the PA of our CFO can't set up skype calls in his diary, it tells her to ask the owner for rights",
    'Besprechung anlegen geht nicht, Fehler mit Communications Server Konto',
    'I press the online meeting thing and outlook freezes a moment then no dial-in info is inserted',
    'whoever schedules in the shared team calendar gets error you dont have permission to schedule on behalf',
    'an error has ocurred while creating the lync meeting, 0x80004005',
  ],
  add_in_missing: [
    'COM addins list shows lync meeting add-in but unchecked and each time I tick it it goes back',
    'Neuer PC und in Outlook fehlt das Skype-Besprechung Symbol im Menüband',
    'UCAddin load behaviour returns to 2 after restart',
    'bouton réunion skype disparu dans outlook',
    'add in inactive, lync meeting',
  ],
  visual_voicemail_missing: [
    "where did the list of voice messages go in Lync? I moved to the other company's exchange in may",
    'i cant play voice msgs in the client, in outlook the mp3 plays',
    'options > voicemail settings in sfb is not there any more for those who got migrated',
    'Visual VM not populating since mailbox got linked to other forest',
  ],
  voicemail_not_working: [
    'callers get fast busy instead of my mailbox greeting',
    'UM rejects calls from the lync mediation, 504 in logs',
    'message waiting lamp on the desk phone remains dark but voice mail is there in mailbox',
    "my boss's missed calls end up in his predecessors voicemail",
    'dial into subscriber access, my PIN isnt accepted',
  ],
  conversation_history_missing: [
    'skype does not store what I wrote with customers, the tab is blank',
    'Verlauf leer seit der Mailboxumstellung',
    'The conversations from last week came into outlook only today, before that nothing',
    'find previous conversations does nothing in lync',
    'IM history stopped after update KB, voicemail and calendar are fine',
  ],
  cert_prompt: [
    'since the new SSL on the mail servers skype complains there is a problem with the certificate and cannot verify',
    'Zertifikatswarnung beim Start von Skype, Name stimmt nicht überein',
    'phones in the new branch office show certificate not trusted',
    'skype security alert for www.ourbrand.example which is the company webpage',
  ],
  credential_prompt: [
    'type your user name and password to connect for retrieving response groups - what is that',
    'Ständig Passwortabfrage in Skype for Business, Outlook läuft',
    'exchange needs your credentials, red mark in lync, entering does not help',
    'each login prompt at VPN: "credentials required" in status bar of skype',
  ],
  calendar_presence_wrong: [
    "free busy info missing in skype for all folks on the partner's exchange",
    'presence of everyone shows unknown for external federated users since yesterday',
    'Kalenderstatus wird nicht übernommen, bin immer "Verfügbar"',
    'skype shows "no calendar information available" in every hover card',
  ],
  exchange_connection_error_icon: [
    'EWS Information: EWS has not fully initialized, stays like this for days',
    'Polycom CX600 displays Microsoft Exchange integration unavailable',
    "kein EWS im Homeoffice, in der Firma geht's",
    'config info shows blank ews internal url',
  ],
  signin_failure_address_mismatch: [
    'lync says my sign-in address differs from the address in default outlook profile',
    'Anmelden an Skype geht nicht mehr nach Umstellung der Mailadresse',
    'We changed UPN of user and now he gets kicked from sfb login',
  ],
  contact_card_email_wrong: [
    'hover over name and click mail: it goes to an old address which bounces',
    "search in skype finds the wrong guy for our new hire's number",
    "my name appears as a phone number in other people's lync",
  ],
  slow_integration: [
    'lync meetings info pops up very late in the morning, have to sign out to make it come',
    'exchange features in lync load only after lunch sometimes',
    'presence is slow to follow outlook, sometimes five to ten minutes',
  ],
  photos_contacts_missing: [
    'my new portrait not visible to myself in skype',
    'my buddy list vanished when they moved the mailbox',
    'Fotos fehlen in Skype, in Outlook sind sie vorhanden',
  ],
  other: [
    'instant messaging in OWA not signed in anymore after certificate exchange',
    'how can I disable MAPI in skype and use only ews',
    'LS Storage Service event 32054 oauth',
    'Which of the three options do you recommend for linked mailboxes with no trust?',
  ],
  none: [
    'nobody hears me in calls, microphone dead',
    'thanks mate, all good now',
    'Outlook hangs at loading profile',
    'Cisco phone has no dial tone',
    'can you order a second monitor for me',
    'my bitlocker key is asked at boot',
    'where can i see my payslip',
    'skype video is blurry',
  ],
  needs_followup: [
    'something wrong between skype and outlook',
    'voicemail!!',
    'certificate message what to do',
    'my status',
    'three colleagues have the same',
    'skype error since today',
    'outlook keeps asking for credentials',
  ],
};
