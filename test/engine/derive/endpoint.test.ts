import assert from 'node:assert/strict';
import { candidateOutcomes } from '../../../engine/derive/candidates.ts';
import { followOrders } from '../../../engine/derive/endpoint.ts';
import { betweenOf, lookedOf } from '../../../engine/derive/route.ts';
import type { CandidateKind } from '../../../engine/index.ts';
import { candidates, forests } from './lookups.ts';

function look(by: Partial<Record<CandidateKind, string>>) {
  const lookup = { domain: 'd.test', network: 'inside' as const, candidates: candidates(by) };
  return followOrders(candidateOutcomes(lookup, forests, 'hoster'));
}

/** Which answers there are → the table's column, and between what, where the orders disagree. */
const cases: [Partial<Record<CandidateKind, string>>, string, string?][] = [
  [{}, 'none'],
  [{ 'https-autodiscover': 'nodata', 'https-root': 'nodata' }, 'none'],
  [{ 'https-autodiscover': 'hoster' }, 'lync'],
  [{ 'https-autodiscover': 'corp' }, 'other'],
  [{ srv: 'corp' }, 'other'],
  // A web site on the root answers first in most orders, and a client passes over it.
  [{ 'https-root': 'website', 'https-autodiscover': 'corp' }, 'other'],
  [{ 'https-root': 'website' }, 'disagree', '3 undetermined'],
  [{ 'https-autodiscover': 'silent' }, 'unusable'],
  [{ 'https-autodiscover': 'refused' }, 'unusable'],
  [{ 'https-autodiscover': 'servfail' }, 'unsure'],
  [{ 'https-autodiscover': 'dns-timeout' }, 'unsure'],
  [{ 'https-autodiscover': 'blocked' }, 'unsure'],
  [{ 'https-autodiscover': 'basic' }, 'unidentified'],
  [{ 'https-autodiscover': 'stranger' }, 'unidentified'],
  [{ 'https-autodiscover': 'form' }, 'unidentified'],
  [{ 'https-autodiscover': 'expired' }, 'other'],
  // Two forests answer: which one counts depends on the order, so nothing is determined.
  [{ 'https-root': 'hoster', 'https-autodiscover': 'corp' }, 'disagree', '1 2'],
  [{ 'https-root': 'other', 'https-autodiscover': 'corp' }, 'disagree', '2'],
  // Refusing the expired certificate, a client goes on to SRV and ends in the Lync forest.
  [{ 'https-autodiscover': 'expired', srv: 'hoster' }, 'disagree', '1 2'],
  // Only the root answers: the article's order never asks it.
  [{ 'https-root': 'corp' }, 'disagree', '2 3'],
  // Only we could not reach what may be asked first: the client may get an answer there.
  [{ 'https-root': 'servfail', 'https-autodiscover': 'corp' }, 'unreached', '2 undetermined'],
  [{ 'https-autodiscover': 'silent', srv: 'corp' }, 'unreached', '2 undetermined'],
  [{ 'https-root': 'silent', 'https-autodiscover': 'corp' }, 'unreached', '2 undetermined'],
  [{ 'https-autodiscover': 'corp', srv: 'silent' }, 'other'],
  // A host that refuses has answered, wherever one stands.
  [{ 'https-autodiscover': 'refused', srv: 'corp' }, 'other'],
];

describe('which Autodiscover answer counts', () => {
  for (const [by, expected, between] of cases)
    it(`${JSON.stringify(by)} → ${expected}${between ? ` between ${between}` : ''}`, () => {
      const lookup = look(by);
      assert.equal(lookedOf(lookup), expected);
      if (between) assert.equal(betweenOf(lookup).join(' '), between);
    });
});
