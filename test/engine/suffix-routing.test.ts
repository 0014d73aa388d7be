import assert from 'node:assert/strict';
import type { TrustObject } from '../../engine/facts/directory.ts';
import { suffixRouting } from '../../engine/suffix-routing.ts';

const bare: TrustObject = { partner: 'corp.test', direction: 2, type: 2, attributes: 8 };
const trust: TrustObject = {
  ...bare,
  suffixes: ['corp.test', 'deep.brand.test'],
  disabled: [{ name: 'brand.test', why: 'admin' }],
  excluded: ['closed.corp.test'],
};

describe('routing of a UPN suffix over a trust', () => {
  for (const [suffix, routing] of [
    ['corp.test', 'ok'],
    ['CORP.TEST.', 'ok'],
    ['emea.corp.test', 'ok'],
    ['brand.test', 'disabled'],
    ['shop.brand.test', 'disabled'],
    ['a.deep.brand.test', 'ok'],
    ['closed.corp.test', 'excluded'],
    ['x.closed.corp.test', 'excluded'],
    ['notcorp.test', 'absent'],
    ['test', 'absent'],
    ['', 'unknown'],
  ] as const)
    it(`${suffix || 'nothing'}: ${routing}`, () => assert.equal(suffixRouting(suffix, trust), routing));

  it('a trust without a list tells nothing', () => assert.equal(suffixRouting('corp.test', bare), 'unknown'));
});
