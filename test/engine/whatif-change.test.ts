import assert from 'node:assert/strict';
import type { Change } from '../../engine/change.ts';
import { applyChange } from '../../engine/change-apply.ts';
import { effectsOf } from '../../engine/change-effects.ts';
import { changeSteps } from '../../engine/change-steps.ts';
import type { EvidenceItem, EvidenceName } from '../../engine/evidence.ts';
import {
  account,
  at,
  bySid,
  evidence,
  found,
  hosterMailbox,
  linked,
  oneWay,
  own,
  unreadTrust,
} from './build.ts';

const valueIn = (items: readonly EvidenceItem[], name: EvidenceName): unknown => {
  const item = items.find((each) => each.name === name);
  return item?.known ? item.value : undefined;
};
const base = {
  lync: linked(),
  joined: [bySid(account())],
  origin: found(account()),
  trusts: oneWay,
  look: { 'https-autodiscover': 'corp' },
} as const;

describe('a change put into evidence', () => {
  const items = evidence({ ...base, joined: [...base.joined], trusts: [...oneWay] });

  it('leaves what it does not touch, to the byte, and never changes what it was given', () => {
    const before = structuredClone(items);
    const after = applyChange(items, { comparisonOff: true });
    assert.deepEqual(items, before);
    assert.deepEqual(
      after.filter(({ name }) => name !== 'client-policy'),
      before,
    );
  });

  it('another domain: what was looked up for the old one is not known any more', () => {
    const after = applyChange(items, { mail: 'ann@other.test' });
    const names = after.map(({ name }) => name);
    for (const gone of ['autodiscover', 'exchange-person'] as const) assert.ok(!names.includes(gone), gone);
    assert.equal((valueIn(after, 'lync-person') as { mail: string }).mail, 'ann@other.test');
    assert.ok(names.includes('originator-account'));
  });

  it('another local part keeps the look-up, unless a service account had asked for the address', () => {
    const after = applyChange(items, { mail: 'anna@d.test' });
    assert.ok(after.some(({ name }) => name === 'autodiscover'));
  });

  it('what the client showed before says nothing after', () => {
    const rows = { ews: 'not-deployed', rows: {} } as const;
    const shown = evidence({ ...base, joined: [...base.joined], trusts: [...oneWay], rows });
    assert.ok(!applyChange(shown, { mail: 'ann@x.test' }).some(({ name }) => name === 'client-rows'));
    assert.ok(applyChange(shown, { comparisonOff: true }).some(({ name }) => name === 'client-rows'));
  });

  it('a mailbox keeps its old address as a further one; a plain object has mail alone', () => {
    const box = own(
      {},
      { ...hosterMailbox('user-mailbox'), proxyAddresses: ['SMTP:ann@d.test', 'sip:ann@d.test'] },
    );
    const after = valueIn(applyChange(evidence({ lync: box }), { mail: '@new.test' }), 'lync-person');
    assert.deepEqual((after as { proxyAddresses: string[] }).proxyAddresses, [
      'SMTP:ann@new.test',
      'smtp:ann@d.test',
      'sip:ann@d.test',
    ]);
    const plain = valueIn(applyChange(evidence({ lync: linked() }), { mail: null }), 'lync-person');
    assert.ok(!('mail' in (plain as object)));
  });

  it('a trust that cannot be read is not claimed to be different', () => {
    const unread = evidence({ ...base, joined: [...base.joined], trusts: unreadTrust });
    assert.deepEqual(valueIn(applyChange(unread, { trust: { kind: 'two-way' } }), 'trusts'), unreadTrust);
  });

  it('two-way: both sides say so; none: neither names the other', () => {
    const directions = (kind: 'two-way' | 'none') =>
      (valueIn(applyChange(items, { trust: { kind } }), 'trusts') as typeof oneWay).map(({ trusts }) =>
        trusts.map(({ direction }) => direction),
      );
    assert.deepEqual(directions('two-way'), [[3], [3]]);
    assert.deepEqual(directions('none'), [[], []]);
  });

  it('nothing is applied to nobody', () => {
    const nobody = evidence({});
    assert.deepEqual(applyChange(nobody, { mail: 'a@b.test', comparisonOff: true }), nobody);
    assert.deepEqual(effectsOf(nobody, { mail: 'a@b.test' }), []);
    assert.deepEqual(changeSteps(nobody, { mail: 'a@b.test' }), []);
  });
});

