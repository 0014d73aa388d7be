import type { SymptomId } from '../../knowledge/ids.ts';

/** What is felt when the client has no working Exchange Web Services (DOMAIN feature matrix, states X1 to X4). */
export const ewsSymptoms = [
  'exchange_connection_error_icon',
  'conversation_history_missing',
  'visual_voicemail_missing',
  'calendar_presence_wrong',
  'photos_contacts_missing',
] as const satisfies readonly SymptomId[];

/** What is felt when nobody, or the wrong one, signs in: everything that comes after. */
export const signInSymptoms = [
  'signin_failure_address_mismatch',
  'credential_prompt',
  'meeting_error',
  ...ewsSymptoms,
] as const satisfies readonly SymptomId[];
