import type { ForestConfiguration } from '../facts/configuration.ts';
import type { Person } from '../facts/directory.ts';
import { domainIn, trustedDomains } from '../lets-in.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { suffixRouting } from '../suffix-routing.ts';
import { mayAuthenticate } from '../trust.ts';
import { crossings } from './common/crossing.ts';
import { signInSymptoms } from './common/symptoms.ts';
import { complains, told } from './common/told.ts';

/** A forest of one domain holds all its trusts at the root, where they were read; other domains may hold further ones. */
const oneDomain = (forest: string, all: readonly ForestConfiguration[] | undefined): boolean =>
  all?.some((side) => side.forest === forest && side.readable && side.domains.length === 1) === true;
const suffixOf = (account: Person | undefined): string =>
  account?.upn?.includes('@') ? account.upn.slice(account.upn.lastIndexOf('@') + 1).toLowerCase() : '';

/** An external trust covers one domain and not its forest; a forest trust routes only the name suffixes enabled for it. */
export const trustNotForestWide = rule({
  id: 'trust-not-forest-wide',
  severity: 'fault',
  grade: 'V',
  explains: signInSymptoms,
  rank: 15.5,
  needs: ['complaint', 'lync-person', 'forests'],
  considers: ['trusts', 'originator-account', 'credential', 'endpoint', 'said.trustSeen', 'configuration'],
  cites: ['ADTS', 'SFB-MF'],
  remedies: [
    { id: 'ask-helpdesk-trust', role: 'user' },
    { id: 'test-with-own-network-account', role: 'agent' },
    {
      id: 'make-forest-trust-and-route-suffixes',
      role: 'admin',
      commands: ({ facts }) => [
        `Get-ADTrust -Filter * -Server ${ps(String(facts.to))} | Format-Table Name,Direction,ForestTransitive`,
        `netdom trust ${ps(String(facts.to))} /namesuffixes:${ps(String(facts.from))}`,
      ],
      waitMinutes: 30,
      waits: ['sign-out-in'],
    },
  ],
  judge({ complaint, 'lync-person': lync, forests }, considered) {
    const origin = told(considered['originator-account']);
    const ways = crossings(lync, origin, told(considered.credential), told(considered.endpoint));
    const way = ways[0];
    if (!way) return notApplicable('one-forest');
    const dns = (name: string): string => forests.find((forest) => forest.name === name)?.dns ?? name;
    const account = origin?.account?.forest === way.from ? origin.account : undefined;
    const domain = (account && domainIn(account.dn)) ?? '';
    const facts: Facts = {
      for: way.for,
      from: dns(way.from),
      to: dns(way.to),
      domain,
      named: domain !== '',
      suffix: suffixOf(account),
      routing: 'unknown',
      how: 'external',
    };
    const sides = told(considered.trusts);
    if (!sides) {
      const seen = told(considered['said.trustSeen']);
      if (seen && !seen.forest && seen.partner.toLowerCase() === dns(way.from)) return likely(facts);
      return complains(complaint, signInSymptoms) ? inconclusive('trusts') : notApplicable('nothing-hurts');
    }
    const may = mayAuthenticate(way.from, way.to, sides, forests);
    if (may.value === 'unknown') return inconclusive('trusts');
    if (may.value === 'no') return notApplicable('no-trust');
    const suffix = suffixOf(account);
    if (may.external) {
      // Accounts of the very domain that the trust names are covered.
      const named = trustedDomains(way.from, way.to, sides, forests);
      if (domain !== '' && named.includes(domain)) return pass(facts);
      const all = domain !== '' && oneDomain(way.to, told(considered.configuration));
      return all ? fail(facts) : likely(facts);
    }
    // Only who fails to sign in is concerned: with the short form of the account name no suffix is needed.
    if (suffix === '' || !complains(complaint, ['signin_failure_address_mismatch', 'credential_prompt']))
      return pass(facts);
    const trust = sides
      .filter((side) => side.forest === way.to)
      .flatMap(({ trusts }) => trusts)
      .find(({ partner }) => partner.toLowerCase() === dns(way.from));
    const routing = trust ? suffixRouting(suffix, trust) : 'unknown';
    if (routing === 'ok') return pass(facts);
    if (routing === 'unknown') return inconclusive('trusts');
    const stated = { ...facts, how: 'suffix', routing };
    return routing === 'absent' ? likely(stated) : fail(stated);
  },
});
