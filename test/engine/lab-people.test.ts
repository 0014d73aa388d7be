import assert from 'node:assert/strict';
import { compose } from '../../bot/compose.ts';
import { readSettings } from '../../bot/settings.ts';
import { type Diagnosis, examine, type SymptomId } from '../../engine/index.ts';
import { expected } from '../../lab/expected.ts';
import { startLab } from '../../lab/index.ts';
import { expectedVerdict, verdictOf } from '../acceptance/verdict.ts';

/** Every person of the table, diagnosed over the lab's real protocols; the silent host is what takes the time. */
async function diagnoseAll(seed?: string): Promise<Diagnosis[]> {
  const lab = await startLab(seed === undefined ? {} : { seed });
  const settings = readSettings(lab.configFile, { ...process.env, ...lab.env });
  const composed = await compose(settings);
  try {
    return await Promise.all(
      expected.map((row) =>
        examine(composed.world, {
          who: lab.world.person(row.person).sip,
          symptoms: row.symptom ? [row.symptom as SymptomId] : [],
          client: row.client,
          network: row.network,
        }),
      ),
    );
  } finally {
    await composed.close();
    await lab.stop();
  }
}

describe('the people of the lab', () => {
  let plain: Diagnosis[];
  before(async () => {
    plain = await diagnoseAll();
  });

  for (const [index, row] of expected.entries())
    it(`${row.person} ${row.network}: scenario ${row.scenario}, ${row.usable}, ${row.primary}`, () => {
      assert.deepEqual(verdictOf(plain[index]!), expectedVerdict(row));
      const open = plain[index]!.findings.filter((finding) => finding.outcome === 'inconclusive').map(
        ({ rule }) => rule,
      );
      for (const rule of row.inconclusive ?? [])
        assert.ok(open.includes(rule), `${rule} should say what it lacks`);
    });

  it('are each a different situation, told apart by what was diagnosed and not by who it is', () => {
    const tuples = plain.map((diagnosis) => {
      const primary = diagnosis.findings.find((finding) => finding.rule === diagnosis.primaryCause);
      const open = diagnosis.findings.filter((finding) => finding.outcome === 'inconclusive');
      const { via } = diagnosis.scenarioWhy.facts;
      const said = diagnosis.contradictions.map(({ id }) => id);
      const how = primary?.facts.how;
      return JSON.stringify([
        said,
        verdictOf(diagnosis),
        diagnosis.ewsUsable.why,
        via,
        how,
        open.map(({ rule }) => rule).sort(),
      ]);
    });
    const twice = tuples.flatMap((tuple, index) =>
      tuples.indexOf(tuple) < index ? [expected[index]!.person] : [],
    );
    assert.deepEqual(twice, []);
  });

  it('get the same verdicts when every forest, domain and person has another name', async () => {
    const renamed = await diagnoseAll('another-world');
    assert.deepEqual(
      renamed.map((diagnosis, index) => ({ person: expected[index]!.person, ...verdictOf(diagnosis) })),
      plain.map((diagnosis, index) => ({ person: expected[index]!.person, ...verdictOf(diagnosis) })),
    );
    const names = JSON.stringify(renamed.map(({ evidence, ...rest }) => rest));
    assert.ok(!/hoster\.test|corp\.test/.test(names), 'a name of the plain world is left in a renamed one');
  });
});
