import assert from 'node:assert/strict';
import type { Person } from '../../../engine/index.ts';
import { lyncPerson } from '../../../engine/probes/lync-person.ts';
import { context, type FakeForest, lync, observe, person } from '../probes/forests.ts';

const ann = person('hoster', 'ann', { mail: 'ann@mail.example', lync: lync('ann@sip.example') });
/** Another person, whose account in corp has the same short name. */
const second = person('hoster', 'ann2', {
  enabled: false,
  lync: lync('ann2@sip.example', { originatorSid: 'S-1-5-21-2-2-2-7' }),
});
const corpAnn = person('corp', 'ann', { sid: 'S-1-5-21-2-2-2-7', upn: 'ann@corp.example' });
const down = { down: { code: 'timed-out', detail: 'dc1' } } as const;
const on = async (who: string, forests: Record<string, FakeForest>): Promise<string> => {
  const found = await observe(lyncPerson, context(who, forests).context);
  return found.known ? (found.value as Person).dn : found.reason.code;
};

describe('who is meant is not picked by the order of the forests', () => {
  const forests: Record<string, FakeForest> = {
    hoster: { hosts: 'lync', aliases: ['UCHOST'], people: [ann, second] },
    corp: { hosts: 'exchange', aliases: ['CONTOSO'], people: [corpAnn] },
  };

  it('a short name that two people have is either of them', async () => {
    assert.equal(await on('ann', forests), 'ambiguous');
    // With its domain it is one.
    assert.equal(await on('UCHOST\\ann', forests), ann.dn);
    assert.equal(await on('CONTOSO\\ann', forests), second.dn);
  });

  it('the same person in both forests is one', async () => {
    const own = person('corp', 'ann', { sid: 'S-1-5-21-2-2-2-8', proxyAddresses: ['sip:ann@sip.example'] });
    assert.equal(await on('ann', { ...forests, corp: { hosts: 'exchange', people: [own] } }), ann.dn);
    assert.equal(await on('ann', { ...forests, corp: { hosts: 'exchange', people: [] } }), ann.dn);
    // Somebody else's link that wrongly names this account does not make two people of one.
    const wrong = { ...second, lync: lync('ann2@sip.example', { originatorSid: 'S-1-5-21-2-2-2-8' }) };
    const linked = {
      ...ann,
      enabled: false,
      lync: lync('ann@sip.example', { originatorSid: 'S-1-5-21-2-2-2-8' }),
    };
    const hoster: FakeForest = { hosts: 'lync', people: [linked, wrong] };
    assert.equal(await on('ann', { hoster, corp: { hosts: 'exchange', people: [own] } }), ann.dn);
  });

  it('while another Lync forest is unread, nobody is settled on but by the address of their own sign-in', async () => {
    const two = { hoster: forests.hoster!, lync2: { hosts: 'both', ...down } } as Record<string, FakeForest>;
    assert.equal(await on('ann', two), 'timed-out');
    assert.equal(await on('ann@mail.example', two), 'timed-out');
    assert.equal(await on('ann@sip.example', two), ann.dn);
  });
});
