import assert from 'node:assert/strict';
import { triageDialog } from '../../bot/serve-dialog.ts';
import { stateOf } from '../../bot/turn-state.ts';
import { freshTriage, migrateTriage, triage } from '../../dialogs/triage.ts';
import { anna, diagnosis } from './talk.ts';

/** A conversation as version 1 kept it: answered, with a button that is still on the card. */
const first = {
  version: 1,
  count: 3,
  slot: 'message-3',
  steps: {},
  own: true,
  request: { run: 'run-3', who: 'anna@corp.test', symptoms: ['meeting_error'], said: 'x', answers: {} },
  diagnosis: diagnosis(),
};

describe('what an earlier version kept', () => {
  it('is carried over: the buttons on its cards still work', () => {
    const { state, restarted } = stateOf(triageDialog, JSON.parse(JSON.stringify(first)));
    assert.equal(restarted, false);
    const step = triage(state, { kind: 'action', id: 'why', data: { verdict: 'v1' } }, anna);
    assert.equal(step.replies[0]?.view.name, 'why');
  });

  it('of an unknown version, or broken, is told and begun again', () => {
    for (const saved of [{ version: 99, count: 1, steps: {} }, { version: 1 }, { version: 2 }, 'x', 7, []]) {
      assert.equal(migrateTriage(saved), undefined);
      const { state, restarted } = stateOf(triageDialog, saved);
      assert.deepEqual([state, restarted], [freshTriage(), true]);
    }
    assert.equal(triageDialog.upgraded?.().name, 'upgraded');
  });
});
