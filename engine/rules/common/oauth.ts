import type { Complaint } from '../../facts/complaint.ts';
import type { SaidFacts } from '../../facts/said.ts';
import { quotes } from './told.ts';

/** A text of the servers' own connection was quoted: event 32054, GetUserSettings, invalid tenant, 404. */
export const oauthTexts = (complaint: Complaint): boolean =>
  quotes(complaint, 'S-27', 'S-28', 'S-29', 'S-30');

/**
 * What the servers say of their own connection. It has nothing to do with the client's: other credentials, other
 * certificates, other logs (DOMAIN 1.11). Undefined where neither a test nor a text speaks of it.
 */
export function oauthState(
  complaint: Complaint,
  said: SaidFacts['oauth'] | undefined,
): SaidFacts['oauth'] | undefined {
  if (quotes(complaint, 'S-29')) return 'invalid-tenant';
  return said ?? (quotes(complaint, 'S-27', 'S-30') ? 'autodiscovery-failed' : undefined);
}

/** Reads how the servers are introduced to each other, and tries it; the test writes an item and deletes it. */
export const readOauth = (sip: string | undefined): string[] => [
  'Get-CsOAuthConfiguration | Format-List ExchangeAutodiscoverUrl,ExchangeAutodiscoverAllowedDomains',
  'Get-CsPartnerApplication | Format-List Identity,ApplicationTrustLevel,Enabled',
  ...(sip ? [`Test-CsExStorageConnectivity -SipUri ${sip} -Verbose`] : []),
];
