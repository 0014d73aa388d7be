import assert from 'node:assert/strict';
import { pass, rule } from '../../../engine/rule.ts';
import { rules } from '../../../engine/rules/index.ts';
import { judged } from './golden.ts';

const base = {
  id: 'planted',
  severity: 'fault',
  grade: 'V',
  explains: ['other'],
  rank: 1,
  cites: ['SEED'],
  remedies: [{ id: 'planted', role: 'user' }],
} as const;

describe('a rule reads what it declares, and nothing else', () => {
  it('does not compile otherwise, and gets nothing at run time', () => {
    const seen: unknown[] = [];
    const planted = rule({
      ...base,
      needs: ['complaint'],
      considers: ['trusts'],
      judge(facts, considered, when) {
        // @ts-expect-error forests is neither needed nor considered
        seen.push(facts.forests);
        // @ts-expect-error a considered fact is not handed over as a needed one
        seen.push(facts.trusts);
        // @ts-expect-error endpoint is not considered
        seen.push(considered.endpoint);
        // @ts-expect-error nor may its time be asked
        when('endpoint');
        return pass();
      },
    });
    assert.equal(judged(planted, {}).outcome, 'pass');
    assert.deepEqual(seen, [undefined, undefined, undefined]);
  });

  it('does not compile with unknown names', () => {
    // @ts-expect-error no such evidence
    rule({ ...base, needs: ['weather'], considers: [], judge: () => pass() });
    // @ts-expect-error no such symptom
    rule({ ...base, explains: ['headache'], needs: ['complaint'], considers: [], judge: () => pass() });
    // @ts-expect-error no such citation
    rule({ ...base, cites: ['HEARSAY'], needs: ['complaint'], considers: [], judge: () => pass() });
    assert.equal(base.id, 'planted');
  });

  it('a considered fact must be opened before it is read', () => {
    const planted = rule({
      ...base,
      needs: ['complaint'],
      considers: ['trusts'],
      judge(_, { trusts }) {
        // @ts-expect-error it may be unknown
        return trusts.value === undefined ? { outcome: 'inconclusive', missing: ['trusts'] } : pass();
      },
    });
    assert.equal(judged(planted, {}).outcome, 'inconclusive');
  });
});

describe('the registered rules together', () => {
  it('have ranks of their own, so that the earliest link is one', () => {
    const ranks = rules.map(({ rank }) => rank);
    assert.equal(new Set(ranks).size, ranks.length);
  });
  it('cite a source as good as the grade they claim', async () => {
    const { citations } = await import('../../../engine/knowledge/citations.ts');
    for (const { id, cites, grade } of rules)
      assert.ok(
        cites.some((cite) => citations[cite].grade === grade),
        `${id} claims ${grade}`,
      );
  });
});