describe('what to do', () => {
  const policy = (basis: 'user-row' | 'scope', name: string) => ({
    basis,
    name,
    disableEmailComparisonCheck: null,
    disableNtCredentials: null,
    savePassword: null,
  });
  const step = (given: Parameters<typeof evidence>[0], change: Change) =>
    changeSteps(evidence(given), change)[0];

  it('a policy of the person’s own is set, and set back to blank', () => {
    const made = step({ lync: linked(), policy: policy('user-row', 'Tag:Sales') }, { comparisonOff: true });
    assert.deepEqual(made?.commands, [
      "Set-CsClientPolicy -Identity 'Sales' -DisableEmailComparisonCheck $true",
    ]);
    assert.deepEqual(made?.rollback, [
      "Set-CsClientPolicy -Identity 'Sales' -DisableEmailComparisonCheck $null",
    ]);
    assert.ok(made?.warnings.includes('policy-global-only'));
  });
  it('who has Global gets one of their own: a change of Global would do nothing for others’ policies', () => {
    const made = step({ lync: linked(), policy: policy('scope', 'Global') }, { comparisonOff: true });
    assert.equal(made?.commands.length, 2);
    assert.match(made?.commands[1] ?? '', /^Grant-CsClientPolicy -Identity 'sip:ann@d.test' -PolicyName/);
    assert.deepEqual(made?.rollback, ["Grant-CsClientPolicy -Identity 'sip:ann@d.test' -PolicyName $null"]);
  });
  it('with an unknown policy, today’s is read first and no way back is invented', () => {
    const made = step({ lync: linked() }, { comparisonOff: true });
    assert.match(made?.commands[0] ?? '', /^Get-CsUser/);
    assert.deepEqual([made?.rollback, made?.back], [[], 'policy-unknown']);
  });
  it('trust and names are described, with commands that only look', () => {
    const given = { ...base, joined: [...base.joined], trusts: [...oneWay] };
    const change: Change = { trust: { kind: 'two-way' }, dns: [{ domain: 'd.test', target: 'mail.x.test' }] };
    const steps = changeSteps(evidence(given), change);
    assert.deepEqual(
      steps.map(({ part }) => part),
      ['trust', 'dns'],
    );
    for (const { commands, check, back } of steps) {
      assert.deepEqual(commands, []);
      assert.ok(back);
      for (const line of check)
        assert.match(line, /^(Get-ADTrust|netdom trust .* \/verify$|Resolve-DnsName)/);
    }
  });
  it('what is so already, or touches nothing of the person, is no step', () => {
    const items = evidence({ ...base, joined: [...base.joined], trusts: [...oneWay] });
    const change: Change = {
      mail: 'ann@d.test',
      trust: { kind: 'one-way' },
      dns: [{ domain: 'far.test', target: null }],
      certificates: [{ host: 'far.test', names: ['far.test'] }],
    };
    assert.deepEqual(
      effectsOf(items, change).map(({ part, state }) => `${part} ${state}`),
      ['mail already-so', 'dns no-effect', 'trust already-so', 'certificate no-effect'],
    );
    assert.deepEqual(changeSteps(items, change), []);
  });
  it('quotes every value', () => {
    const made = step({ lync: linked({}, { dn: "CN=o'ann,DC=hoster,DC=test" }) }, { mail: "x'y@d.test" });
    const who = "Set-ADUser -Identity 'CN=o''ann,DC=hoster,DC=test' -Server 'hoster.test'";
    assert.deepEqual(made?.commands, [`${who} -EmailAddress 'x''y@d.test'`]);
    assert.deepEqual(made?.rollback, [`${who} -EmailAddress 'ann@d.test'`]);
    assert.equal(evidence({ lync: linked() })[0]?.at, at);
  });
});
