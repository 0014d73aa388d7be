import assert from 'node:assert/strict';
import {
  diagnosisAdminView,
  diagnosisAgentView,
  diagnosisUserView,
  renderText,
} from '../../../cards/index.ts';
import { type Diagnosis, diagnose } from '../../../engine/index.ts';
import { rules } from '../../../engine/rules/index.ts';
import { evidence } from '../build.ts';
import type { Golden, GoldenCase } from '../rules/golden.ts';

const failing: [id: string, one: GoldenCase][] = [];
for (const { id } of rules) {
  const golden: Golden = (await import(`../../cases/rules/${id}.ts`)).golden;
  for (const one of golden.cases) if (one.expect.outcome === 'fail') failing.push([id, one]);
}
const views = { user: diagnosisUserView, agent: diagnosisAgentView, admin: diagnosisAdminView };
/** The diagnosis as it is, and as it would be if this rule were the one cause. */
const before = new Map<GoldenCase, Diagnosis[]>();
function told(id: string, one: GoldenCase): Diagnosis[] {
  const known = before.get(one) ?? toldAnew(id, one);
  before.set(one, known);
  return known;
}
function toldAnew(id: string, { given }: GoldenCase): Diagnosis[] {
  const diagnosis = diagnose(evidence(given));
  return diagnosis.primaryCause === id ? [diagnosis] : [diagnosis, { ...diagnosis, primaryCause: id }];
}
/** A place that nothing was put into: of the catalogue, of a template, or of a value that is not there. */
const unfilled = /\{[a-z]\w*[,}]|⟦|⟧|\[object |(?<![\w-])undefined(?![\w-])|\bNaN\b|\$\{/;
/** What PowerShell itself defines. */
const builtIn = new Set(['null', 'true', 'false', '_', 'env', 'psitem']);
const withoutText = (line: string): string => line.replace(/'(?:[^']|'')*'/g, '');
const named = (text: string, form: RegExp): string[] =>
  [...text.matchAll(form)].map((match) => match[1]!.toLowerCase());

describe('what is said of a failing case is filled in', () => {
  for (const [id, one] of failing)
    it(`${id} (${one.when}), for the person, the helpdesk and the administrator`, () => {
      for (const diagnosis of told(id, one))
        for (const [depth, view] of Object.entries(views)) {
          const text = renderText(view(diagnosis), { locale: 'en' });
          const places = text.split('\n').filter((line) => unfilled.test(withoutText(line)));
          assert.deepEqual(places, [], depth);
        }
    });

  for (const [id, one] of failing)
    it(`${id} (${one.when}): commands use no name that they did not set before`, () => {
      for (const diagnosis of told(id, one))
        for (const { commands, rollback, id: remedy } of diagnosis.remedies) {
          // The way back is taken in the same window.
          const set = new Set(builtIn);
          for (const line of [...commands, ...rollback].map(withoutText)) {
            for (const name of named(line, /\$(\w+)/g).filter((each) => !set.has(each)))
              assert.match(line, new RegExp(`\\$${name}\\s*=`, 'i'), `${remedy}: ${line}`);
            for (const name of named(line, /\$(\w+)\s*=/g)) set.add(name);
          }
        }
    });
});
