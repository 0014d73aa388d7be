import { inDirectory } from '../commands.ts';
import { ps } from '../quote.ts';
import { type Facts, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { sameAddress } from './common/names.ts';
import { complains, quotes, told } from './common/told.ts';

/** By DN where the account was read; else by the name that was said, in the domain of the shell. */
function rename({ dn }: Facts, from: unknown, to: unknown): string[] {
  if (!from || !to) return [];
  const name = `-UserPrincipalName ${ps(String(to))}`;
  return dn
    ? [`Set-ADUser ${inDirectory(String(dn))} ${name}`]
    : [`Get-ADUser -Filter { UserPrincipalName -eq ${ps(String(from))} } | Set-ADUser ${name}`];
}

/** Lync takes the Lync address for the account name when it signs in for the first time (SFB-MF). */
export const upnDiffersFromSip = rule({
  id: 'upn-differs-from-sip',
  severity: 'fault',
  grade: 'V',
  explains: ['credential_prompt', 'signin_failure_address_mismatch'],
  rank: 14,
  needs: ['complaint'],
  considers: [
    'lync-person',
    'originator-account',
    'said.csUser',
    'said.promptService',
    'said.signIn',
    'said.changed',
  ],
  cites: ['SFB-MF', 'KB2436962'],
  remedies: [
    { id: 'type-domain-and-name', role: 'user' },
    { id: 'compare-three-names', role: 'agent' },
    {
      id: 'align-upn',
      role: 'admin',
      commands: ({ facts }) => rename(facts, facts.upn, facts.sip),
      rollback: ({ facts }) => rename(facts, facts.sip, facts.upn),
      waitMinutes: 15,
      waits: ['ad-replication', 'sign-out-in'],
      warnings: () => ['directory-sync'],
    },
  ],
  judge({ complaint }, considered) {
    if (!complains(complaint, ['credential_prompt', 'signin_failure_address_mismatch']))
      return notApplicable('nothing-hurts');
    const service = told(considered['said.promptService']);
    // The comparison of addresses has a text of its own, and comes after a sign-in that worked.
    if (quotes(complaint, 'S-01')) return notApplicable('signed-in');
    // A prompt that names the calendar or Exchange comes after the sign-in that this is about.
    if (service !== undefined && service !== 'sign-in' && service !== 'windows')
      return notApplicable('other-prompt');
    const lync = told(considered['lync-person']);
    const user = told(considered['said.csUser']);
    const account =
      lync?.lync?.originatorSid === undefined ? lync : told(considered['originator-account'])?.account;
    const sip = lync?.lync?.sip ?? user?.sip;
    const upn = account?.upn ?? user?.upn;
    const changed = told(considered['said.changed']);
    const renamed = changed === 'company-renamed' || changed === 'upn' || changed === 'address';
    if (sip && upn && sameAddress(sip, upn)) return pass();
    if (sip && upn) {
      // Names differ for most people of another forest: what is seen has to be the sign-in itself.
      const fits = renamed || service !== undefined || told(considered['said.signIn']) === 'password';
      if (fits) return likely({ sip, upn, dn: account?.upn ? account.dn : '', known: true, renamed });
      const prompt = complains(complaint, ['credential_prompt']);
      return inconclusive(prompt ? 'said.promptService' : 'said.signIn');
    }
    // Another mail address alone is smtp-changed-sip-stayed.
    if (renamed && changed !== 'address')
      return likely({ sip: sip ?? '', upn: upn ?? '', known: false, renamed });
    return inconclusive(lync ? 'originator-account' : 'lync-person');
  },
});
