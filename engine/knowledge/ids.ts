/** The closed vocabularies that evidence, rules, diagnosis and cards share. Ids are for ever: files and stored diagnoses name them. */

/** What a person complains of; the ids are the ones in which cases are collected. */
export const symptomIds = [
  'meeting_error',
  'visual_voicemail_missing',
  'conversation_history_missing',
  'cert_prompt',
  'credential_prompt',
  'calendar_presence_wrong',
  'exchange_connection_error_icon',
  'signin_failure_address_mismatch',
  'contact_card_email_wrong',
  'slow_integration',
  'photos_contacts_missing',
  'voicemail_not_working',
  'add_in_missing',
  'other',
] as const;
export type SymptomId = (typeof symptomIds)[number];

export const clientKinds = ['windows', 'mac', 'mobile', 'phone'] as const;
export type ClientKind = (typeof clientKinds)[number];

export const networks = ['inside', 'outside'] as const;
/** Where the client is, as its DNS sees it. */
export type Network = (typeof networks)[number];

export const scenarioValues = ['1', '2', '3', 'undetermined', 'not-applicable'] as const;
export type ScenarioValue = (typeof scenarioValues)[number];

export const roles = ['user', 'agent', 'admin'] as const;
/** Who reads or acts; also the depth of an explanation. */
export type Role = (typeof roles)[number];

/** How well a claim is sourced: read in a primary document, community, inferred by us, from memory. */
export type Grade = 'V' | 'C' | 'I' | 'M';

/** F01 to F25 of the feature matrix. */
export type FeatureId =
  | `F${'0' | '1'}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`
  | `F2${0 | 1 | 2 | 3 | 4 | 5}`;

/** S-01 to S-34: exact texts that clients and servers show. */
export type StringCode = `S-${string}`;
