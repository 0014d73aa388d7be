import type { LanguagePhrases } from './phrases-language.ts';

export const phrasesDe: LanguagePhrases = {
  tuning: {
    meeting_error: [
      'Wenn ich eine neue Online-Besprechung anlege, bricht Lync mit einem Fehler ab',
      'Ich kann für meine Chefin keine Skype-Besprechungen planen, angeblich fehlen die Rechte',
    ],
    add_in_missing: ['Der Knopf für Lync-Besprechungen ist aus dem Outlook-Kalender verschwunden'],
    visual_voicemail_missing: [
      'Die Liste meiner Sprachnachrichten wird im Lync-Client nicht mehr angezeigt',
      'Ich kann Voicemails in Skype nicht abspielen',
    ],
    voicemail_not_working: [
      'Anrufer können mir keine Nachricht mehr auf der Mailbox hinterlassen',
      'Am Telefon leuchtet die Lampe nicht, obwohl eine Sprachnachricht da ist',
    ],
    conversation_history_missing: [
      'Meine alten Chats mit Kollegen werden nicht mehr im Unterhaltungsverlauf gespeichert',
      'Der Ordner mit den aufgezeichneten Unterhaltungen bleibt leer',
    ],
    cert_prompt: [
      'Beim Start will Lync wissen, ob der Server vertrauenswuerdig ist',
      'Ständig kommt eine Zertifikatswarnung in Skype',
    ],
    credential_prompt: [
      'Alle paar Minuten muss ich in Lync mein Passwort für Exchange neu eingeben',
      'Lync verlangt dauernd meine Anmeldeinformationen',
    ],
    calendar_presence_wrong: [
      'Obwohl ich in einem Termin bin, werde ich als verfügbar angezeigt',
      'Meine Abwesenheitsnotiz erscheint nicht in Lync',
    ],
    exchange_connection_error_icon: [
      'Unten in Lync ist ein rotes Ausrufezeichen: keine Verbindung zu Exchange',
    ],
    signin_failure_address_mismatch: [
      'Seit meine Mailadresse geaendert wurde, kann ich mich nicht mehr bei Lync anmelden',
    ],
    contact_card_email_wrong: ['Auf meiner Visitenkarte in Lync steht noch die alte Mailadresse'],
    slow_integration: ['Nach dem Start dauert es in Lync ewig, bis der Exchange-Kalender da ist'],
    photos_contacts_missing: ['Seit gestern sehe ich in Lync keine Bilder meiner Kollegen mehr'],
  },
  heldOut: {
    meeting_error: [
      'Besprechungseinladung mit Skype lässt sich nicht erstellen, es kommt eine Fehlermeldung',
      'Meine Assistentin darf in meinem Namen keine Onlinebesprechungen mehr ansetzen',
    ],
    add_in_missing: [
      'Im Menueband von Outlook fehlt der Eintrag Neue Lync-Besprechung',
      'Das Add-In für Skype-Besprechungen ist in Outlook deaktiviert',
    ],
    visual_voicemail_missing: ['In Lync ist der Reiter für Voicemail komplett leer'],
    voicemail_not_working: [
      'Statt meiner Ansage hören Anrufer nur das Besetztzeichen',
      'Meine Voicemail geht seit Montag überhaupt nicht mehr',
    ],
    conversation_history_missing: [
      'Der Gesprächsverlauf von letzter Woche ist aus Outlook weg',
      'Skype speichert unsere Chats nicht',
    ],
    cert_prompt: [
      'Es erscheint immer ein Fenster, dass das Zertifikat des Servers nicht geprüft werden kann',
    ],
    credential_prompt: ['Die Kennwortabfrage von Lync kommt immer wieder hoch'],
    calendar_presence_wrong: [
      'Mein Anwesenheitsstatus passt nicht zu meinen Terminen',
      'Der Lync-Status bleibt grün, auch wenn ich in einer Besprechung sitze',
    ],
    exchange_connection_error_icon: [
      'Lync kann Exchange nicht erreichen',
      'In den Konfigurationsinformationen steht EWS nicht bereitgestellt',
    ],
    signin_failure_address_mismatch: [
      'Die Anmeldung an Skype schlägt fehl, weil die Anmeldeadresse anders ist als die Mailadresse',
    ],
    contact_card_email_wrong: ['Die Kontaktkarte meiner Kollegin zeigt eine falsche E-Mail-Adresse'],
    slow_integration: ['Die Exchange-Sachen in Lync sind morgens extrem langsam'],
    photos_contacts_missing: [
      'Meine Kontaktliste ist plötzlich leer',
      'In der Suche finde ich neue Mitarbeiter nicht im Adressbuch',
    ],
  },
  apart: [
    'Der Drucker im dritten Stock hat Papierstau',
    'Ich habe mein Windows-Kennwort vergessen',
    'Mein Headset rauscht in Besprechungen',
    'Wie wird das Wetter morgen?',
    'Teams stürzt beim Start ab',
    'Mein Monitor bleibt schwarz',
    'Danke, das war es schon',
    'Ich möchte einen neuen Laptop bestellen',
  ],
};
