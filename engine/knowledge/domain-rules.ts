/**
 * Rules that read nothing of a person but the domain of the mail address, so that they can be judged of a domain alone.
 * What they say of trust prompts, mailboxes and accounts belongs to people and is left out.
 */
export const domainRules: ReadonlySet<string> = new Set([
  'mail-domain-unresolvable',
  'autodiscover-name-missing',
  'autodiscover-answers-otherwise',
  'srv-or-redirect-faulty',
  'host-unreachable',
  'certificate-expired',
  'certificate-name-mismatch',
  'certificate-untrusted',
  'root-domain-answers-first',
  'pre-authentication-form',
  'windows-authentication-not-offered',
  'exchange-online-endpoint',
  'clock-skew',
]);
