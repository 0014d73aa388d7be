import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Change, changeWords } from '../../engine/change.ts';
import { parseChange } from '../../engine/change-parse.ts';
import { claimHolds } from '../../engine/change-visible.ts';

const parsed = (...words: string[]): Change => {
  const result = parseChange(words);
  assert.ok(result.ok, JSON.stringify(result));
  return result.change;
};

describe('a typed change', () => {
  it('reads every supported kind, and they combine', () => {
    const words = [
      'mail=Anna@Corp.test',
      'policy.disableemailcomparisoncheck=$TRUE',
      'dns.autodiscover.corp.test=mail.corp.test',
      'dns.autodiscover.hoster.test=none',
      'trust.corp=two-way',
      'cert=mail.corp.test:mail.corp.test+*.corp.test',
    ];
    assert.deepEqual(parsed(...words), {
      mail: 'Anna@corp.test',
      comparisonOff: true,
      dns: [
        { domain: 'corp.test', target: 'mail.corp.test' },
        { domain: 'hoster.test', target: null },
      ],
      trust: { kind: 'two-way', forest: 'corp' },
      certificates: [{ host: 'mail.corp.test', names: ['mail.corp.test', '*.corp.test'] }],
    });
    assert.deepEqual(parsed('mail=none'), { mail: null });
    assert.deepEqual(parsed('mail=@corp.test'), { mail: '@corp.test' });
  });

  const faults: [string, string, string?][] = [
    ['mial=a@b.test', 'unknown-key', 'mail'],
    ['DisableEmailComparisonCheck=true', 'unknown-key', 'policy.DisableEmailComparisonCheck'],
    ['policy.DisableEmailComparison=true', 'unknown-policy', 'policy.DisableEmailComparisonCheck'],
    ['policy.MaxVideo=1', 'unknown-policy'],
    ['policy.DisableEmailComparisonCheck=yes', 'not-true-or-false'],
    ['policy.DisableEmailComparisonCheck=flase', 'not-true-or-false', 'false'],
    ['mail=anna', 'not-an-address'],
    ['mail=anna@10.0.0.1', 'not-an-address'],
    ['mail=an na@corp.test', 'not-an-address'],
    ['trust=twoway', 'not-a-trust', 'two-way'],
    ['dns.corp.test=mail.corp.test', 'unknown-key', 'dns.autodiscover.corp.test'],
    ['dns.autodiscover.corp.test=127.0.0.1', 'not-a-host'],
    ['dns.autodiscover.corp.test=autodiscover.corp.test', 'not-a-host'],
    ['cert=mail.corp.test', 'no-names'],
    ['anna', 'no-equals'],
    ['=x', 'unknown-key'],
  ];
  for (const [word, code, suggestion] of faults)
    it(`${word}: ${code}${suggestion ? `, meant ${suggestion}` : ''}`, () => {
      const result = parseChange([word]);
      assert.ok(!result.ok);
      assert.deepEqual(result.faults, [{ code, word, ...(suggestion ? { suggestion } : {}) }]);
    });

  it('lists all faults at once, and a thing said twice', () => {
    const result = parseChange([
      'mail=a@b.test',
      'mail=none',
      'trust=x',
      'cert=h.test:',
      'trust=none',
      'trust.corp=none',
    ]);
    assert.ok(!result.ok);
    assert.deepEqual(
      result.faults.map(({ code }) => code),
      ['said-twice', 'not-a-trust', 'no-names', 'said-twice'],
    );
  });

  it('is the same again when it is typed as it is told', () => {
    const label = fc.stringMatching(/^[a-z]{2,8}$/);
    const name = fc.tuple(label, label).map(([a, b]) => `${a}.${b}.test`);
    const arbitrary = fc.record(
      {
        mail: fc.option(fc.tuple(label, name).map(([a, b]) => `${a}@${b}`)),
        comparisonOff: fc.boolean(),
        trust: fc.record({ kind: fc.constantFrom('two-way', 'one-way', 'none') }),
      },
      { requiredKeys: [] },
    );
    const records = fc.uniqueArray(fc.tuple(name, fc.option(label.map((a) => `${a}.other.test`))), {
      selector: ([domain]) => domain,
      maxLength: 3,
    });
    fc.assert(
      fc.property(arbitrary, records, (base, dns) => {
        const change = { ...base, dns: dns.map(([domain, target]) => ({ domain, target })) } as Change;
        const words = changeWords(change);
        assert.deepEqual(changeWords(parsed(...words)), words);
      }),
    );
  });
  it('never throws on anything typed', () => {
    fc.assert(fc.property(fc.array(fc.string()), (words) => parseChange(words).ok !== undefined));
  });
});

describe('scoring', () => {
  const claim = (
    scenario: '1' | '2' | 'undetermined',
    usable: 'yes' | 'no' | 'unknown',
    f03?: 'yes' | 'no',
  ) => ({
    scenario,
    usable,
    features: f03 ? { F03: f03 } : {},
  });
  it('compares only what both know', () => {
    assert.equal(claimHolds(claim('1', 'unknown'), claim('1', 'no')), 'hit');
    assert.equal(claimHolds(claim('1', 'yes'), claim('2', 'yes')), 'miss');
    assert.equal(claimHolds(claim('1', 'yes', 'yes'), claim('1', 'yes', 'no')), 'miss');
    assert.equal(
      claimHolds(claim('undetermined', 'unknown', 'yes'), claim('2', 'yes', 'yes')),
      'cannot-tell',
    );
    assert.equal(claimHolds(claim('1', 'yes'), claim('undetermined', 'unknown')), 'cannot-tell');
  });
});
