import assert from 'node:assert/strict';
import { rules } from '../../../engine/rules/index.ts';
import { evidence } from '../build.ts';
import { type Golden, judged, type Outcome } from './golden.ts';

const outcomes: readonly Outcome[] = ['fail', 'pass', 'not-applicable', 'inconclusive'];
/** What a judge's own text must not hold where an outcome is said to be impossible. */
const maker: Record<Outcome, RegExp> = {
  fail: /fail\(/,
  pass: /pass\(/,
  'not-applicable': /notApplicable\(/,
  inconclusive: /inconclusive/,
};

const goldens = new Map<string, Golden>();
for (const { id } of rules) goldens.set(id, (await import(`../../cases/rules/${id}.ts`)).golden);

for (const rule of rules) {
  const golden = goldens.get(rule.id)!;
  describe(`rule ${rule.id}`, () => {
    for (const { when, given, expect } of golden.cases)
      it(`${expect.outcome}: ${when}`, () => {
        const finding = judged(rule, given);
        const { facts = {}, ...rest } = expect;
        for (const [name, value] of Object.entries(rest))
          assert.deepEqual(
            finding[name as keyof typeof finding],
            value,
            `${name}: ${JSON.stringify(finding)}`,
          );
        for (const [name, value] of Object.entries(facts))
          assert.deepEqual(finding.facts[name], value, `${name}: ${JSON.stringify(finding.facts)}`);
        assert.equal(finding.facts.crashed, undefined);
      });

    it('has a case of each outcome, or says why there is none', () => {
      for (const outcome of outcomes) {
        const reason = golden.impossible?.[outcome];
        if (golden.cases.some(({ expect }) => expect.outcome === outcome)) {
          assert.equal(reason, undefined, `${outcome} is possible`);
          continue;
        }
        assert.ok(reason, `no ${outcome} case`);
        assert.doesNotMatch(String(rule.judge), maker[outcome]);
      }
    });

    it('never judges without what it needs, and never takes what is missing for broken', () => {
      for (const { when, given, expect } of golden.cases)
        for (const { name } of evidence(given)) {
          const { outcome, likely } = judged(rule, given, [name]);
          const said = `${when}, without ${name}: ${outcome}`;
          if (rule.needs.includes(name)) assert.equal(outcome, 'inconclusive', said);
          if (expect.outcome !== 'fail') assert.ok(outcome !== 'fail' || likely, said);
        }
    });

    it('says nothing where nothing is known', () => {
      const finding = judged(rule, {});
      assert.ok(!['fail', 'pass'].includes(finding.outcome), JSON.stringify(finding));
      assert.equal(finding.facts.crashed, undefined);
    });
  });
}
