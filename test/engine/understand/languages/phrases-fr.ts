import type { LanguagePhrases } from './phrases-language.ts';

export const phrasesFr: LanguagePhrases = {
  tuning: {
    meeting_error: [
      'Quand je crée une réunion Lync, j’obtiens un message d’erreur',
      'Mon assistante ne peut plus planifier de réunions en ligne à ma place',
    ],
    add_in_missing: ['Je ne trouve plus le bouton « Réunion Lync » dans le calendrier Outlook'],
    visual_voicemail_missing: [
      'La liste des messages vocaux ne s’affiche plus dans Lync',
      'Impossible d’écouter ma messagerie vocale depuis le client Skype',
    ],
    voicemail_not_working: [
      'Mes correspondants n’arrivent pas à laisser un message sur mon répondeur',
      'Le voyant du téléphone ne s’allume pas quand j’ai un message vocal',
    ],
    conversation_history_missing: [
      'Mes discussions ne sont plus enregistrées dans l’historique',
      'Le dossier historique des conversations est vide dans Outlook',
    ],
    cert_prompt: [
      'Au démarrage, Skype Entreprise me demande si je fais confiance au serveur',
      'J’ai une alerte de certificat chaque matin dans Lync',
    ],
    credential_prompt: [
      'Lync me redemande mon mot de passe toutes les dix minutes',
      'Une fenêtre réclame sans arrêt mes identifiants Exchange',
    ],
    calendar_presence_wrong: [
      'Je suis en réunion mais mon statut reste disponible',
      'Mon message d’absence du bureau n’apparaît pas dans Lync',
    ],
    exchange_connection_error_icon: [
      'Un point d’exclamation rouge indique que Lync n’arrive pas à joindre Exchange',
    ],
    signin_failure_address_mismatch: [
      'Depuis que mon adresse mail a changé, je n’arrive plus à me connecter à Lync',
    ],
    contact_card_email_wrong: ['Ma fiche de contact montre encore mon ancienne adresse'],
    slow_integration: ['L’agenda met vingt minutes à arriver dans Lync'],
    photos_contacts_missing: ['Les photos de mes collègues ont disparu de Lync'],
  },
  heldOut: {
    meeting_error: [
      'La planification d’une réunion Skype échoue à chaque fois',
      'Je n’ai pas le droit de créer des réunions Lync au nom de mon directeur',
    ],
    add_in_missing: [
      'Le complément de réunion Skype n’est plus dans Outlook',
      'Dans le ruban d’Outlook il n’y a plus d’icône pour les réunions Lync',
    ],
    visual_voicemail_missing: ['L’onglet messagerie vocale de Lync reste vide'],
    voicemail_not_working: [
      'Les appelants tombent sur une tonalité occupée au lieu de mon annonce',
      'Ma boîte vocale ne marche plus depuis lundi',
    ],
    conversation_history_missing: [
      'Je ne retrouve plus mes anciennes conversations',
      'Les chats Lync ne sont pas sauvegardés',
    ],
    cert_prompt: ['Lync affiche que le certificat du serveur ne peut pas être vérifié'],
    credential_prompt: ['On me demande constamment de saisir mon mot de passe dans Skype'],
    calendar_presence_wrong: [
      'Ma présence ne correspond pas à mon agenda',
      'Lync m’affiche libre alors que j’ai un rendez-vous',
    ],
    exchange_connection_error_icon: [
      'La connexion à Exchange est indisponible selon Lync',
      'Dans les informations de configuration, EWS n’est pas déployé',
    ],
    signin_failure_address_mismatch: [
      'Impossible de me connecter à Skype, l’adresse de connexion est différente de mon adresse mail',
    ],
    contact_card_email_wrong: ['La carte de visite d’un collègue affiche une adresse erronée'],
    slow_integration: ['Tout ce qui vient d’Exchange est très lent dans Lync'],
    photos_contacts_missing: [
      'Ma liste de contacts est vide ce matin',
      'Je ne trouve pas les nouveaux collègues dans le carnet d’adresses',
    ],
  },
  apart: [
    'L’imprimante du deuxième étage est en panne',
    'J’ai oublié mon mot de passe Windows',
    'Mon casque grésille pendant les appels',
    'Quel temps fera-t-il demain ?',
    'Teams plante au démarrage',
    'Mon écran reste noir',
    'Merci beaucoup, c’est réglé',
    'Je voudrais commander un nouvel ordinateur portable',
  ],
};
