import assert from 'node:assert/strict';
import { intake } from '../../engine/intake.ts';

const at = '2026-01-15T12:00:00.000Z';
const taken = (say: string, ...pastes: string[]) => {
  const { complaint, said } = intake({ who: 'anna@corp.example', say, pastes, at });
  const values = (name: string) => said.filter((item) => item.name === name && item.known);
  return { complaint, said, values };
};
const window =
  'Inside User Status;FALSE;--;\nEWS Internal URL;https://mail.corp.example/EWS/Exchange.asmx;--;\n';
const user = 'SipAddress   : sip:anna@corp.example\nClientPolicy : Tag:XForest\nRegistrarPool : pool1\n\n';
const policy = 'Identity : Tag:XForest\nDisableEmailComparisonCheck : True\nEnableTracing : False\n';

describe('intake', () => {
  it('makes everything that was pasted evidence of the person, on their own screen', () => {
    const { said, complaint } = taken('lync 2013, only me', window, user, policy);
    for (const item of said)
      assert.deepEqual([item.source, item.vantage, item.known], ['person', 'person', true], item.name);
    assert.deepEqual(
      new Set(said.map(({ name }) => name)),
      new Set(['client-rows', 'client-policy', 'said.product', 'said.affected', 'said.csUser']),
    );
    assert.equal(complaint.network, 'outside');
  });
  it('gives each its age: a stamp for the whole, a stamp of the line, now where there is none', () => {
    const line =
      '2014-04-15 03:00:07 10.0.0.5 POST /EWS/Exchange.asmx - 443 CORP\\anna 10.0.1.9 OC/15.0.4569.1503 401 1 0 5\n';
    const { values } = taken('', `Sent: 2025-12-24 10:30\n${window}`, line);
    assert.equal(values('client-rows')[0]?.at, '2025-12-24T10:30:00.000Z');
    assert.equal(values('said.iis')[0]?.at, '2014-04-15T03:00:07.000Z');
    assert.equal(taken('only me').values('said.affected')[0]?.at, at);
  });
  it('takes a stamp from the future for now', () => {
    assert.equal(taken('', `Sent: 2031-01-01 10:00\n${window}`).values('client-rows')[0]?.at, at);
  });
  it('keeps both of two windows, and both of two differing facts', () => {
    const { values } = taken(
      '',
      `${window}EWS Information;;EWS not deployed;\n\n${window.replace('mail.', 'new.')}EWS Information;;EWS Status OK;\n`,
    );
    assert.equal(values('client-rows').length, 2);
  });
  it('settles the policy across pastes, and leaves it open for somebody else’s row', () => {
    const settled = taken('', user, policy).values('client-policy')[0];
    assert.deepEqual(settled?.known && settled.value, {
      name: 'Tag:XForest',
      basis: 'user-row',
      disableEmailComparisonCheck: true,
      disableNtCredentials: null,
      savePassword: null,
    });
    assert.equal(taken('', user.replace('anna@', 'bob@'), policy).values('client-policy').length, 0);
    assert.equal(taken('', user.replace('Tag:XForest', ''), policy).values('client-policy').length, 0);
  });
  it('tells pending from failed by the time since sign-in, and says neither where nobody said the time', () => {
    const connecting = 'EWS Information;;EWS not fully initialized;\n';
    const value = (say: string) => {
      const [item] = taken(say, connecting).values('said.settling');
      return item?.known ? item.value : undefined;
    };
    assert.equal(value('I signed in 3 minutes ago'), 'pending');
    assert.equal(value('just signed in'), 'pending');
    assert.equal(value('I signed in 2 hours ago'), 'failed');
    assert.equal(value('no calendar'), undefined);
    assert.equal(
      taken('I signed in 3 minutes ago', 'EWS Information;;EWS Status OK;\n').values('said.settling').length,
      0,
    );
  });
});
