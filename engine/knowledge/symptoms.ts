import type { FeatureId, SymptomId } from './ids.ts';
import type { QuestionId } from './questions.ts';

export { type QuestionId, questionAnswers, questionIds } from './questions.ts';

export interface SymptomFacts {
  /** whether the cause can lie in which Exchange answers the client, and with which credential */
  route: 'yes' | 'partly' | 'no';
  /** features of the matrix that the symptom is about */
  features: readonly FeatureId[];
  /** which of several complaints is seen to first, 1 before 5: what keeps a person from working goes before what is only missed */
  urgency: 1 | 2 | 3 | 4 | 5;
  /** asked first where the symptom is all that is known */
  question: QuestionId;
}

/** Family by family, after the checks of Microsoft's support pages for each (citations.ts). */
export const symptoms = {
  meeting_error: {
    route: 'partly',
    urgency: 2,
    features: ['F16', 'F20', 'F21'],
    question: 'meeting-schedule-or-join',
  },
  visual_voicemail_missing: {
    route: 'yes',
    urgency: 4,
    features: ['F06', 'F07', 'F08'],
    question: 'voicemail-where',
  },
  conversation_history_missing: {
    route: 'yes',
    urgency: 4,
    features: ['F01', 'F02', 'F03', 'F04', 'F17'],
    question: 'history-where',
  },
  cert_prompt: { route: 'yes', urgency: 2, features: [], question: 'certificate-what' },
  credential_prompt: { route: 'yes', urgency: 2, features: [], question: 'prompt-service' },
  calendar_presence_wrong: {
    route: 'yes',
    urgency: 4,
    features: ['F09', 'F10', 'F11', 'F12'],
    question: 'presence-what',
  },
  exchange_connection_error_icon: {
    route: 'yes',
    urgency: 3,
    features: ['F03', 'F06', 'F09', 'F10', 'F12'],
    question: 'config-rows',
  },
  signin_failure_address_mismatch: {
    route: 'partly',
    urgency: 1,
    features: ['F13', 'F22'],
    question: 'sign-in-text',
  },
  contact_card_email_wrong: { route: 'partly', urgency: 5, features: ['F15'], question: 'card-where' },
  slow_integration: { route: 'yes', urgency: 4, features: ['F03', 'F06', 'F09'], question: 'slow-what' },
  photos_contacts_missing: {
    route: 'partly',
    urgency: 5,
    features: ['F13', 'F14', 'F18', 'F19'],
    question: 'contacts-which',
  },
  voicemail_not_working: { route: 'no', urgency: 2, features: ['F05', 'F25'], question: 'voicemail-where' },
  add_in_missing: { route: 'no', urgency: 3, features: ['F20'], question: 'add-in-state' },
  other: { route: 'partly', urgency: 5, features: [], question: 'which-feature' },
} as const satisfies Record<SymptomId, SymptomFacts>;
