import { linkContradicted, linkUnproven } from '../derive/mailboxes.ts';
import { isCommon, leadsElsewhere, signInSid } from '../derive/recipient.ts';
import type { ForestFacts } from '../facts/complaint.ts';
import type { JoinedPerson, TrustSide } from '../facts/directory.ts';
import {
  type Considered,
  type Facts,
  fail,
  inconclusive,
  likely,
  notApplicable,
  pass,
  rule,
} from '../rule.ts';
import { outbound, towards } from '../trust.ts';
import { accountName } from './common/names.ts';
import { clearOriginator, setOriginator } from './common/originator.ts';
import { signInSymptoms } from './common/symptoms.ts';

/** The account that the addresses lead to, where the SID link leads to somebody else. */
function byAddress(joined: JoinedPerson, linkedDn: string | undefined) {
  return joined.matches.find(
    ({ by, confidence, person }) =>
      by !== 'originator-sid' &&
      by !== 'object-sid' &&
      confidence !== 'weak' &&
      !leadsElsewhere(person) &&
      !isCommon(person) &&
      person.dn !== linkedDn,
  )?.person;
}

/** trustAttributes: SIDs of before a migration pass this trust (MS-ADTS, TATE). */
const treatAsExternal = 0x40;

/** Old SIDs are in the token within a forest, and over a trust that does not filter them: the link may still serve. */
function carriesOldSids(
  from: string | undefined,
  to: string,
  trusts: Considered<TrustSide[]>,
  forests: Considered<ForestFacts[]>,
): boolean {
  if (from === to) return true;
  const partner = forests.known ? forests.value.find(({ name }) => name === from) : undefined;
  const side = trusts.known
    ? trusts.value.find(({ forest, readable }) => forest === to && readable)
    : undefined;
  const named = partner ? towards(side, partner).named : [];
  return named.some(
    ({ direction, attributes }) => (direction & outbound) !== 0 && (attributes & treatAsExternal) !== 0,
  );
}

/** msRTCSIP-OriginatorSid is there, but it is an old SID, nobody's, or another person's. */
export const originatorSidStaleOrForeign = rule({
  id: 'originator-sid-stale-or-foreign',
  severity: 'fault',
  grade: 'V',
  explains: signInSymptoms,
  rank: 13,
  needs: ['lync-person'],
  considers: ['originator-account', 'exchange-person', 'trusts', 'forests'],
  cites: ['L13-SCHEMA', 'SFB-MF', 'ADTS'],
  remedies: [
    { id: 'ask-helpdesk-link', role: 'user' },
    { id: 'confirm-account', role: 'agent' },
    {
      id: 'rewrite-originator-sid',
      role: 'admin',
      commands: setOriginator,
      rollback: clearOriginator,
      waitMinutes: 15,
      waits: ['ad-replication', 'user-replicator', 'sign-out-in'],
      warnings: () => ['directory-sync'],
    },
  ],
  judge({ 'lync-person': lync }, considered) {
    const { 'originator-account': origin, 'exchange-person': joined } = considered;
    const sid = lync.lync?.originatorSid;
    if (sid === undefined) return notApplicable('no-link');
    if (!origin.known) return inconclusive('originator-account');
    const { found, account, unread } = origin.value;
    const base = { sip: lync.lync?.sip ?? '', sid, forest: lync.forest };
    const other = joined.known ? byAddress(joined.value, account?.dn) : undefined;
    const newSid = other && signInSid(other);
    const rightful = other ? { other: accountName(other), ...(newSid ? { newSid } : {}) } : {};
    if (found === 'nowhere')
      return unread.length > 0
        ? inconclusive('originator-account')
        : fail({ ...base, how: 'gone', account: '', ...rightful });
    const linked: Facts = account
      ? { account: accountName(account), accountForest: account.forest }
      : { account: '' };
    if (joined.known && linkContradicted(joined.value))
      return fail({ ...base, how: 'foreign', ...linked, ...rightful });
    if (found === 'sid-history') {
      const carried = carriesOldSids(account?.forest, lync.forest, considered.trusts, considered.forests);
      const facts = { ...base, how: 'stale', ...linked, ...(account?.sid ? { newSid: account.sid } : {}) };
      return carried ? likely(facts) : fail(facts);
    }
    return joined.known && !linkUnproven(joined.value) ? pass(linked) : inconclusive('exchange-person');
  },
});
