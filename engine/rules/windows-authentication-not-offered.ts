import type { CandidateOutcome } from '../facts/derived.ts';
import type { Hop } from '../facts/lookup.ts';
import { fail, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { withoutMail } from './common/mail.ts';
import { ewsSymptoms } from './common/symptoms.ts';

const offersWindows = (hop: Hop): boolean =>
  hop.http?.schemes.some((scheme) => /^(ntlm|negotiate)$/i.test(scheme)) ?? false;
/** Who asks for modern sign-in may have meant to: whether Windows authentication is missed there cannot be told. */
const offersBearer = (hop: Hop): boolean =>
  hop.http?.schemes.some((scheme) => /^bearer$/i.test(scheme)) ?? false;
/** An endpoint that asks for a sign-in of some kind; a form and the cloud are other causes. */
const asksSignIn = ({ result, last, owner }: CandidateOutcome): boolean =>
  result === 'answers' &&
  owner?.kind !== 'cloud' &&
  !last?.http?.logonForm &&
  (last?.http?.schemes.length ?? 0) > 0;
const directories = ['WebServices', 'Autodiscover'] as const;
const setting = (value: '$true' | '$false') => (): string[] => [
  '$server = Read-Host',
  ...directories.flatMap((name) => [
    `Get-${name}VirtualDirectory -Server $server | Format-List Identity,*Authentication*`,
    `Get-${name}VirtualDirectory -Server $server | Set-${name}VirtualDirectory -WindowsAuthentication ${value}`,
  ]),
];

/** Exchange asks for a sign-in but takes neither NTLM nor Negotiate, which is all that Lync has for it. */
export const windowsAuthenticationNotOffered = rule({
  id: 'windows-authentication-not-offered',
  severity: 'fault',
  grade: 'V',
  explains: [...ewsSymptoms, 'credential_prompt'],
  rank: 51,
  needs: ['lync-person'],
  considers: ['candidates', 'endpoint'],
  cites: ['EWSD', 'KB2787614', 'SEED'],
  remedies: [
    { id: 'cancel-password-prompt', role: 'user' },
    { id: 'note-offered-schemes', role: 'agent' },
    {
      id: 'enable-windows-authentication',
      role: 'admin',
      commands: setting('$true'),
      rollback: setting('$false'),
      waitMinutes: 15,
      waits: ['ad-replication', 'sign-out-in'],
    },
  ],
  judge({ 'lync-person': person }, { candidates, endpoint }) {
    const factsOf = (hop: Hop) => ({ host: hop.host, schemes: [...new Set(hop.http?.schemes ?? [])] });
    const missed = (hop: Hop) => (offersBearer(hop) ? likely(factsOf(hop)) : fail(factsOf(hop)));
    if (endpoint.known) {
      const { owner, hop } = endpoint.value;
      if (owner.kind === 'cloud') return notApplicable('cloud');
      if (hop.http?.logonForm) return notApplicable('logon-form');
      if (!hop.http) return inconclusive('endpoint');
      if (hop.http.schemes.length === 0) return notApplicable('no-sign-in-asked');
      return offersWindows(hop) ? pass() : missed(hop);
    }
    if (!person.mail) return withoutMail(person);
    if (!candidates.known) return inconclusive('candidates');
    const asking = candidates.value.filter(asksSignIn).map(({ last }) => last!);
    const without = asking.filter((hop) => !offersWindows(hop));
    if (without.length > 0)
      return without.length === asking.length ? missed(without[0]!) : likely(factsOf(without[0]!));
    if (asking.length > 0) return pass();
    const unclear = candidates.value.some(({ result }) =>
      ['dns-failed', 'blocked-by-policy', 'silent', 'tls-failed'].includes(result),
    );
    return unclear ? inconclusive('candidates') : notApplicable('nothing-asks');
  },
});
