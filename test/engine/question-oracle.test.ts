import assert from 'node:assert/strict';
import { mostQuestions } from '../../engine/knowledge/questions.ts';
import { rules } from '../../engine/rules/index.ts';
import { evidence } from './build.ts';
import { asked, elseHealthy, isSaid } from './question-oracle.ts';
import { type Golden, judged } from './rules/golden.ts';

interface Trial {
  rule: string;
  when: string;
  reached: boolean;
  asked: string[];
  ms: number;
}

/** Every golden case that fails only for what the person tells, begun from its symptom alone and answered truthfully. */
async function trials(): Promise<Trial[]> {
  const done: Trial[] = [];
  for (const rule of rules) {
    const { golden } = (await import(`../cases/rules/${rule.id}.ts`)) as { golden: Golden };
    for (const { when, given, expect } of golden.cases) {
      if (expect.outcome !== 'fail') continue;
      const symptom = given.complaint?.symptoms?.[0] ?? rule.explains[0]!;
      const whole = elseHealthy({ ...given, complaint: { ...given.complaint, symptoms: [symptom] } });
      const items = evidence(whole);
      const said = items.map(({ name }) => name).filter(isSaid);
      if (said.length === 0 || judged(rule, whole).outcome !== 'fail') continue;
      if (judged(rule, whole, said).outcome === 'fail') continue;
      const began = performance.now();
      const { asked: questions, last } = asked(items, symptom);
      const ms = (performance.now() - began) / (questions.length + 1);
      const first = last.findings.slice(0, 3);
      const reached = first.some((each) => each.rule === rule.id && each.outcome === 'fail');
      done.push({ rule: rule.id, when, reached, asked: questions, ms });
    }
  }
  return done;
}

describe('questions, answered truthfully by somebody who knows the case', () => {
  let all: Trial[] = [];
  before(async function () {
    this.timeout(20_000);
    all = await trials();
  });

  it('lead to the cause among the first three findings within three questions', () => {
    const causes = new Set(all.map(({ rule }) => rule));
    const reached = new Set(all.filter((each) => each.reached).map(({ rule }) => rule));
    const cases = all.filter((each) => each.reached).length;
    console.log(
      `      ${cases} of ${all.length} cases (${Math.round((100 * cases) / all.length)} %), ` +
        `${reached.size} of ${causes.size} causes (${Math.round((100 * reached.size) / causes.size)} %)`,
    );
    assert.ok(all.length > 100, `${all.length} cases`);
    assert.ok(cases / all.length >= 0.7, `${cases} of ${all.length} cases`);
    assert.ok(reached.size / causes.size >= 0.75, `${reached.size} of ${causes.size} causes`);
  });

  it('are never more than three, never the same twice', () => {
    for (const { rule, when, asked: questions } of all) {
      assert.ok(questions.length <= mostQuestions, `${rule}: ${when}`);
      assert.equal(new Set(questions).size, questions.length, `${rule}: ${questions}`);
    }
  });

  it('are chosen quickly', () => {
    const times = all.map(({ ms }) => ms).sort((a, b) => a - b);
    // A whole diagnosis, its question included; the median, since other work shares the machine.
    assert.ok(times[Math.floor(times.length / 2)]! < 20, `${times.at(-1)} ms at most`);
  });
});
