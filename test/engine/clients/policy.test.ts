import assert from 'node:assert/strict';
import { createPolicies, importPolicies, PolicyImportError } from '../../../engine/clients/policy.ts';

const policy = (identity: unknown, check: unknown, more = {}) => ({
  Identity: identity,
  DisableEmailComparisonCheck: check,
  DisableNTCredentials: null,
  SavePassword: true,
  ...more,
});
const user = (sip: string, granted: unknown, pool?: string) => ({
  SipAddress: `sip:${sip}`,
  ClientPolicy: granted,
  RegistrarPool: pool,
});
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
const told = (rows: unknown, sip = 'ann@hoster.example', pool?: string) =>
  createPolicies(importPolicies(bytes(rows))).effective(sip, pool);
const ambiguous = { reason: { code: 'ambiguous' } };
const fails = (rows: unknown, pool?: string) => {
  assert.throws(
    () => told(rows, 'ann@hoster.example', pool),
    (error: { reason?: { code: string } }) => error.reason?.code === ambiguous.reason.code,
  );
};

describe('client policies from PowerShell', () => {
  it('reads every shape that ConvertTo-Json and its redirection make', () => {
    const one = policy('Global', true);
    const shapes: Buffer[] = [
      bytes(one),
      bytes([one]),
      bytes({ value: [one], Count: 1 }),
      bytes([[one], [user('bo@hoster.example', '')]]),
      bytes({ policies: [one], users: { value: [], Count: 0 } }),
      Buffer.from(`\ufeff${JSON.stringify(one, null, 4).replaceAll('\n', '\r\n')}\r\n`),
      Buffer.from(`\ufeff${JSON.stringify([one])}\r\n`, 'utf16le'),
      Buffer.from(`\ufeff${JSON.stringify([one])}`, 'utf16le').swap16(),
      Buffer.from(`${JSON.stringify([one])}\r\n${JSON.stringify([user('bo@hoster.example', null)])}\r\n`),
    ];
    for (const [index, shape] of shapes.entries()) {
      const source = importPolicies(shape);
      assert.equal(source.policies.get('global')?.values.disableEmailComparisonCheck, true, `shape ${index}`);
    }
  });

  it('says what Global holds to somebody with another policy', () => {
    const rows = (check: unknown) => [
      policy('Global', check),
      policy('Tag:Staff', null),
      user('ann@hoster.example', 'Staff'),
    ];
    assert.equal(told(rows(true)).globalDisableEmailComparisonCheck, true);
    assert.equal(told(rows(null)).globalDisableEmailComparisonCheck, null);
    assert.equal(told(rows(true).slice(1)).globalDisableEmailComparisonCheck, undefined);
  });

  it('keeps a blank as a blank, and reads words and wrapped values', () => {
    const values = (check: unknown) => told([policy('Global', check)]).disableEmailComparisonCheck;
    assert.equal(values(null), null);
    assert.equal(values(''), null);
    assert.equal(values('True'), true);
    assert.equal(values('False'), false);
    assert.equal(values({ value: true }), true);
    assert.deepEqual(told([policy('Global', false)]), {
      basis: 'all-agree',
      disableEmailComparisonCheck: false,
      disableNtCredentials: null,
      savePassword: true,
    });
  });

  it('ignores and counts what it does not know or cannot read', () => {
    const rows = [
      policy('Global', true),
      policy('Tag:Odd', 'perhaps'),
      { Identity: 'Global', EnableEvents: true },
      { SipAddress: 'sip:bo@hoster.example' },
      { Identity: 'Tag:NoCheck', SavePassword: true },
    ];
    const source = importPolicies(bytes(rows));
    assert.equal(source.ignored, 4);
    assert.deepEqual([...source.policies.keys()], ['global']);
    assert.equal(source.users.size, 0);
  });

  it('refuses what is no JSON, without quoting it', () => {
    for (const text of ['Identity : Global', '{"Identity": "ann@hoster.example", }', '[1,', '{"a":1}{"b":']) {
      assert.throws(
        () => importPolicies(Buffer.from(text)),
        (error: unknown) => error instanceof PolicyImportError && !error.message.includes('ann@'),
      );
    }
    assert.throws(() => importPolicies(Buffer.from([0x22, 0xff, 0x22])), PolicyImportError);
    assert.equal(importPolicies(Buffer.from('  ')).policies.size, 0);
    assert.throws(() => importPolicies(Buffer.from('['.repeat(200_000))), PolicyImportError);
  });

  it('takes the policy in force where it was exported', () => {
    const rows = [
      policy('Global', false),
      policy('Tag:XForest', true),
      user('ann@hoster.example', ''),
      { Identity: 'sip:Ann@hoster.example', ClientPolicy: 'Tag:XForest', VoicePolicy: 'Global' },
    ];
    assert.equal(told(rows).basis, 'effective');
    assert.equal(told(rows).name, 'Tag:XForest');
    assert.equal(told(rows).disableEmailComparisonCheck, true);
  });

  it('takes the policy granted to the person, as text or as an object, with or without Tag:', () => {
    const base = [policy({ Scope: 'Tag', AsString: 'Tag:XForest' }, true), policy('Global', false)];
    const granted = [
      'Tag:XForest',
      'XForest',
      'xforest',
      { FriendlyName: 'XForest' },
      { Name: 'XForest', Authority: 'Tenant' },
    ];
    for (const one of granted) {
      const found = told([...base, user('ann@hoster.example', one)]);
      assert.deepEqual([found.basis, found.disableEmailComparisonCheck], ['user-row', true]);
    }
    fails([...base, user('ann@hoster.example', 'Tag:Missing')]);
  });

  it('goes by scope where none was granted', () => {
    const site = policy('Site:Paris', true);
    const global = policy('Global', false);
    const blank = user('ann@hoster.example', '', 'pool1.hoster.example');
    const pool = { Identity: 'pool1.hoster.example', Site: 'Site:Paris' };
    const other = { Identity: 'pool1.hoster.example', Site: 'Rome' };
    assert.deepEqual(
      [told([global, blank]).basis, told([global, policy('Tag:X', true), blank]).name],
      ['scope', 'Global'],
    );
    assert.equal(told([global, site, blank, pool]).name, 'Site:Paris');
    assert.equal(told([global, site, blank, other]).name, 'Global');
    fails([global, site, blank]);
    assert.equal(told([policy('Global', true), site, blank]).basis, 'all-agree');
    fails([site, blank]);
    const unnamed = [global, site, user('ann@hoster.example', ''), pool];
    assert.equal(told(unnamed, 'ann@hoster.example', 'POOL1.hoster.example').name, 'Site:Paris');
  });

  it('knows nothing of a person without a row, unless all policies agree', () => {
    assert.equal(told([policy('Global', true), policy('Tag:X', true)]).basis, 'all-agree');
    assert.equal(told([policy('Global', true), policy('Tag:X', true)]).name, undefined);
    fails([policy('Global', true), policy('Tag:X', null)]);
    fails([policy('Tag:X', true)]);
  });

  it('says so where nothing was imported', () => {
    for (const source of [undefined, importPolicies(bytes([])), importPolicies(bytes([user('a@b', '')]))]) {
      assert.throws(() => createPolicies(source).effective('ann@hoster.example'), {
        reason: { code: 'not-configured', detail: 'client-policies' },
      });
    }
  });
});
