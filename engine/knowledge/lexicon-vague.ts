import type { SymptomId } from './ids.ts';
import type { ComplaintConcept } from './lexicon-rules.ts';
import type { QuestionId } from './symptoms.ts';

/** What a vague message may mean, and the question that separates most. */
export interface VagueReading {
  when: readonly ComplaintConcept[];
  question: QuestionId;
  alternatives: readonly SymptomId[];
}

/** The first line whose concepts are all there decides; the last one always does. */
export const vagueReadings: readonly VagueReading[] = [
  { when: ['statusews'], question: 'ews-where', alternatives: ['exchange_connection_error_icon'] },
  { when: ['contacts'], question: 'contacts-which', alternatives: ['photos_contacts_missing'] },
  { when: ['addressbook'], question: 'contacts-which', alternatives: ['photos_contacts_missing'] },
  { when: ['photo'], question: 'photos-where', alternatives: ['photos_contacts_missing'] },
  {
    when: ['vm'],
    question: 'voicemail-where',
    alternatives: ['voicemail_not_working', 'visual_voicemail_missing'],
  },
  { when: ['history'], question: 'history-where', alternatives: ['conversation_history_missing'] },
  {
    when: ['meeting'],
    question: 'meeting-schedule-or-join',
    alternatives: ['meeting_error', 'add_in_missing', 'calendar_presence_wrong'],
  },
  {
    when: ['delegate'],
    question: 'meeting-schedule-or-join',
    alternatives: ['meeting_error', 'other'],
  },
  { when: ['button'], question: 'add-in-state', alternatives: ['add_in_missing'] },
  {
    when: ['certificate'],
    question: 'certificate-what',
    alternatives: ['cert_prompt', 'signin_failure_address_mismatch'],
  },
  {
    when: ['credential'],
    question: 'prompt-service',
    alternatives: ['credential_prompt', 'signin_failure_address_mismatch'],
  },
  {
    when: ['signinfail'],
    question: 'sign-in-text',
    alternatives: ['signin_failure_address_mismatch', 'credential_prompt'],
  },
  {
    when: ['calendar'],
    question: 'presence-what',
    alternatives: ['calendar_presence_wrong', 'meeting_error'],
  },
  { when: ['presence'], question: 'presence-what', alternatives: ['calendar_presence_wrong', 'other'] },
  {
    when: ['slow'],
    question: 'slow-what',
    alternatives: ['slow_integration', 'exchange_connection_error_icon'],
  },
  {
    when: ['card'],
    question: 'card-where',
    alternatives: ['contact_card_email_wrong', 'photos_contacts_missing'],
  },
  {
    when: ['wrongvalue'],
    question: 'card-where',
    alternatives: ['contact_card_email_wrong', 'signin_failure_address_mismatch'],
  },
  {
    when: ['lync', 'outlook'],
    question: 'outlook-and-lync',
    alternatives: ['add_in_missing', 'calendar_presence_wrong', 'conversation_history_missing', 'other'],
  },
  {
    when: ['exchange'],
    question: 'config-rows',
    alternatives: [
      'exchange_connection_error_icon',
      'conversation_history_missing',
      'calendar_presence_wrong',
    ],
  },
  { when: ['ews'], question: 'config-rows', alternatives: ['exchange_connection_error_icon'] },
  { when: ['mapi'], question: 'config-rows', alternatives: ['exchange_connection_error_icon', 'other'] },
  { when: ['icon'], question: 'config-rows', alternatives: ['exchange_connection_error_icon'] },
  {
    when: ['integration'],
    question: 'outlook-and-lync',
    alternatives: ['add_in_missing', 'calendar_presence_wrong', 'conversation_history_missing', 'other'],
  },
  {
    when: ['whoonly'],
    question: 'affected-people',
    alternatives: ['exchange_connection_error_icon', 'other'],
  },
  {
    when: [],
    question: 'which-feature',
    alternatives: ['exchange_connection_error_icon', 'meeting_error', 'calendar_presence_wrong', 'other'],
  },
];
