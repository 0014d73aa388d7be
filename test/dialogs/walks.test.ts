import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Action, renderText, sayOrThrow, type View } from '../../cards/index.ts';
import type { Input, Speaker, Step } from '../../dialogs/dialog.ts';
import { isDeskEffect } from '../../dialogs/dialog.ts';
import { freshTriage, migrateTriage, type TriageState, triage } from '../../dialogs/triage.ts';
import { anna } from './talk.ts';
import { resultOf, type Stray, speakers, stray } from './walks.ts';

const at = '2026-11-24T08:00:00.000Z';

/** A conversation that is put away and taken up again after every step, as after a restart. */
class Walk {
  state: TriageState = freshTriage();
  speaker: Speaker = anna;
  buttons: Action[] = [];
  inputs: Input[] = [];
  views: View[] = [];

  take(input: Input): Step<TriageState> {
    const step = triage(this.state, input, this.speaker);
    const text = JSON.stringify(step.state);
    assert.ok(text.length < 60_000, `${text.length} characters of state`);
    assert.doesNotMatch(text, /Winter2026/);
    const back = migrateTriage(JSON.parse(text));
    assert.ok(back, 'what was kept can be read again');
    this.state = back;
    this.inputs.push(input);
    for (const { view } of step.replies) {
      this.views.push(view);
      const more = view.blocks.flatMap((block) => (block.kind === 'choices' ? block.actions : []));
      this.buttons.push(...view.actions, ...more);
    }
    return step;
  }

  stray(one: Stray): void {
    if (one.do === 'become') this.speaker = speakers[one.who];
    const input = this.inputOf(one);
    if (!input) return;
    const { replies, effects } = this.take(input);
    // what the desk is asked is answered by the desk, and shown on the case's cards
    const said = replies.length > 0 || effects.some(isDeskEffect);
    if (input.kind === 'text' || input.kind === 'action')
      assert.ok(said, `silence after ${JSON.stringify(input)}`);
  }

  inputOf(one: Stray): Input | undefined {
    switch (one.do) {
      case 'say':
        return { kind: 'text', text: one.text, attachments: [...one.attachments], at };
      case 'press':
        return { kind: 'action', id: one.id, data: one.data, at };
      case 'press-shown': {
        const action = this.buttons[one.which % Math.max(1, this.buttons.length)];
        return action && { kind: 'action', id: action.id, data: action.data ?? {}, at };
      }
      case 'result':
        return resultOf(this.state, one.kind, one.late);
      case 'due':
        return {
          kind: 'reminder-due',
          id: one.known ? (this.state.reminders?.[0]?.id ?? 'look-0') : 'look-0',
        };
      case 'again':
        return this.inputs[one.which % Math.max(1, this.inputs.length)];
      case 'become':
        return undefined;
    }
  }

  /** Without moving on: from here help, cancel and a new complaint work. */
  wayOut(): void {
    const from = (text: string) => triage(this.state, { kind: 'text', text, at }, this.speaker);
    assert.match(from('help').replies.at(-1)!.view.name, /^help/);
    const cancelled = from('cancel');
    assert.ok(cancelled.replies.length > 0);
    assert.equal(cancelled.state.run, undefined);
    const begun = from('New Lync Meeting says I am not UC enabled');
    assert.ok(begun.effects.some(({ kind }) => kind === 'examine'));
    const fresh = from('start again');
    assert.deepEqual(
      [fresh.state.run, fresh.state.pending, fresh.state.asking],
      [undefined, undefined, undefined],
    );
  }
}

describe('1,000 random walks: typed, pressed, pasted, doubled, out of order, restarted after every step', () => {
  it('no exception, no silence, and from everywhere help, cancel, start again and a new complaint work', () => {
    let walks = 0;
    const told = new Set<string>();
    fc.assert(
      fc.property(fc.array(stray, { minLength: 3, maxLength: 12 }), (steps) => {
        const walk = new Walk();
        for (const step of steps) walk.stray(step);
        walk.wayOut();
        walks += 1;
        for (const { name } of walk.views) told.add(name);
        // words are there for whatever is said
        if (walks % 10 === 0)
          for (const view of walk.views) renderText(view, { locale: 'en', say: sayOrThrow });
      }),
      { numRuns: 1000, seed: 20261124 },
    );
    assert.ok(walks >= 1000);
    assert.ok(told.size >= 30, `only ${[...told]} were met`);
  });

  it('and on every single step of a hundred of them', () => {
    fc.assert(
      fc.property(fc.array(stray, { minLength: 3, maxLength: 8 }), (steps) => {
        const walk = new Walk();
        for (const step of steps) {
          walk.stray(step);
          walk.wayOut();
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});
