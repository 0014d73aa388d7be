import type { FeatureId, SymptomId } from './ids.ts';

/** Questions whose sentences are in the catalogue as question.<id>; answers as question.<id>.<answer>. */
export const questionAnswers = {
  'which-feature': ['meeting', 'presence', 'history', 'voicemail', 'contacts', 'prompt'],
  'affected-people': [],
  'config-rows': ['ews-ok', 'ews-not-deployed', 'ews-not-initialized', 'cannot-open'],
  'ews-where': ['everywhere', 'outside', 'inside', 'one-device'],
  'outlook-and-lync': ['meeting-button', 'presence', 'history', 'calendar'],
  'meeting-schedule-or-join': ['own-calendar', 'other-calendar', 'join', 'no-button'],
  'add-in-state': ['not-listed', 'listed-off', 'listed-on', 'cannot-look'],
  'voicemail-where': ['mail-only', 'nothing', 'cannot-leave', 'light'],
  'history-where': ['client-only', 'outlook-too', 'mobile'],
  'certificate-what': ['trust-question', 'certificate-warning', 'sign-in-stops'],
  'prompt-service': ['calendar', 'host-named', 'sign-in', 'windows'],
  'presence-what': ['calendar', 'out-of-office', 'unknown', 'outlook-only'],
  'sign-in-text': ['address-differs', 'not-found', 'password', 'other-text'],
  'card-where': ['card', 'search', 'outlook'],
  'slow-what': ['after-sign-in', 'calendar-status', 'everything'],
  'contacts-which': ['buddy-list', 'outlook-contacts', 'both'],
  'photos-where': ['outlook-too', 'client-only', 'other-company', 'own'],
  'who-and-since': ['only-me', 'some', 'everyone'],
} as const satisfies Record<string, readonly string[]>;
export type QuestionId = keyof typeof questionAnswers;
export const questionIds = Object.keys(questionAnswers) as QuestionId[];

export interface SymptomFacts {
  /** whether the cause can lie in which Exchange answers the client, and with which credential */
  route: 'yes' | 'partly' | 'no';
  /** features of the matrix that the symptom is about */
  features: readonly FeatureId[];
  /** asked first where the symptom is all that is known */
  question: QuestionId;
}

/** Family by family, after the checks of Microsoft's support pages for each (citations.ts). */
export const symptoms = {
  meeting_error: { route: 'partly', features: ['F16', 'F20', 'F21'], question: 'meeting-schedule-or-join' },
  visual_voicemail_missing: { route: 'yes', features: ['F06', 'F07', 'F08'], question: 'voicemail-where' },
  conversation_history_missing: {
    route: 'yes',
    features: ['F01', 'F02', 'F03', 'F04', 'F17'],
    question: 'history-where',
  },
  cert_prompt: { route: 'yes', features: [], question: 'certificate-what' },
  credential_prompt: { route: 'yes', features: [], question: 'prompt-service' },
  calendar_presence_wrong: {
    route: 'yes',
    features: ['F09', 'F10', 'F11', 'F12'],
    question: 'presence-what',
  },
  exchange_connection_error_icon: {
    route: 'yes',
    features: ['F03', 'F06', 'F09', 'F10', 'F12'],
    question: 'config-rows',
  },
  signin_failure_address_mismatch: { route: 'partly', features: ['F13', 'F22'], question: 'sign-in-text' },
  contact_card_email_wrong: { route: 'partly', features: ['F15'], question: 'card-where' },
  slow_integration: { route: 'yes', features: ['F03', 'F06', 'F09'], question: 'slow-what' },
  photos_contacts_missing: {
    route: 'partly',
    features: ['F13', 'F14', 'F18', 'F19'],
    question: 'contacts-which',
  },
  voicemail_not_working: { route: 'no', features: ['F05', 'F25'], question: 'voicemail-where' },
  add_in_missing: { route: 'no', features: ['F20'], question: 'add-in-state' },
  other: { route: 'partly', features: [], question: 'which-feature' },
} as const satisfies Record<SymptomId, SymptomFacts>;
