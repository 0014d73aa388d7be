import assert from 'node:assert/strict';
import type { Person } from '../../../engine/facts/directory.ts';
import { addressDuplicates } from '../../../engine/probes/address-duplicates.ts';
import { context, lync, person, reason, value } from './forests.ts';

const ann = person('hoster', 'ann', {
  mail: 'ann@mail.example',
  proxyAddresses: ['SMTP:ann@mail.example', 'smtp:a@mail.example', 'sip:ann@sip.example'],
  lync: lync('ann@sip.example'),
});
const on = (others: Person[]) =>
  context(
    'ann',
    { hoster: { hosts: 'lync', people: [ann, ...others] }, corp: { hosts: 'exchange' } },
    { 'lync-person': ann },
  );
const uses = (...others: Person[]) => value<'address-duplicates'>(addressDuplicates, on(others).context);

describe('others with the same address', () => {
  it('are none, and the person is not another', async () => {
    assert.deepEqual(await uses(person('hoster', 'bo', { mail: 'bo@mail.example' })), []);
  });

  it('are listed by address, with how they hold it', async () => {
    const same = (name: string, more: Partial<Person>) => uses(person('hoster', name, more));
    const use = { dn: 'CN=x,DC=hoster', kind: 'user', lyncEnabled: false };
    assert.deepEqual(await same('x', { mail: 'ANN@mail.example' }), [
      { ...use, address: 'ann@mail.example', attribute: 'mail' },
    ]);
    assert.deepEqual(await same('x', { proxyAddresses: ['smtp:A@mail.example'] }), [
      { ...use, address: 'a@mail.example', attribute: 'proxyAddresses', scheme: 'smtp' },
    ]);
    assert.deepEqual(await same('x', { kind: 'contact', proxyAddresses: ['SIP:ann@sip.example'] }), [
      { ...use, kind: 'contact', address: 'ann@sip.example', attribute: 'proxyAddresses', scheme: 'sip' },
    ]);
    assert.deepEqual(await same('x', { lync: lync('Ann@sip.example') }), [
      { ...use, lyncEnabled: true, address: 'ann@sip.example', attribute: 'msRTCSIP-PrimaryUserAddress' },
    ]);
  });

  it('keep SIP and mail apart: the same address may be held as either', async () => {
    const proxies = (...proxyAddresses: string[]) => uses(person('hoster', 'x', { proxyAddresses }));
    const use = { dn: 'CN=x,DC=hoster', kind: 'user', lyncEnabled: false, attribute: 'proxyAddresses' };
    assert.deepEqual(await proxies('smtp:ann@sip.example', 'sip:ann@mail.example'), [
      { ...use, address: 'ann@sip.example', scheme: 'smtp' },
    ]);
    assert.deepEqual(await proxies('smtp:ann@sip.example', 'sip:ann@sip.example'), [
      { ...use, address: 'ann@sip.example', scheme: 'sip' },
      { ...use, address: 'ann@sip.example', scheme: 'smtp' },
    ]);
  });

  it('are looked for in the Lync forest only, and only with the person', async () => {
    const rig = on([]);
    await value(addressDuplicates, rig.context);
    assert.equal(rig.finds.corp?.called, false);
    const nobody = context('ann', { hoster: { hosts: 'lync' } });
    assert.equal((await reason(addressDuplicates, nobody.context)).code, 'prerequisite-unknown');
    const down = context(
      'ann',
      { hoster: { hosts: 'lync', down: { code: 'ambiguous', detail: '>50' } } },
      { 'lync-person': ann },
    );
    assert.deepEqual(await reason(addressDuplicates, down.context), { code: 'ambiguous', detail: '>50' });
  });
});
