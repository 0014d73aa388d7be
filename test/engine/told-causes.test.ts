import assert from 'node:assert/strict';
import { suspectWords } from '../../engine/knowledge/lexicon-suspects.ts';
import { rules } from '../../engine/rules/index.ts';
import { behindQuestion } from '../acceptance/case-causes.ts';
import { look } from '../acceptance/case-look.ts';
import { toldCauses } from './told-causes.ts';
import { toldCausesHeldOut } from './told-causes-held-out.ts';

/** Part of the causes that are among the first three findings, or behind the question that is asked. */
function shown(list: typeof toldCauses): { part: number; missed: string[] } {
  const missed = list.flatMap(([rule, say, ...pastes]) => {
    const seen = look(say, pastes);
    return seen.first.some((finding) => finding.rule === rule) || behindQuestion(rule, seen) ? [] : [rule];
  });
  return { part: 1 - missed.length / list.length, missed };
}

describe('causes as told, before anything is looked up', () => {
  it('are shown first or asked about, eight in ten', () => {
    const { part, missed } = shown(toldCauses);
    assert.ok(part >= 0.8, missed.join(', '));
  });
  it('are so for wording that was held out, two in three', () => {
    const { part, missed } = shown(toldCausesHeldOut);
    assert.ok(part >= 0.66, missed.join(', '));
  });
  it('are pointed at by the ids of rules that there are', () => {
    const ids = new Set(rules.map(({ id }) => id));
    for (const id of [
      ...Object.keys(suspectWords),
      ...[...toldCauses, ...toldCausesHeldOut].map(([rule]) => rule),
    ])
      assert.ok(ids.has(id), id);
  });
});
