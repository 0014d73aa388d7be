import assert from 'node:assert/strict';
import sinon from 'sinon';
import { clientPolicy } from '../../../engine/probes/client-policy.ts';
import { trusts } from '../../../engine/probes/trusts.ts';
import { context, lync, observe, person, reason, value } from './forests.ts';

const trust = { partner: 'corp.example', direction: 3, type: 2, attributes: 8 };
const down = { code: 'denied', detail: 'insufficient-access' } as const;

describe('trusts from every side', () => {
  it('are known side by side; a side that cannot be read is said to be so', async () => {
    const rig = context('ann', {
      hoster: { hosts: 'lync', trusts: [trust] },
      corp: { hosts: 'exchange', down },
      labs: { hosts: 'exchange', none: true },
    });
    assert.deepEqual(await value<'trusts'>(trusts, rig.context), [
      { forest: 'hoster', readable: true, trusts: [trust] },
      { forest: 'corp', readable: false, reason: 'denied: insufficient-access', trusts: [] },
      { forest: 'labs', readable: false, reason: 'not-configured: directory', trusts: [] },
    ]);
  });

  it('are unknown where no side can be read', async () => {
    const rig = context('ann', { hoster: { hosts: 'lync', down }, corp: { hosts: 'exchange', down } });
    assert.deepEqual(await reason(trusts, rig.context), down);
    assert.equal(rig.progress.at(-1)?.state, 'failed');
  });

  it('do not hide a bug as an unreadable side', async () => {
    const rig = context('ann', { hoster: { hosts: 'lync' } });
    const [directory] = rig.fake.world.directories;
    if (directory) directory.trusts = sinon.stub().rejects(new TypeError('bug'));
    await assert.rejects(trusts.run(rig.context), TypeError);
  });
});

describe('the client policy of a person', () => {
  const ann = person('hoster', 'ann', { lync: lync('ann@sip.example', { pool: 'pool1' }) });

  it('is asked for by SIP address and pool, and comes from the import', async () => {
    const rig = context('ann', { hoster: { hosts: 'lync' } }, { 'lync-person': ann });
    const policy = {
      basis: 'scope',
      disableEmailComparisonCheck: null,
      disableNtCredentials: null,
      savePassword: null,
    };
    const effective = sinon.stub().withArgs('ann@sip.example', 'pool1').returns(policy);
    rig.fake.world.policies = { effective };
    const one = await observe<'client-policy'>(clientPolicy, rig.context);
    assert.ok(one.known);
    assert.deepEqual([one.value, one.source, one.vantage], [policy, 'import', 'bot']);
    sinon.assert.calledOnceWithExactly(effective, 'ann@sip.example', 'pool1');
  });

  it('is unknown without an import or a person', async () => {
    const rig = context('ann', { hoster: { hosts: 'lync' } }, { 'lync-person': ann });
    assert.equal((await reason(clientPolicy, rig.context)).code, 'not-configured');
    assert.equal((await reason(clientPolicy, context('ann', {}).context)).code, 'prerequisite-unknown');
  });
});
