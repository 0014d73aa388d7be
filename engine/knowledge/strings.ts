import type { Grade, StringCode, SymptomId } from './ids.ts';
import { morePlaces } from './strings-more.ts';

/** Where a text is shown. */
export type TextSurface =
  | 'config-info'
  | 'client'
  | 'dialog'
  | 'outlook'
  | 'owa'
  | 'phone'
  | 'server'
  | 'browser';

/** A text that a client or server really shows. */
export interface KnownText {
  code: StringCode;
  /** any of these is enough; Lync and Skype for Business are the same word, case and punctuation do not count */
  fragments: readonly string[];
  surface: TextSurface;
  /** message-free id of what it says */
  meaning: string;
  /** what a person who quotes it complains of; absent: says nothing is wrong, or nothing by itself */
  symptom?: SymptomId;
  grade: Grade;
  /** ids of the root-cause catalogue (RC-01 …) that commonly stand behind it */
  causes: readonly string[];
  /** a status that says what is down, not what is missed: alone it calls for a question */
  status?: true;
}

const icon: SymptomId = 'exchange_connection_error_icon';
const t = (
  code: StringCode,
  grade: Grade,
  surface: TextSurface,
  meaning: string,
  symptom: SymptomId | undefined,
  causes: string,
  fragments: readonly string[],
): KnownText => ({
  code,
  grade,
  surface,
  meaning,
  symptom,
  causes: causes === '' ? [] : causes.split(' ').map((n) => `RC-${n}`),
  fragments,
});
const status = (text: KnownText): KnownText => ({ ...text, status: true });

