import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { oauthState, oauthTexts } from './common/oauth.ts';
import { told } from './common/told.ts';

/** An accepted domain with an asterisk is no domain to the servers' sign-in: "the tenant does not exist" (KB-WILD). */
export const wildcardAcceptedDomain = rule({
  id: 'wildcard-accepted-domain',
  severity: 'fault',
  grade: 'V',
  explains: ['other', 'photos_contacts_missing'],
  rank: 220,
  needs: ['complaint'],
  considers: ['said.oauth', 'said.changed', 'configuration'],
  cites: ['KB-WILD'],
  remedies: [
    { id: 'servers-not-your-computer', role: 'user' },
    { id: 'keep-servers-apart-from-client', role: 'agent' },
    {
      id: 'list-domains-one-by-one',
      role: 'admin',
      commands: () => [
        'Get-AcceptedDomain | Format-Table Name,DomainName,DomainType',
        '$domain = Read-Host',
        'New-AcceptedDomain -Name $domain -DomainName $domain -DomainType Authoritative',
      ],
      rollback: () => ['Remove-AcceptedDomain -Identity $domain -Confirm:$false'],
      waitMinutes: 30,
      waits: ['ad-replication'],
    },
  ],
  judge({ complaint }, considered) {
    const state = oauthState(complaint, told(considered['said.oauth']));
    const changed = told(considered['said.changed']) === 'accepted-domain';
    const listed = told(considered.configuration)?.flatMap((side) => side.acceptedDomains) ?? [];
    const wildcard = listed.find((domain) => domain.wildcard)?.name;
    const facts = { changed, seen: wildcard !== undefined, domain: wildcard ?? '' };
    if (state === 'invalid-tenant') return changed || wildcard ? fail(facts) : likely(facts);
    if (state === 'unauthorized' || state === 'autodiscovery-failed')
      return changed || wildcard ? likely(facts) : inconclusive('said.changed');
    if (state !== undefined) return pass();
    return oauthTexts(complaint) ? inconclusive('said.oauth') : notApplicable('no-sign-of-it');
  },
});
