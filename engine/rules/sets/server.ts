import type { Rule } from '../../rule.ts';
import { accountBrokerBroken } from '../account-broker-broken.ts';
import { accountLockedOrExpired } from '../account-locked-or-expired.ts';
import { addressRefusedAsNotUnique } from '../address-refused-as-not-unique.ts';
import { addressWithWhiteSpace } from '../address-with-white-space.ts';
import { autodiscoverAnswersOtherwise } from '../autodiscover-answers-otherwise.ts';
import { certificateUnfitForPhone } from '../certificate-unfit-for-phone.ts';
import { clientUrlStale } from '../client-url-stale.ts';
import { ewsDisabledOrAgentBlocked } from '../ews-disabled-or-agent-blocked.ts';
import { ewsUrlWrong } from '../ews-url-wrong.ts';
import { exchangeTooOld } from '../exchange-too-old.ts';
import { exchangeWithoutUm } from '../exchange-without-um.ts';
import { extendedProtectionBehindProxy } from '../extended-protection-behind-proxy.ts';
import { lyncNameTrustAtSignIn } from '../lync-name-trust-at-sign-in.ts';
import { lyncdiscoverNameMissing } from '../lyncdiscover-name-missing.ts';
import { modernAuthenticationNeeded } from '../modern-authentication-needed.ts';
import { noTicketForBalancedName } from '../no-ticket-for-balanced-name.ts';
import { oauthCertificateWrong } from '../oauth-certificate-wrong.ts';
import { oauthPartnerMissing } from '../oauth-partner-missing.ts';
import { oauthRedirectedByCname } from '../oauth-redirected-by-cname.ts';
import { owaImOverrideStale } from '../owa-im-override-stale.ts';
import { passwordChangedWhileSignedIn } from '../password-changed-while-signed-in.ts';
import { phoneDistrustsExchangeIssuer } from '../phone-distrusts-exchange-issuer.ts';
import { phoneSignedInByPin } from '../phone-signed-in-by-pin.ts';
import { proxyOrFirewallBlocks } from '../proxy-or-firewall-blocks.ts';
import { redirectTargetUnresolvable } from '../redirect-target-unresolvable.ts';
import { selectiveAuthentication } from '../selective-authentication.ts';
import { signInAddressNotEnabled } from '../sign-in-address-not-enabled.ts';
import { sipAddressChangedWithUpn } from '../sip-address-changed-with-upn.ts';
import { smtpChangedSipStayed } from '../smtp-changed-sip-stayed.ts';
import { tlsVersionOrCipher } from '../tls-version-or-cipher.ts';
import { trustListIncomplete } from '../trust-list-incomplete.ts';
import { trustNotForestWide } from '../trust-not-forest-wide.ts';
import { twoAccountsTwoPasswords } from '../two-accounts-two-passwords.ts';
import { ucsMailboxUnreachable } from '../ucs-mailbox-unreachable.ts';
import { umAttributesMissing } from '../um-attributes-missing.ts';
import { upnDiffersFromSip } from '../upn-differs-from-sip.ts';
import { wildcardAcceptedDomain } from '../wildcard-accepted-domain.ts';
import { windowsIdentityNotAccepted } from '../windows-identity-not-accepted.ts';

/** Causes that lie in publishing, sign-in, servers, and between servers. */
export const serverRules: readonly Rule[] = [
  redirectTargetUnresolvable,
  ewsUrlWrong,
  clientUrlStale,
  proxyOrFirewallBlocks,
  autodiscoverAnswersOtherwise,
  exchangeTooOld,
  trustListIncomplete,
  lyncNameTrustAtSignIn,
  certificateUnfitForPhone,
  phoneDistrustsExchangeIssuer,
  phoneSignedInByPin,
  tlsVersionOrCipher,
  signInAddressNotEnabled,
  accountLockedOrExpired,
  addressRefusedAsNotUnique,
  addressWithWhiteSpace,
  upnDiffersFromSip,
  smtpChangedSipStayed,
  trustNotForestWide,
  selectiveAuthentication,
  extendedProtectionBehindProxy,
  ewsDisabledOrAgentBlocked,
  modernAuthenticationNeeded,
  accountBrokerBroken,
  noTicketForBalancedName,
  passwordChangedWhileSignedIn,
  windowsIdentityNotAccepted,
  twoAccountsTwoPasswords,
  umAttributesMissing,
  exchangeWithoutUm,
  ucsMailboxUnreachable,
  wildcardAcceptedDomain,
  oauthCertificateWrong,
  oauthRedirectedByCname,
  oauthPartnerMissing,
  owaImOverrideStale,
  lyncdiscoverNameMissing,
  sipAddressChangedWithUpn,
];