/** Sources: Microsoft KB2436962, KB2787614, KB2833618, KB2298541 and the support pages named in citations.ts. */
export const knownTexts: readonly KnownText[] = [
  t('S-01', 'V', 'client', 'address-mismatch', 'signin_failure_address_mismatch', '33 34 35', [
    'There was a problem connecting to Microsoft Office Outlook',
    'The email address used in your default Outlook profile is different from the sign-in address used in',
    'Change your default Outlook profile to match the sign-in address you are using',
  ]),
  t('S-02', 'C', 'config-info', 'ews-ok', undefined, '39', ['EWS Status OK']),
  status(
    t('S-03', 'C', 'config-info', 'ews-not-deployed', icon, '01 02 03', [
      'EWS not deployed',
      'EWS is not deployed',
    ]),
  ),
  status(
    t('S-04', 'V', 'config-info', 'ews-not-initialized', icon, '12 11', [
      'EWS not fully initialized',
      'EWS has not fully initialized',
      'EWS not fully initialised',
    ]),
  ),
  t('S-05', 'V', 'config-info', 'mapi-ok', undefined, '', ['MAPI Status OK']),
  status(
    t('S-06', 'V', 'config-info', 'mapi-unavailable', icon, '41 43 44', [
      'MAPI unavailable',
      'MAPI is unavailable',
    ]),
  ),
  status(
    t('S-07', 'V', 'config-info', 'mapi-connecting', icon, '11 41 44', [
      'Lync is in the process of connecting to the Exchange server',
    ]),
  ),
  status(
    t('S-08', 'V', 'config-info', 'exchange-unavailable-mapi', icon, '30 44', [
      'Your Exchange Server is currently unavailable',
    ]),
  ),
  t('S-09', 'V', 'client', 'outlook-profile-incomplete', icon, '43 35', [
    'Your Outlook profile is not configured correctly',
  ]),
  t('S-10', 'V', 'client', 'exchange-not-connected', icon, '18 09 44', [
    'Lync cannot connect to the Exchange server',
    'History, voice mail and Outlook-related features will be unavailable',
  ]),
  t('S-11', 'V', 'client', 'ews-calendar-not-reachable', icon, '01 03 18', [
    'Cannot connect to Exchange Web Services to retrieve Calendar and Out of Office Information',
  ]),
  t('S-12', 'V', 'client', 'ews-being-located', icon, '11 03', [
    'in the process of determining the location of Exchange Web Services',
  ]),
  t('S-13', 'V', 'client', 'exchange-intermittent', icon, '09 44', [
    'is experiencing connection issues with the Exchange server',
    'will attempt to repair the connection until it is fully restored',
  ]),
  t('S-14', 'V', 'dialog', 'name-trust-dialog', 'cert_prompt', '12 13', [
    'cannot verify that the server is trusted for your sign-in address',
    'Lync is attempting to connect to',
  ]),
  t('S-15', 'V', 'dialog', 'credentials-required', 'credential_prompt', '18 19 29 09', [
    'Credentials are required to retrieve the calendar data from Outlook',
    'Credentials are required',
    'Type your user name and password to connect for retrieving calendar data',
  ]),
  t('S-16', 'M', 'client', 'exchange-needs-credentials', 'credential_prompt', '18 29', [
    'Exchange needs your credentials',
  ]),
  t('S-17', 'V', 'config-info', 'ucs-down', 'photos_contacts_missing', '57', ['Exchange connection Down']),
  t('S-18', 'V', 'config-info', 'contact-list-provider', undefined, '57', ['Contact List Provider']),
  t('S-19', 'V', 'client', 'contact-list-read-only', 'photos_contacts_missing', '57', [
    'Cannot add, remove, or move contacts or groups at this time',
  ]),
  t('S-20', 'C', 'outlook', 'not-uc-enabled', 'meeting_error', '48 47', [
    'because you are not UC enabled',
    'not UC enabled',
    'issues with your Communications Server account',
  ]),
  t('S-21', 'V', 'outlook', 'delegate-relation-missing', 'meeting_error', '50 51 52 53', [
    'You do not have permissions to schedule Lync Meetings on behalf of the owner',
    'contact the owner of the account to get delegate permissions',
  ]),
  t('S-22', 'V', 'outlook', 'delegate-relation-missing-online', 'meeting_error', '43 50 51', [
    'You do not have permissions to schedule online meetings on behalf of the owner',
  ]),
  t('S-23', 'V', 'outlook', 'invitation-request-failed', 'meeting_error', '49', [
    'The request failed. Please try again. Make sure that you are signed in to Skype for Business',
    'request failed please try again',
  ]),
  t('S-24', 'V', 'client', 'no-organisation-chart', 'other', '30', [
    "We didn't find an organizational chart",
    "We didn't find an organisational chart",
  ]),
  t('S-25', 'V', 'client', 'address-book-blocked', 'photos_contacts_missing', '09', [
    'Cannot synchronize with the corporate address book',
  ]),
  t('S-26', 'V', 'client', 'address-book-preparing', 'photos_contacts_missing', '', [
    'The address book is preparing to synchronize',
  ]),
  t('S-27', 'V', 'server', 'storage-autodiscover-failed', 'other', '58 59 60 61', [
    'Storage Service had an EWS Autodiscovery failure',
  ]),
  t('S-28', 'V', 'server', 'get-user-settings-failed', 'other', '59 58', [
    'ErrorIncorrectExchangeServerVersion',
    'GetUserSettings failed',
  ]),
  t('S-29', 'V', 'server', 'invalid-tenant', 'other', '59', [
    'The tenant for tenant guid',
    'error_category="invalid_tenant"',
  ]),
  t('S-30', 'C', 'server', 'ews-autodiscover-404', 'other', '58 60', ['ErrorEwsAutodiscover']),
  t('S-31', 'V', 'client', 'added-as-delegate', 'other', '53', ['You have been added as a delegate for']),
  t('S-32', 'C', 'dialog', 'mapi-com-server-prompt', 'credential_prompt', '45', [
    'Lync MAPI COM Server',
    'MAPI COM Server',
  ]),
  t('S-33', 'C', 'browser', 'autodiscover-alive', undefined, '', ['<ErrorCode>600</ErrorCode>']),
  t('S-34', 'V', 'outlook', 'form-region-fault', 'add_in_missing', '46', [
    'Form region cannot be open',
    'OcOffice.OcForms',
  ]),
  ...morePlaces,
];

/** The row of a code; undefined for a code this version does not know. */
export function knownText(code: StringCode): KnownText | undefined {
  return knownTexts.find((text) => text.code === code);
}
