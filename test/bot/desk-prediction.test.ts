import assert from 'node:assert/strict';
import { predictionOf } from '../../bot/desk-prediction.ts';
import type { Case, Proposal } from '../../desk/index.ts';

type Asked = NonNullable<Case['proposal']>;
const one = (state: Asked['state'] | undefined, more: Partial<Case> = {}): Case => {
  const proposal: Proposal = { option: 2, commands: ['x'], rollback: ['y'], expiresAt: 1 };
  return {
    complaint: { about: 'a', symptoms: [], said: '', answers: {}, verdictId: 'before' },
    ...(state ? { proposal: { ...proposal, by: 'agnes', state } } : {}),
    ...more,
  } as Case;
};

describe('what a change was meant to bring about', () => {
  it('has come: option 2 leads to scenario 2', () =>
    assert.deepEqual(predictionOf(one('carried-out'), { verdictId: 'v2', scenario: '2' }), {
      verdictId: 'v2',
      scenario: '2',
      prediction: 'match',
    }));
  it('has not come yet, while all is as it was', () =>
    assert.equal(
      predictionOf(one('carried-out'), { verdictId: 'before', scenario: '3' }).prediction,
      'not-yet',
    ));
  it('compares with the last look, not with the first', () => {
    const looked = one('carried-out', { recheck: { verdictId: 'later', at: 1 } });
    assert.equal(predictionOf(looked, { verdictId: 'later', scenario: '3' }).prediction, 'not-yet');
    assert.equal(predictionOf(looked, { verdictId: 'before', scenario: '3' }).prediction, 'miss');
  });
  it('something else has come', () =>
    assert.equal(predictionOf(one('carried-out'), { verdictId: 'v3', scenario: '1' }).prediction, 'miss'));
  it('what somebody claims about it counts for nothing', () =>
    assert.equal(
      predictionOf(one('carried-out'), { verdictId: 'v3', scenario: '1', prediction: 'match' }).prediction,
      'miss',
    ));
  for (const state of [undefined, 'asked', 'approved'] as const)
    it(`nothing is predicted while the change is ${state ?? 'not asked for'}`, () => {
      const found = { verdictId: 'v2', scenario: '2' } as const;
      assert.deepEqual(predictionOf(one(state), found), found);
    });
});
