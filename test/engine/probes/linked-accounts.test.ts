import assert from 'node:assert/strict';
import type { Person } from '../../../engine/facts/directory.ts';
import { masterAccount } from '../../../engine/probes/master-account.ts';
import { originatorAccount } from '../../../engine/probes/originator-account.ts';
import { context, type FakeForest, lync, observe, person, reason, value } from './forests.ts';

const sid = 'S-1-5-21-2-1';
const ann = person('hoster', 'ann', { lync: lync('ann@sip.example', { originatorSid: sid }) });
const account = person('corp', 'user7', { sid });
const forests = (corp: Person[], more: Record<string, Partial<FakeForest>> = {}) => ({
  hoster: { hosts: 'lync', people: [ann], ...more.hoster } as FakeForest,
  corp: { hosts: 'exchange', people: corp, ...more.corp } as FakeForest,
});
const down = { down: { code: 'timed-out', detail: '5000 ms dc:636' } } as const;

describe('the account of msRTCSIP-OriginatorSid', () => {
  const on = (corp: Person[], more = {}, who: Person = ann) =>
    context('ann', forests(corp, more), { 'lync-person': who }).context;

  it('is found by its SID, or only by an old one', async () => {
    const current = await value<'originator-account'>(originatorAccount, on([account]));
    assert.deepEqual(
      [current.found, current.account?.dn, current.searched],
      ['object-sid', account.dn, ['hoster', 'corp']],
    );
    const old = person('corp', 'user8', { sid: 'S-1-5-21-2-9', sidHistory: [sid] });
    assert.equal((await value<'originator-account'>(originatorAccount, on([old]))).found, 'sid-history');
    const both = await value<'originator-account'>(originatorAccount, on([old, account]));
    assert.deepEqual([both.found, both.account?.dn], ['object-sid', account.dn]);
  });

  it('may lie in the Lync forest itself', async () => {
    const here = person('hoster', 'self', { sid });
    const one = await value<'originator-account'>(originatorAccount, on([], { hoster: { people: [here] } }));
    assert.equal(one.account?.dn, here.dn);
  });

  it('is nowhere, and says which forests could not be read', async () => {
    const nowhere = await value<'originator-account'>(originatorAccount, on([]));
    assert.deepEqual([nowhere.found, nowhere.unread], ['nowhere', []]);
    const half = await value<'originator-account'>(originatorAccount, on([], { corp: down }));
    assert.deepEqual([half.found, half.searched, half.unread], ['nowhere', ['hoster'], ['corp']]);
    const none = await value<'originator-account'>(originatorAccount, on([], { corp: { none: true } }));
    assert.deepEqual(none.unread, ['corp']);
    assert.equal((await reason(originatorAccount, on([], { hoster: down, corp: down }))).code, 'timed-out');
  });

  it('is not looked for without a SID, or with the one that means SELF', async () => {
    const without = { ...ann, lync: lync('ann@sip.example') };
    assert.deepEqual(await reason(originatorAccount, on([], {}, without)), {
      code: 'not-found',
      detail: 'no-originator-sid',
    });
    const self = { ...ann, lync: lync('ann@sip.example', { originatorSid: 'S-1-5-10' }) };
    assert.deepEqual(await reason(originatorAccount, on([], {}, self)), {
      code: 'not-found',
      detail: 'self',
    });
    assert.equal(
      (await reason(originatorAccount, context('x', forests([])).context)).code,
      'prerequisite-unknown',
    );
  });

  it('is listed, not chosen, where two accounts claim the SID', async () => {
    const twin = { ...account, dn: 'CN=twin,DC=corp' };
    const one = await observe<'originator-account'>(originatorAccount, on([account, twin]));
    assert.ok(!one.known);
    assert.equal(one.reason.code, 'ambiguous');
    assert.deepEqual(one.raw, [
      { dn: account.dn, forest: 'corp' },
      { dn: twin.dn, forest: 'corp' },
    ]);
  });
});

describe('the master account of the mailbox', () => {
  const box = (masterAccountSid?: string) => ({ mailbox: true, masterAccountSid });
  const on = (mailboxes: Person[], who: Person = ann) =>
    context('ann', forests([account]), {
      'lync-person': who,
      'exchange-person': {
        searched: ['corp'],
        matches: mailboxes.map((one) => ({ person: one, by: 'proxy-address', confidence: 'likely' })),
      },
    }).context;

  it('is found for the mailbox elsewhere, or for the one in the Lync forest', async () => {
    const linked = person('corp', 'box', { exchange: box(sid) });
    assert.equal((await value<'master-account'>(masterAccount, on([linked]))).account?.dn, account.dn);
    const own = { ...ann, exchange: box(sid) };
    assert.equal((await value<'master-account'>(masterAccount, on([], own))).account?.dn, account.dn);
    const shared = person('corp', 'shared', { exchange: box('S-1-5-10') });
    assert.equal((await value<'master-account'>(masterAccount, on([shared], own))).sid, sid);
  });

  it('is none where there is no mailbox, no link, or only SELF', async () => {
    const detail = async (mailboxes: Person[]) => (await reason(masterAccount, on(mailboxes))).detail;
    assert.equal(await detail([]), 'no-mailbox');
    assert.equal(await detail([person('corp', 'box', { exchange: box() })]), 'no-master-account-sid');
    assert.equal(await detail([person('corp', 'box', { exchange: box('S-1-5-10') })]), 'self');
    const mailUser = person('corp', 'user', { exchange: { ...box(sid), mailbox: false } });
    assert.equal(await detail([mailUser]), 'no-mailbox');
  });

  it('is unknown while the other forests are', async () => {
    const rig = context('ann', forests([]), { 'lync-person': ann });
    assert.deepEqual(await reason(masterAccount, rig.context), {
      code: 'prerequisite-unknown',
      detail: 'exchange-person',
    });
    assert.equal(
      (await reason(masterAccount, context('x', forests([])).context)).code,
      'prerequisite-unknown',
    );
  });
});
