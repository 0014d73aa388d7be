import assert from 'node:assert/strict';
import { Book } from '../../../engine/book.ts';
import { factSheet } from '../../../engine/derive/facts.ts';
import {
  account,
  bothWays,
  byAddress,
  evidence,
  noTrust,
  own,
  type Situation,
  selectiveBothWays,
} from '../build.ts';

const usable = (trusts: Situation['trusts'], logon?: Situation['logon']) => {
  const given: Situation = {
    lync: own(),
    joined: [byAddress(account())],
    look: { 'https-autodiscover': 'corp' },
    ...(trusts ? { trusts } : {}),
    ...(logon ? { logon } : {}),
  };
  const usability = factSheet(new Book(evidence(given)), 'windows', 'inside').get('usability');
  return usability.known ? `${usability.value.value}: ${usability.value.why}` : 'not known';
};

describe('usability of Exchange in another forest', () => {
  it('a trust that lets in only who is named leaves it open', () =>
    assert.equal(usable(selectiveBothWays), 'unknown: trust-selective'));
  it('a trust for everybody lets the account in, and then the mailbox has to be its own', () =>
    assert.equal(usable(bothWays), 'no: not-the-mailbox-owner'));
  it('without a trust the Windows logon decides', () => {
    assert.equal(usable(noTrust), 'unknown: depends-on-windows-logon');
    assert.equal(usable(noTrust, 'corp'), 'yes: credential-accepted');
    assert.equal(usable(noTrust, 'hoster'), 'no: credential-refused');
  });
});
