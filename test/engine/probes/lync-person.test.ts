import assert from 'node:assert/strict';
import { lyncPerson } from '../../../engine/probes/lync-person.ts';
import { context, type FakeForest, lync, observe, person, reason, value } from './forests.ts';

const ann = person('hoster', 'ann', {
  mail: 'ann@mail.example',
  upn: 'ann@hoster.example',
  lync: lync('ann@sip.example', { originatorSid: 'S-1-5-21-2-1' }),
});
const bo = person('hoster', 'bo', { mail: 'bo@mail.example', lync: lync('bo@sip.example') });
const account = person('corp', 'user7', { sid: 'S-1-5-21-2-1', upn: 'seven@corp.example' });

const on = (who: string, more: Record<string, Partial<FakeForest>> = {}, confirmed = {}) =>
  context(
    who,
    {
      hoster: { hosts: 'lync', aliases: ['UCHOST'], people: [ann, bo], ...more.hoster },
      corp: { hosts: 'exchange', aliases: ['CONTOSO'], people: [account], ...more.corp },
    },
    {},
    confirmed,
  );
const found = async (who: string, more = {}, confirmed = {}) =>
  (await value<'lync-person'>(lyncPerson, on(who, more, confirmed).context)).dn;

describe('the Lync object of a person', () => {
  it('is found by SIP address, mail, UPN and account name, in any case', async () => {
    const names = ['ANN@sip.example', 'sip:ann@sip.example', 'ann@mail.example', 'ann@hoster.example'];
    for (const who of [...names, 'UCHOST\\ann', 'hoster.example\\ANN', 'ann'])
      assert.equal(await found(who), ann.dn, who);
  });

  it('is stamped with where, when and how long, and tells its progress', async () => {
    const rig = on('ann@sip.example');
    const { source, vantage, at, ms } = await observe<'lync-person'>(lyncPerson, rig.context);
    assert.deepEqual(
      { source, vantage, at, ms },
      { source: 'directory', vantage: 'bot', at: '2026-01-02T03:04:05.000Z', ms: 7 },
    );
    assert.deepEqual(rig.progress, [
      { step: 'directory', state: 'running' },
      { step: 'directory', state: 'done' },
    ]);
  });

  it('is not found by display name', async () => {
    const shown = { ...ann, displayName: 'Ann Smith' };
    assert.deepEqual(await reason(lyncPerson, on('Ann Smith', { hoster: { people: [shown] } }).context), {
      code: 'not-found',
      detail: 'account',
    });
  });

  it('is found by first, last or display name for staff, who see whom they got; several are never chosen among', async () => {
    const [smith, jones] = [
      { ...ann, displayName: 'Ann Smith' },
      { ...bo, displayName: 'Ann Jones' },
    ];
    const asks = (who: string) => {
      const rig = on(who, { hoster: { people: [smith, jones] } });
      rig.context.complaint.role = 'agent';
      return rig.context;
    };
    for (const who of ['Ann Smith', 'smith', 'SMITH'])
      assert.equal((await value<'lync-person'>(lyncPerson, asks(who))).dn, ann.dn, who);
    assert.equal((await reason(lyncPerson, asks('Ann Ann'))).code, 'not-found');
    const both = { hoster: { people: [smith, { ...jones, sam: 'b2' }] } };
    const rig = on('Ann', {
      hoster: { people: both.hoster.people.map((one) => ({ ...one, sam: `x${one.sam}` })) },
    });
    rig.context.complaint.role = 'admin';
    assert.equal((await reason(lyncPerson, rig.context)).code, 'ambiguous');
  });

  it('is found by the name of the entry that was chosen among several', async () => {
    assert.equal(await found(ann.dn), ann.dn);
    assert.equal((await reason(lyncPerson, on('CN=nobody,DC=hoster').context)).code, 'not-found');
  });

  it('is no object without a SIP address', async () => {
    const { lync: _, ...plain } = ann;
    assert.equal(
      (await reason(lyncPerson, on('ann@mail.example', { hoster: { people: [plain] } }).context)).code,
      'not-found',
    );
  });

  it('is found from the account elsewhere: by SID, old SID, sip proxy, address and UPN', async () => {
    assert.equal(await found('CONTOSO\\user7'), ann.dn);
    assert.equal(await found('seven@corp.example'), ann.dn);
    const moved = { ...account, sid: 'S-1-5-21-3-3', sidHistory: ['S-1-5-21-2-1'] };
    assert.equal(await found('seven@corp.example', { corp: { people: [moved] } }), ann.dn);
    const ways = [
      { proxyAddresses: ['sip:bo@sip.example'] },
      { proxyAddresses: ['smtp:bo@mail.example'] },
      { mail: 'Bo@mail.example' },
    ];
    for (const way of ways) {
      const other = person('corp', 'user8', { upn: 'eight@corp.example', ...way });
      assert.equal(
        await found('eight@corp.example', { corp: { people: [other] } }),
        bo.dn,
        JSON.stringify(way),
      );
    }
    const linked = { ...bo, exchange: { mailbox: true, masterAccountSid: 'S-1-5-21-2-1' } };
    assert.equal(await found('seven@corp.example', { hoster: { people: [linked] } }), bo.dn);
  });

  it('takes the stronger link where a weaker one leads to somebody else', async () => {
    const other = { ...account, mail: 'bo@mail.example' };
    assert.equal(await found('seven@corp.example', { corp: { people: [other] } }), ann.dn);
  });

  it('means an account of the domain said, and of no other', async () => {
    const same = person('corp', 'ann', { sid: 'S-1-5-21-2-9' });
    const at = (who: string) => reason(lyncPerson, on(who, { corp: { people: [same] } }).context);
    assert.deepEqual(await at('CONTOSO\\ann'), { code: 'not-found', detail: 'account' });
    assert.deepEqual(await at('OTHER\\ann'), { code: 'not-found', detail: 'unknown-domain' });
  });

  it('lists several and chooses none, at most ten', async () => {
    const many = Array.from({ length: 12 }, (_, n) =>
      person('hoster', `p${n}`, { mail: 'all@mail.example', lync: lync(`p${n}@sip.example`) }),
    );
    const one = await observe<'lync-person'>(
      lyncPerson,
      on('all@mail.example', { hoster: { people: many } }).context,
    );
    assert.ok(!one.known);
    assert.deepEqual(one.reason, { code: 'ambiguous', detail: '12' });
    assert.equal((one.raw as unknown[]).length, 10);
    assert.deepEqual((one.raw as unknown[])[0], {
      dn: 'CN=p0,DC=hoster',
      sip: 'p0@sip.example',
      forest: 'hoster',
    });
  });

  it('knows whose address it is where one signs in with it and holds it in every way', async () => {
    const owner = person('hoster', 'owner', { mail: 'x@sip.example', lync: lync('x@sip.example') });
    const copy = person('hoster', 'copy', { mail: 'x@sip.example', lync: lync('copy@sip.example') });
    assert.equal(await found('x@sip.example', { hoster: { people: [copy, owner] } }), owner.dn);
    const crossed = { ...owner, mail: 'other@mail.example' };
    const rig = on('x@sip.example', { hoster: { people: [copy, crossed] } });
    assert.equal((await reason(lyncPerson, rig.context)).code, 'ambiguous');
    assert.equal(await found('sip:x@sip.example', { hoster: { people: [copy, crossed] } }), owner.dn);
  });

  it('is what an agent confirmed, before any search by what was typed', async () => {
    const confirmed = { 'bo@sip.example': 'ann@sip.example' };
    assert.equal(await found('Bo@sip.example', {}, confirmed), ann.dn);
    assert.equal(await found('guest#EXT#@x', {}, { 'guest#ext#@x': 'ann@sip.example' }), ann.dn);
  });

  it('is no guest, and nobody for texts that are no names', async () => {
    const of = (who: string) => reason(lyncPerson, on(who).context);
    assert.deepEqual(await of('ann_sip.example#EXT#@corp.example'), { code: 'not-found', detail: 'guest' });
    assert.deepEqual(await of('x'.repeat(10_000)), { code: 'malformed', detail: 'too-long' });
    assert.deepEqual(await of('ann\0'), { code: 'malformed', detail: 'malformed' });
    assert.deepEqual(await of('*)(objectClass=*'), { code: 'not-found', detail: 'account' });
  });

  it('is unknown, not missing, while a forest cannot be read', async () => {
    const down = { down: { code: 'timed-out', detail: '5000 ms dc1:636' } } as const;
    const rig = on('cy@sip.example', { hoster: down });
    assert.deepEqual(await reason(lyncPerson, rig.context), {
      code: 'timed-out',
      detail: 'hoster: 5000 ms dc1:636',
    });
    assert.equal(rig.progress.at(-1)?.state, 'failed');
    assert.equal((await reason(lyncPerson, on('cy@sip.example', { corp: down }).context)).code, 'timed-out');
    assert.equal(await found('ann@sip.example', { corp: down }), ann.dn);
    assert.equal(
      (await reason(lyncPerson, on('x', { corp: { none: true } }).context)).code,
      'not-configured',
    );
    assert.equal(
      (await reason(lyncPerson, on('x', { hoster: { hosts: 'exchange' } }).context)).code,
      'not-configured',
    );
  });
});
