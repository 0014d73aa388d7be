import assert from 'node:assert/strict';
import { compose } from '../../bot/compose.ts';
import { readSettings } from '../../bot/settings.ts';
import { type Diagnosis, examine, type SymptomId } from '../../engine/index.ts';
import { expected } from '../../lab/expected.ts';
import { expectedVerdict, verdictOf } from '../acceptance/verdict.ts';
import { lab, writeConfig } from './rig.ts';
import { password } from './world.ts';

/** Their situation needs a front end that only the embedded lab plays. */
const unplayed = new Set(['pia', 'rosa', 'basil', 'fay', 'clara', 'kurt', 'vera', 'paul']);
const rows = expected.filter(({ person }) => !unplayed.has(person));

/** The lab's people again, on Samba's LDAP and NTLM, dnsmasq's DNS and OpenSSL's certificates: the same verdicts. */
describe('the people of the lab, on real servers', () => {
  let diagnoses: Diagnosis[];
  before(async () => {
    const composed = await compose(readSettings(writeConfig(), { ...process.env, RIG_PASSWORD: password }));
    diagnoses = await Promise.all(
      rows.map(({ person, symptom, client, network }) =>
        examine(composed.world, {
          who: lab.person(person).sip,
          symptoms: symptom ? [symptom as SymptomId] : [],
          client,
          network,
        }),
      ),
    );
    await composed.close();
  });

  it('are most of them', () => assert.ok(rows.length >= 24, `${rows.length}`));
  for (const [index, row] of rows.entries())
    it(`${row.person}: scenario ${row.scenario}, ${row.usable}, ${row.primary}`, () =>
      assert.deepEqual(verdictOf(diagnoses[index]!), expectedVerdict(row)));
  it('the forest was read from a challenge that Samba made', () => {
    const hanna = diagnoses[rows.findIndex(({ person }) => person === 'hanna')]!;
    const challenges = JSON.stringify(hanna.evidence.filter(({ name }) => name === 'autodiscover'));
    assert.match(challenges, /"dnsComputer":"dc1-contoso\.corp\.test"/i);
  });
});
