import assert from 'node:assert/strict';
import { compose } from '../../bot/compose.ts';
import { readSettings } from '../../bot/settings.ts';
import { type Diagnosis, examine, type SymptomId } from '../../engine/index.ts';
import { expected } from '../../lab/expected.ts';
import { expectedVerdict, verdictOf } from '../acceptance/verdict.ts';
import { lab, writeConfig } from './rig.ts';
import { password } from './world.ts';

/** The lab's people again, on Samba's LDAP and NTLM, dnsmasq's DNS and OpenSSL's certificates: the same verdicts. */
describe('the people of the lab, on real servers', () => {
  const diagnoses: Diagnosis[] = [];
  before(async function () {
    this.timeout(90_000);
    const composed = await compose(readSettings(writeConfig(), { ...process.env, RIG_PASSWORD: password }));
    // Every look starts processes of Samba's: all at once they would miss their deadlines.
    const waiting = [...expected.entries()];
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, { person, symptom, client, network }] = next;
        const who = lab.person(person).sip;
        const symptoms = symptom ? [symptom as SymptomId] : [];
        diagnoses[index] = await examine(composed.world, { who, symptoms, client, network });
      }
    };
    await Promise.all(Array.from({ length: 4 }, worker));
    await composed.close();
  });

  for (const [index, row] of expected.entries())
    it(`${row.person}: scenario ${row.scenario}, ${row.usable}, ${row.primary}`, () =>
      assert.deepEqual(verdictOf(diagnoses[index]!), expectedVerdict(row)));
  it('the forest was read from a challenge that Samba made', () => {
    const hanna = diagnoses[expected.findIndex(({ person }) => person === 'hanna')]!;
    const challenges = JSON.stringify(hanna.evidence.filter(({ name }) => name === 'autodiscover'));
    assert.match(challenges, /"dnsComputer":"dc1-contoso\.corp\.test"/i);
  });
});
