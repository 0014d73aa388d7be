import type { KnownText } from './strings.ts';

/**
 * Further texts of clients, phones, add-ins and servers. Grade M: known from use, no document at hand.
 * Codes go on from S-34 and are for ever, like the first ones.
 */
export const morePlaces: readonly KnownText[] = [
  {
    code: 'S-35',
    fragments: ["The Exchange server won't let us connect", "We're working on fixing the connection"],
    surface: 'client',
    meaning: 'exchange-refuses',
    symptom: 'exchange_connection_error_icon',
    grade: 'C',
    causes: [],
  },
  {
    code: 'S-36',
    fragments: [
      'Connection to Microsoft Exchange is unavailable',
      'Microsoft Exchange integration unavailable',
    ],
    surface: 'phone',
    meaning: 'phone-exchange-unavailable',
    symptom: 'exchange_connection_error_icon',
    grade: 'C',
    causes: ['RC-15', 'RC-14'],
  },
  {
    code: 'S-37',
    fragments: [
      "Instant Messaging isn't available right now",
      'The Contact List will appear when the services become available',
    ],
    surface: 'owa',
    meaning: 'owa-im-unavailable',
    symptom: 'other',
    grade: 'C',
    causes: ['RC-58'],
  },
  {
    code: 'S-38',
    fragments: [
      'the SIP address in the ProxyAddresses field in your local Active Directory is not unique',
      'msRTCSIP-PrimaryUserAddress or the SIP address',
    ],
    surface: 'server',
    meaning: 'sip-address-not-unique',
    symptom: 'signin_failure_address_mismatch',
    grade: 'C',
    causes: ['RC-38'],
  },
  {
    code: 'S-39',
    fragments: ['Sorry, a system error has occurred. Goodbye'],
    surface: 'phone',
    meaning: 'um-system-error',
    symptom: 'voicemail_not_working',
    grade: 'C',
    causes: [],
  },
  {
    code: 'S-40',
    fragments: [
      'It might be your sign-in address or logon credentials',
      "couldn't find a Lync Server for",
      "The address you typed isn't valid. Check the address and try again",
    ],
    surface: 'client',
    meaning: 'sign-in-address-not-found',
    symptom: 'signin_failure_address_mismatch',
    grade: 'M',
    causes: ['RC-26'],
  },
  {
    code: 'S-41',
    fragments: ['There was a problem verifying the certificate from the server'],
    surface: 'client',
    meaning: 'sign-in-certificate-fault',
    symptom: 'cert_prompt',
    grade: 'M',
    causes: ['RC-14'],
  },
  {
    code: 'S-42',
    fragments: [
      'The name on the security certificate is invalid or does not match the name of the site',
      'The security certificate was issued by a company you have not chosen to trust',
    ],
    surface: 'dialog',
    meaning: 'certificate-alert',
    symptom: 'cert_prompt',
    grade: 'M',
    causes: ['RC-14'],
  },
  {
    code: 'S-43',
    fragments: [
      'A runtime error occurred during the loading of the COM Add-in',
      'The managed Add-in Loader failed to initialize',
    ],
    surface: 'outlook',
    meaning: 'add-in-not-loaded',
    symptom: 'add_in_missing',
    grade: 'M',
    causes: ['RC-46', 'RC-47'],
  },
  {
    code: 'S-44',
    fragments: ['Exchange server is unavailable', 'Exchange server is currently unavailable'],
    surface: 'phone',
    meaning: 'exchange-server-unavailable',
    symptom: 'exchange_connection_error_icon',
    grade: 'C',
    causes: ['RC-15', 'RC-18'],
  },
  {
    code: 'S-45',
    fragments: ['problem acquiring a personal certificate required to sign in'],
    surface: 'client',
    meaning: 'personal-certificate-not-acquired',
    symptom: 'signin_failure_address_mismatch',
    grade: 'M',
    causes: ['RC-25'],
  },
];
