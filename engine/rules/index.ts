import type { Rule } from '../rule.ts';
import { autodiscoverNameMissing } from './autodiscover-name-missing.ts';
import { bothAccountsDisabled } from './both-accounts-disabled.ts';
import { certificateExpired } from './certificate-expired.ts';
import { certificateNameMismatch } from './certificate-name-mismatch.ts';
import { certificateUntrusted } from './certificate-untrusted.ts';
import { clockSkew } from './clock-skew.ts';
import { contactCardShowsPlaceholder } from './contact-card-shows-placeholder.ts';
import { duplicateAddress } from './duplicate-address.ts';
import { exchangeOnlineEndpoint } from './exchange-online-endpoint.ts';
import { hostUnreachable } from './host-unreachable.ts';
import { linkedMailboxSidWrong } from './linked-mailbox-sid-wrong.ts';
import { lyncCredentialForeignExchange } from './lync-credential-foreign-exchange.ts';
import { lyncDisabled } from './lync-disabled.ts';
import { mailAddressShared } from './mail-address-shared.ts';
import { mailAttributeEmpty } from './mail-attribute-empty.ts';
import { mailDomainUnresolvable } from './mail-domain-unresolvable.ts';
import { meetingAddInNotUcEnabled } from './meeting-add-in-not-uc-enabled.ts';
import { nameTrustPrompt } from './name-trust-prompt.ts';
import { originatorSidMissing } from './originator-sid-missing.ts';
import { originatorSidStaleOrForeign } from './originator-sid-stale-or-foreign.ts';
import { preAuthenticationForm } from './pre-authentication-form.ts';
import { rootDomainAnswersFirst } from './root-domain-answers-first.ts';
import { clientRules } from './sets/client.ts';
import { serverRules } from './sets/server.ts';
import { sipProxyMissing } from './sip-proxy-missing.ts';
import { smtpDiffersFromSip } from './smtp-differs-from-sip.ts';
import { srvOrRedirectFaulty } from './srv-or-redirect-faulty.ts';
import { trustMissingOrWrongWay } from './trust-missing-or-wrong-way.ts';
import { twoMailboxesInUse } from './two-mailboxes-in-use.ts';
import { visualVoicemailInOtherForest } from './visual-voicemail-in-other-forest.ts';
import { windowsAuthenticationNotOffered } from './windows-authentication-not-offered.ts';

/** Every root cause the engine knows, from identity to feature; rank decides, not this order. */
export const rules: readonly Rule[] = [
  lyncDisabled,
  bothAccountsDisabled,
  duplicateAddress,
  mailAddressShared,
  originatorSidMissing,
  originatorSidStaleOrForeign,
  trustMissingOrWrongWay,
  mailAttributeEmpty,
  mailDomainUnresolvable,
  autodiscoverNameMissing,
  rootDomainAnswersFirst,
  srvOrRedirectFaulty,
  hostUnreachable,
  certificateExpired,
  certificateNameMismatch,
  certificateUntrusted,
  nameTrustPrompt,
  preAuthenticationForm,
  windowsAuthenticationNotOffered,
  exchangeOnlineEndpoint,
  lyncCredentialForeignExchange,
  linkedMailboxSidWrong,
  smtpDiffersFromSip,
  sipProxyMissing,
  twoMailboxesInUse,
  meetingAddInNotUcEnabled,
  visualVoicemailInOtherForest,
  contactCardShowsPlaceholder,
  clockSkew,
  ...clientRules,
  ...serverRules,
];
