import assert from 'node:assert/strict';
import { actionIds } from '../../cards/index.ts';
import type { Speaker } from '../../dialogs/dialog.ts';
import { triageHome } from '../../dialogs/home.ts';
import { freshTriage, type TriageState } from '../../dialogs/triage.ts';
import { sampleDiagnoses } from '../cards/samples.ts';

const speaker = (role: Speaker['role'], more: Partial<Speaker> = {}): Speaker => ({
  id: 'anna@corp.test',
  self: ['anna@corp.test'],
  role,
  locale: 'en',
  foreign: false,
  ...more,
});
const answered = (who: string): TriageState => ({
  ...freshTriage(),
  request: { run: 'run-1', who, symptoms: [], said: '', answers: {} },
  diagnosis: sampleDiagnoses['meeting-limit']!,
});
const names = (state: TriageState, who: Speaker) =>
  triageHome({ state, cases: [], now: 0 }, who).map(({ name }) => name);

describe('the home tab', () => {
  it('has to everybody what fits their role, also before anything was asked', () => {
    assert.deepEqual(names(freshTriage(), speaker('user')), ['home-cases', 'help']);
    assert.deepEqual(names(freshTriage(), speaker('agent')), ['case-list', 'help-staff']);
    assert.deepEqual(names(answered('anna@corp.test'), speaker('user', { foreign: true })), ['help']);
  });
  it('has the last answer, to somebody without a role only where it is about them', () => {
    const own = triageHome({ state: answered('anna@corp.test'), cases: [], now: 0 }, speaker('user'));
    assert.deepEqual(
      own.map(({ name }) => name),
      ['home-cases', 'home-last', 'help'],
    );
    assert.deepEqual(names(answered('bert@corp.test'), speaker('user')), ['home-cases', 'help']);
    assert.deepEqual(names(answered('bert@corp.test'), speaker('admin')), [
      'case-list',
      'home-last',
      'help-staff',
    ]);
    // nothing can be answered on the tab: a button is the line that can be typed
    assert.deepEqual(
      own[1]?.actions.map(({ id, data }) => [id, data?.text]),
      ['send to helpdesk', 'why', 'that helped'].map((text) => [actionIds.typed, text]),
    );
  });
});
