import type { EwsLook, Hop } from '../facts/lookup.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { covers, sameAddress } from './common/names.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { complains, hostOf, told } from './common/told.ts';

/** What is wrong with the address itself: its name does not exist, or the certificate there names another host. */
function faultOf(hop: Hop): 'name' | 'certificate' | undefined {
  const absent = hop.dns.every(
    ({ rcode, addresses }) => rcode === 'NXDOMAIN' || (rcode === 'NOERROR' && addresses.length === 0),
  );
  if (hop.dns.length > 0 && absent) return 'name';
  const names = hop.tls?.chain[0]?.names ?? [];
  return hop.tls && !hop.tls.verified && names.length > 0 && !covers(names, hop.host)
    ? 'certificate'
    : undefined;
}
const verdict = ({ from, network }: EwsLook, facts: Facts) =>
  // What the client shows may be an older answer (client-url-stale); what Autodiscover says now is the setting itself.
  // Whether the address or the certificate there is the wrong one of the two is not settled.
  from === 'pox' && facts.how === 'name' ? fail({ ...facts, network }) : likely({ ...facts, network });

/** Autodiscover answers, yet the EWS address that it hands out cannot be used from where the client is. */
export const ewsUrlWrong = rule({
  id: 'ews-url-wrong',
  severity: 'fault',
  grade: 'V',
  explains: ewsSymptoms,
  rank: 41,
  needs: ['complaint'],
  considers: ['ews-endpoint', 'client-rows', 'said.nameLookup', 'said.worksElsewhere'],
  cites: ['EWSD', 'EXD-VDIR'],
  remedies: [
    { id: 'try-other-network', role: 'user' },
    { id: 'compare-shown-addresses', role: 'agent' },
    {
      id: 'correct-ews-url',
      role: 'admin',
      commands: ({ facts }) => [
        'Get-WebServicesVirtualDirectory | Format-List Identity,InternalUrl,ExternalUrl',
        `Set-WebServicesVirtualDirectory -Identity (Read-Host) -${urlOf(facts)} (Read-Host)`,
      ],
      rollback: ({ facts }) => [
        `Set-WebServicesVirtualDirectory -Identity (Read-Host) -${urlOf(facts)} ${ps(String(facts.url))}`,
      ],
      waitMinutes: 15,
      waits: ['client-cache', 'sign-out-in'],
    },
  ],
  judge({ complaint }, considered) {
    const ews = told(considered['ews-endpoint']);
    const rows = told(considered['client-rows']);
    const lookup = told(considered['said.nameLookup']);
    if (ews) {
      const how = faultOf(ews.hop);
      if (how) return verdict(ews, { host: ews.hop.host, url: ews.url, how });
      if (ews.hop.http) return pass({ host: ews.hop.host });
    }
    const shown = complaint.network === 'inside' ? rows?.ewsInternalUrl : rows?.ewsExternalUrl;
    if (rows?.ews === 'ok') return pass();
    if (shown && lookup && sameAddress(lookup.name, hostOf(shown))) {
      const facts = { host: hostOf(shown), url: shown, how: 'name', network: complaint.network };
      return lookup.found ? pass(facts) : likely(facts);
    }
    if (!complains(complaint, ewsSymptoms)) return notApplicable('nothing-hurts');
    if (shown) return inconclusive('said.nameLookup');
    const where = told(considered['said.worksElsewhere']);
    const oneSide = where === 'inside-only' || where === 'outside-only' || where === 'vpn-only';
    return oneSide ? inconclusive('client-rows') : notApplicable('no-url-known');
  },
});

/** Which of the two addresses the client on this network uses. */
const urlOf = (facts: Facts): string => (facts.network === 'inside' ? 'InternalUrl' : 'ExternalUrl');
