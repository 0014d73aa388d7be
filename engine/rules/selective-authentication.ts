import { ps } from '../quote.ts';
import { type Facts, inconclusive, likely, notApplicable, pass, rule } from '../rule.ts';
import { mayAuthenticate } from '../trust.ts';
import { crossings } from './common/crossing.ts';
import { signInSymptoms } from './common/symptoms.ts';
import { complains, told } from './common/told.ts';

/** extended right Allowed-To-Authenticate, MS-ADTS 5.1.3.2.1 */
const right = '68b1d179-0d15-4d4f-ab71-46152e79a7bc';

/** The trust lets nobody in who has not been granted the right on the very server (KILE: 0xC0000413). */
export const selectiveAuthentication = rule({
  id: 'selective-authentication',
  severity: 'risk',
  grade: 'V',
  explains: signInSymptoms,
  rank: 15.7,
  needs: ['complaint', 'lync-person', 'forests'],
  considers: ['trusts', 'originator-account', 'credential', 'endpoint', 'usability', 'said.iis'],
  cites: ['KILE', 'ADTS', 'SFB-MF'],
  remedies: [
    { id: 'ask-helpdesk-trust', role: 'user' },
    { id: 'look-for-event-4625', role: 'agent' },
    {
      id: 'grant-allowed-to-authenticate',
      role: 'admin',
      commands: ({ facts }) => [
        '$server = Get-ADComputer -Identity (Read-Host)',
        `dsacls $server.DistinguishedName | Select-String ${ps(right)},'Allowed to Authenticate'`,
        `Get-ADTrust -Filter * -Server ${ps(String(facts.to))} | Format-Table Name,Direction,SelectiveAuthentication`,
      ],
      waitMinutes: 15,
      waits: ['ad-replication', 'sign-out-in'],
    },
  ],
  judge({ complaint, 'lync-person': lync, forests }, considered) {
    const origin = told(considered['originator-account']);
    const ways = crossings(lync, origin, told(considered.credential), told(considered.endpoint));
    if (ways.length === 0) return notApplicable('one-forest');
    const hurts = complains(complaint, signInSymptoms);
    const sides = told(considered.trusts);
    if (!sides) return hurts ? inconclusive('trusts') : notApplicable('nothing-hurts');
    const results = ways.map((way) => ({ way, may: mayAuthenticate(way.from, way.to, sides, forests) }));
    const hit = results.find(({ may }) => may.value === 'yes' && may.selective);
    if (!hit) {
      // Whether a trust is selective stands at the side that lets in: unread, nothing is known of it.
      if (results.some(({ may }) => may.value === 'unknown'))
        return hurts ? inconclusive('trusts') : notApplicable('nothing-hurts');
      return results.some(({ may }) => may.value === 'yes') ? pass() : notApplicable('no-trust');
    }
    if (told(considered.usability)?.why === 'observed-ok') return pass();
    if (!hurts) return notApplicable('nothing-hurts');
    const line = told(considered['said.iis']);
    const dns = (name: string): string => forests.find((forest) => forest.name === name)?.dns ?? name;
    const refused = line !== undefined && line.status === 401 && line.user;
    const facts: Facts = { for: hit.way.for, from: dns(hit.way.from), to: dns(hit.way.to), refused };
    return likely(facts);
  },
});
