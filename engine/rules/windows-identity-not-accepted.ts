import { letsIn } from '../lets-in.ts';
import { inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { ewsSymptoms } from './common/symptoms.ts';
import { told } from './common/told.ts';

/** The second try, with the account of the Windows logon, is refused as well: workgroup PC or a foreign domain. */
export const windowsIdentityNotAccepted = rule({
  id: 'windows-identity-not-accepted',
  severity: 'fault',
  grade: 'I',
  explains: ['credential_prompt', ...ewsSymptoms],
  rank: 55.5,
  needs: ['forests'],
  considers: ['windows-logon', 'endpoint', 'credential', 'trusts', 'usability'],
  cites: ['OURS', 'SEED'],
  remedies: [
    { id: 'type-mailbox-account', role: 'user' },
    { id: 'reset-saved-credential', role: 'agent' },
    { id: 'build-trust-and-link', role: 'admin', waits: ['ad-replication', 'sign-out-in'] },
  ],
  judge({ forests }, considered) {
    if (told(considered.usability)?.why === 'observed-ok') return pass();
    const endpoint = told(considered.endpoint);
    if (!endpoint || endpoint.owner.kind === 'unknown') return inconclusive('endpoint');
    if (endpoint.owner.kind === 'cloud') return notApplicable('cloud');
    const to = endpoint.owner.forest;
    const where = { forest: to, domain: endpoint.challenge?.dnsDomain?.toLowerCase() };
    const sides = told(considered.trusts) ?? [];
    const offered = told(considered.credential);
    const first = offered && letsIn(offered, where, sides, forests);
    if (first?.value === 'yes') return pass({ endpointForest: to });
    // Only where the first try is refused does the second one matter.
    const logon = told(considered['windows-logon']);
    if (!logon) return inconclusive('windows-logon');
    const facts = { logonForest: logon.forest, endpointForest: to, host: endpoint.host };
    if (logon.forest === 'none') return likely(facts);
    const second = letsIn(logon, where, sides, forests);
    if (second.value === 'unknown') return inconclusive('trusts');
    return second.value === 'yes' ? pass(facts) : likely(facts);
  },
});
