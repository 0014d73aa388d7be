import assert from 'node:assert/strict';
import type { Person } from '../../../engine/facts/directory.ts';
import { exchangePerson } from '../../../engine/probes/exchange-person.ts';
import { context, type FakeForest, lync, observe, person, reason, value } from './forests.ts';

const ann = person('hoster', 'ann', {
  sid: 'S-1-5-21-1-1',
  mail: 'ann@mail.example',
  upn: 'ann@hoster.example',
  proxyAddresses: ['smtp:a.smith@mail.example', 'SIP:ann@old.example'],
  lync: lync('ann@sip.example', { originatorSid: 'S-1-5-21-2-1' }),
});
const box = { mailbox: true } as const;

const on = (
  people: Person[],
  more: Partial<FakeForest> = {},
  lyncPerson: Person = ann,
  who = 'ann@sip.example',
  ok = {},
) =>
  context(
    who,
    {
      hoster: { hosts: 'lync', people: [lyncPerson] },
      corp: { hosts: 'exchange', people, ...more },
    },
    { 'lync-person': lyncPerson },
    ok,
  );
const joined = async (...args: Parameters<typeof on>) => {
  const { matches } = await value<'exchange-person'>(exchangePerson, on(...args).context);
  return matches.map((match) => `${match.person.sam} ${match.by} ${match.confidence}`);
};
const other = (name: string, more: Partial<Person>) => person('corp', name, more);

describe('the same person in other forests', () => {
  it('is joined by SID for certain', async () => {
    assert.deepEqual(await joined([other('u', { sid: 'S-1-5-21-2-1' })]), ['u originator-sid certain']);
    assert.deepEqual(await joined([other('u', { sidHistory: ['S-1-5-21-2-1'] })]), [
      'u originator-sid certain',
    ]);
    const master = (masterAccountSid: string) => other('u', { exchange: { ...box, masterAccountSid } });
    assert.deepEqual(await joined([master('S-1-5-21-1-1')]), ['u master-account-sid certain']);
    assert.deepEqual(await joined([master('S-1-5-21-2-1')]), ['u master-account-sid certain']);
    const moved = { ...ann, sidHistory: ['S-1-5-21-2-8'] };
    assert.deepEqual(await joined([other('u', { sid: 'S-1-5-21-2-8' })], {}, moved), [
      'u object-sid certain',
    ]);
    const linked = { ...ann, exchange: { ...box, masterAccountSid: 'S-1-5-21-2-7' } };
    const stranger = other('u', { sid: 'S-1-5-21-2-7' });
    assert.deepEqual(
      await joined([stranger], {}, linked),
      [],
      'the link says who signs in, and it is another',
    );
    const unlinked = { ...linked, lync: lync('ann@sip.example') };
    assert.deepEqual(await joined([stranger], {}, unlinked), ['u master-account-sid certain']);
  });

  it('is never joined by the SID that marks a shared mailbox', async () => {
    const shared = { ...box, masterAccountSid: 'S-1-5-10' };
    assert.deepEqual(await joined([other('u', { exchange: shared })], {}, { ...ann, exchange: shared }), []);
  });

  it('is likely by one address, weak by mail or UPN alone', async () => {
    assert.deepEqual(await joined([other('u', { proxyAddresses: ['SMTP:Ann@mail.example'] })]), [
      'u proxy-address likely',
    ]);
    assert.deepEqual(await joined([other('u', { proxyAddresses: ['smtp:A.Smith@mail.example'] })]), [
      'u proxy-address likely',
    ]);
    assert.deepEqual(await joined([other('u', { proxyAddresses: ['sip:ann@SIP.example'] })]), [
      'u proxy-address likely',
    ]);
    assert.deepEqual(await joined([other('u', { mail: 'a.smith@mail.example' })]), ['u mail weak']);
    assert.deepEqual(await joined([other('u', { upn: 'ANN@hoster.example' })]), ['u upn weak']);
  });

  it('is never joined by a display name or account name', async () => {
    const shown = { ...ann, displayName: 'Ann Smith' };
    assert.deepEqual(await joined([other('ann', { displayName: 'Ann Smith' })], {}, shown), []);
  });

  it('lists all, best first, and chooses none', async () => {
    const people = [
      other('c', { upn: 'ann@hoster.example' }),
      other('b1', { proxyAddresses: ['smtp:ann@mail.example'] }),
      other('a', { sid: 'S-1-5-21-2-1' }),
      other('b2', { proxyAddresses: ['sip:ann@sip.example'] }),
    ];
    assert.deepEqual(await joined(people), [
      'a originator-sid certain',
      'b1 proxy-address likely',
      'b2 proxy-address likely',
      'c upn weak',
    ]);
  });

  it('is certain where an agent confirmed the mailbox address that was asked for', async () => {
    const mailbox = other('seven', { proxyAddresses: ['SMTP:seven@corp.example'] });
    const lone = { ...ann, lync: lync('ann@sip.example') };
    const ok = { 'seven@corp.example': 'ann@sip.example' };
    assert.deepEqual(await joined([mailbox], {}, lone, 'seven@corp.example', ok), [
      'seven confirmed certain',
    ]);
    assert.deepEqual(await joined([mailbox], {}, lone, 'seven@corp.example'), []);
    const wrong = { 'seven@corp.example': 'bo@sip.example' };
    assert.deepEqual(await joined([mailbox], {}, lone, 'seven@corp.example', wrong), []);
  });

  it('says which forests answered; nothing is known where none did', async () => {
    const down = { down: { code: 'refused', detail: 'ECONNREFUSED dc2:636' } } as const;
    assert.deepEqual(await reason(exchangePerson, on([], down).context), {
      code: 'refused',
      detail: 'corp: ECONNREFUSED dc2:636',
    });
    const rig = context(
      'ann@sip.example',
      { hoster: { hosts: 'lync' }, corp: { hosts: 'exchange', ...down }, labs: { hosts: 'exchange' } },
      { 'lync-person': ann },
    );
    const one = await observe<'exchange-person'>(exchangePerson, rig.context);
    assert.ok(one.known);
    assert.deepEqual(one.value, { searched: ['labs'], matches: [] });
    assert.deepEqual(one.raw, {
      unread: [{ forest: 'corp', reason: { code: 'refused', detail: 'corp: ECONNREFUSED dc2:636' } }],
    });
    assert.equal(rig.finds.hoster?.called, false);
    assert.equal(rig.finds.labs?.callCount, 1);
  });

  it('needs the Lync object and another forest', async () => {
    const alone = context('ann', { hoster: { hosts: 'lync' } }, { 'lync-person': ann });
    assert.deepEqual(await reason(exchangePerson, alone.context), {
      code: 'not-configured',
      detail: 'no-other-forest',
    });
    const nobody = context('ann', { hoster: { hosts: 'lync' } });
    assert.equal((await reason(exchangePerson, nobody.context)).code, 'prerequisite-unknown');
  });
});
