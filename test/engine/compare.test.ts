import assert from 'node:assert/strict';
import { comparePeople } from '../../engine/compare.ts';
import { diagnose } from '../../engine/diagnose.ts';
import type { Person } from '../../engine/facts/directory.ts';
import { account, bySid, evidence, found, linked, oneWay, own, type Situation } from './build.ts';

const good: Situation = {
  lync: linked(),
  joined: [bySid(account())],
  origin: found(account()),
  trusts: oneWay,
  policy: {
    basis: 'user-row',
    name: 'Tag:Plain',
    disableEmailComparisonCheck: false,
    disableNtCredentials: null,
    savePassword: null,
  },
  look: { 'https-autodiscover': 'corp' },
};
const compare = (a: Situation, b: Situation) => comparePeople(diagnose(evidence(a)), diagnose(evidence(b)));
const renamed: Person = linked({ sip: 'ann@old.test' });

describe('two people compared', () => {
  it('the same evidence comes out the same, and all of it is counted as equal', () => {
    const result = compare(good, good);
    assert.equal(result.conclusion, 'same');
    assert.deepEqual([result.rules, result.features, result.differs, result.idle], [[], [], [], 0]);
    assert.ok(result.same > 20);
  });

  it('names the one property that decides, with the evidence of both', () => {
    const disabled = linked({ enabled: false });
    const result = compare(good, { ...good, lync: disabled });
    assert.equal(result.conclusion, 'explained');
    assert.deepEqual(
      result.differs.map(({ trait, value, evidence: ids }) => [trait, value, ids]),
      [['lync-enabled', { a: 'yes', b: 'no' }, { a: ['E3'], b: ['E3'] }]],
    );
    assert.equal(result.rules[0]?.rule, 'lync-disabled');
    assert.ok(result.differs[0]?.decides.includes('lync-disabled'));
  });

  it('what differs and decides nothing is counted, not told', () => {
    const pool = linked({ pool: 'pool02.hoster.test' });
    const result = compare(
      { ...good, lync: linked({ pool: 'pool01.hoster.test' }) },
      { ...good, lync: pool },
    );
    assert.deepEqual([result.conclusion, result.differs, result.idle], ['same', [], 1]);
  });

  it('the answering server decides the route, and the domain of mail leads there', () => {
    const other = {
      ...good,
      look: { 'https-autodiscover': 'hoster' },
      lync: linked({}, { mail: 'ann@x.test' }),
    } as const;
    const result = compare(good, other);
    assert.equal(result.side.a.scenario, '2');
    assert.equal(result.side.b.scenario, '1');
    const traits = result.differs
      .filter(({ decides }) => decides.includes('route'))
      .map(({ trait }) => trait);
    assert.ok(traits.includes('answering-forest'), traits.join());
    assert.ok(traits.includes('mail-domain'), traits.join());
    assert.ok(!traits.includes('policy'), traits.join());
  });

  it('weighs the primary cause before a likely one', () => {
    const result = compare(good, { ...good, lync: renamed });
    const weights = result.differs.map(({ weight }) => weight);
    assert.deepEqual(
      weights,
      [...weights].sort((x, y) => y - x),
    );
    assert.equal(result.rules[0]?.rule, 'smtp-differs-from-sip');
    assert.equal(result.differs[0]?.decides[0], 'smtp-differs-from-sip');
  });

  it('is honest where nothing that was seen tells them apart', () => {
    const stored = diagnose(evidence(good));
    // As if judged at another time, by rules that saw something which no property shows.
    const otherwise = structuredClone(stored);
    const rule = otherwise.findings.find(({ outcome }) => outcome === 'pass')!;
    rule.outcome = 'fail';
    assert.equal(comparePeople(stored, otherwise).conclusion, 'unexplained');
  });

  it('cannot compare whom it did not find', () => {
    assert.equal(compare(good, {}).conclusion, 'cannot-tell');
  });

  it('the other way round it says the same', () => {
    const other: Situation = { ...good, lync: own() };
    const [one, two] = [compare(good, other), compare(other, good)];
    const sides = (result: typeof one, swap: boolean) =>
      result.differs
        .map(({ trait, value }) => [trait, swap ? { a: value.b, b: value.a } : value])
        .sort((x, y) => String(x[0]).localeCompare(String(y[0])));
    assert.deepEqual(sides(two, true), sides(one, false));
  });
});
