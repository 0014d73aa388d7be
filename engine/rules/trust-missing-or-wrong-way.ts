import type { ForestFacts } from '../facts/complaint.ts';
import type { TrustSide } from '../facts/directory.ts';
import { ps } from '../quote.ts';
import { type Facts, fail, inconclusive, likely, notApplicable, pass, rule, type Verdict } from '../rule.ts';
import { mayAuthenticate } from '../trust.ts';
import { signInSymptoms } from './common/symptoms.ts';

interface Need {
  for: 'sign-in' | 'ews';
  /** forest whose accounts must be accepted */
  from: string;
  /** forest that must accept them, and therefore trust the other */
  to: string;
}

/** The same as plain words, for the sentence to choose by. */
const states = { 'no-trust': 'missing', 'wrong-way': 'reversed', 'sides-disagree': 'broken' } as const;

function judgeNeed(need: Need, trusts: readonly TrustSide[], forests: readonly ForestFacts[]) {
  const may = mayAuthenticate(need.from, need.to, trusts, forests);
  const dns = (name: string): string => forests.find((forest) => forest.name === name)?.dns ?? name;
  const facts: Facts = { ...need, fromDns: dns(need.from), toDns: dns(need.to) };
  return { may, facts };
}

/** Reads the trust on both sides; making one is an agreement of two companies and has no one-line command. */
const readTrust = ({ facts }: { facts: Facts }): string[] => {
  const [from, to] = [ps(String(facts.fromDns)), ps(String(facts.toDns))];
  const columns = 'Name,Direction,ForestTransitive,SelectiveAuthentication';
  return [
    `Get-ADTrust -Filter * -Server ${to} | Format-Table ${columns}`,
    `Get-ADTrust -Filter * -Server ${from} | Format-Table ${columns}`,
    `netdom trust ${to} /domain:${from} /verify`,
  ];
};

/** The trust that this person's sign-in, or the way to Exchange, needs is not there or points the other way. */
export const trustMissingOrWrongWay = rule({
  id: 'trust-missing-or-wrong-way',
  severity: 'fault',
  grade: 'V',
  explains: signInSymptoms,
  rank: 15,
  needs: ['lync-person', 'forests', 'trusts', 'route'],
  considers: ['originator-account', 'credential', 'endpoint'],
  cites: ['SFB-MF', 'ADTS', 'L13-TOPO', 'SEED'],
  remedies: [
    { id: 'ask-helpdesk-trust', role: 'user' },
    { id: 'test-with-own-network-account', role: 'agent' },
    { id: 'create-trust', role: 'admin', commands: readTrust, waitMinutes: 30, waits: ['sign-out-in'] },
    { id: 'allow-selective-authentication', role: 'admin' },
  ],
  judge({ 'lync-person': lync, forests, trusts, route }, considered): Verdict {
    const { 'originator-account': origin, credential, endpoint } = considered;
    const linked = lync.lync?.originatorSid !== undefined;
    if (linked && !origin.known) return inconclusive('originator-account');
    const account = linked && origin.known ? origin.value.account : undefined;
    const passed: Facts[] = [];
    if (account && account.forest !== lync.forest) {
      const need: Need = { for: 'sign-in', from: account.forest, to: lync.forest };
      const { may, facts } = judgeNeed(need, trusts, forests);
      if (may.value === 'no') return fail({ ...facts, why: may.why, state: states[may.why] });
      if (may.value === 'unknown') return inconclusive('trusts');
      passed.push({ ...facts, selective: may.selective, external: may.external });
    }
    const settled = (because: string): Verdict => (passed[0] ? pass(passed[0]) : notApplicable(because));
    if (route.value === '3') return settled('no-ews');
    if (credential.known && credential.value.forest === 'nobody') return settled('nobody-can-sign-in');
    if (!endpoint.known) return passed[0] ? pass(passed[0]) : inconclusive('endpoint');
    const owner = endpoint.value.owner;
    if (owner.kind === 'cloud') return settled('cloud');
    if (owner.kind === 'unknown') return passed[0] ? pass(passed[0]) : inconclusive('endpoint');
    if (!credential.known) return passed[0] ? pass(passed[0]) : inconclusive('credential');
    if (credential.value.forest === owner.forest) return settled('one-forest');
    const need: Need = { for: 'ews', from: credential.value.forest, to: owner.forest };
    const { may, facts } = judgeNeed(need, trusts, forests);
    if (may.value === 'unknown') return inconclusive('trusts');
    if (may.value === 'yes') return pass({ ...facts, selective: may.selective, external: may.external });
    // No trust at all and an own account is how the article's companies live: lync-credential-foreign-exchange tells.
    if (may.why === 'no-trust' && credential.value.how === 'own-account')
      return pass({ ...facts, why: may.why });
    return likely({ ...facts, why: may.why, state: states[may.why] });
  },
});
