import assert from 'node:assert/strict';
import type { Actor, CaseCommand, CaseRefusal } from '../../desk/index.ts';
import { ada, adam, agnes, anna, arne, bert, complaint, day, deskAt } from './people.ts';

const commands = (now: number): CaseCommand[] => [
  { kind: 'claim' },
  { kind: 'hand-over' },
  { kind: 'release' },
  { kind: 'wait', for: 'user' },
  { kind: 'resume' },
  { kind: 'note', text: 'looked' },
  { kind: 'propose', proposal: { option: 2, commands: ['x'], rollback: ['y'], expiresAt: now + day } },
  { kind: 'approve' },
  { kind: 'decline', reason: 'no' },
  { kind: 'expire' },
  { kind: 'carry-out', checkAt: now + day },
  { kind: 'recheck', recheck: { verdictId: 'v2' } },
  { kind: 'follow' },
  { kind: 'remind' },
  { kind: 'resolve', code: 'fixed', note: 'done' },
  { kind: 'reopen', reason: 'again' },
  { kind: 'withdraw' },
  { kind: 'attach', parent: 7 },
];
async function opened() {
  const kit = deskAt();
  const { case: one } = await kit.desk.open({ requester: anna.id, complaint: complaint() }, anna);
  const act = async (command: CaseCommand, by: Actor) => await kit.desk.act(one.id, command, by);
  return { ...kit, id: one.id, act };
}
const refusal = (answer: object): CaseRefusal['code'] | undefined =>
  'refused' in answer ? (answer as { refused: CaseRefusal }).refused.code : undefined;

describe('desk: what may happen to a case', () => {
  it('gives a user without the role nothing but their own case back or away', async () => {
    for (const command of commands(0)) {
      const { act } = await opened();
      const code = refusal(await act(command, bert));
      if (command.kind === 'withdraw') assert.equal(code, 'not-requester');
      else if (command.kind === 'reopen') assert.equal(code, 'not-ended');
      else assert.equal(code, 'role', command.kind);
    }
  });

  it('lets nothing happen to an ended case but its reopening', async () => {
    for (const command of commands(0)) {
      const { act } = await opened();
      await act({ kind: 'claim' }, ada);
      await act({ kind: 'resolve', code: 'explained', note: '' }, ada);
      const answer = await act(command, ada);
      if (command.kind === 'reopen') assert.equal(refusal(answer), undefined);
      else assert.ok(['ended', 'role'].includes(refusal(answer) ?? ''), command.kind);
    }
  });

  it('gives a claimed case to nobody else, and says who has it since when', async () => {
    const { act, clock } = await opened();
    const since = clock.now;
    await act({ kind: 'claim' }, agnes);
    clock.now += 2000;
    const answer = await act({ kind: 'claim' }, arne);
    assert.deepEqual('refused' in answer && answer.refused, { code: 'taken', owner: agnes.id, since });
    assert.equal(refusal(await act({ kind: 'claim' }, agnes)), 'already');
  });

  it('hands over to whoever takes it, or from the owner to a colleague', async () => {
    const { act } = await opened();
    await act({ kind: 'claim' }, agnes);
    assert.equal(refusal(await act({ kind: 'hand-over', to: ada.id }, arne)), 'not-owner');
    const taken = await act({ kind: 'hand-over' }, arne);
    assert.equal('case' in taken && taken.case.owner, arne.id);
    const given = await act({ kind: 'hand-over', to: agnes.id }, arne);
    assert.equal('case' in given && given.case.owner, agnes.id);
  });

  it('opens again within seven days, with its owner, and not after them', async () => {
    const { act, clock } = await opened();
    await act({ kind: 'claim' }, agnes);
    await act({ kind: 'resolve', code: 'fixed', note: 'mail set' }, agnes);
    clock.now += 7 * day;
    const back = await act({ kind: 'reopen', reason: 'it is back' }, anna);
    assert.equal('case' in back && back.case.status, 'claimed');
    assert.equal('case' in back && back.case.owner, agnes.id);
    await act({ kind: 'resolve', code: 'fixed', note: '' }, agnes);
    clock.now += 7 * day + 1;
    assert.equal(refusal(await act({ kind: 'reopen', reason: '' }, anna)), 'too-late');
  });

  it('has a change approved by a second admin, before it expires, and carried out by an admin only', async () => {
    const { act, clock } = await opened();
    const proposal = {
      option: 2 as const,
      commands: ['Set'],
      rollback: ['Set back'],
      expiresAt: clock.now + day,
    };
    await act({ kind: 'claim' }, agnes);
    await act({ kind: 'propose', proposal }, ada);
    assert.equal(refusal(await act({ kind: 'propose', proposal }, agnes)), 'already');
    assert.equal(refusal(await act({ kind: 'approve' }, ada)), 'own-proposal');
    assert.equal(refusal(await act({ kind: 'approve' }, agnes)), 'role');
    assert.equal(refusal(await act({ kind: 'carry-out', checkAt: 0 }, ada)), 'no-proposal');
    await act({ kind: 'approve' }, adam);
    const done = await act({ kind: 'carry-out', checkAt: clock.now + 900_000 }, ada);
    assert.equal('case' in done && done.case.waiting?.for, 'replication');
    const system: Actor = { id: 'uc-doctor', role: 'system', channel: 'system' };
    const early = await act({ kind: 'recheck', recheck: { verdictId: 'v', prediction: 'not-yet' } }, system);
    assert.equal('case' in early && early.case.status, 'waiting');
    const late = await act({ kind: 'recheck', recheck: { verdictId: 'v2', prediction: 'match' } }, system);
    assert.equal('case' in late && late.case.status, 'claimed');
  });

  it('lets a proposal expire and be made anew', async () => {
    const { act, clock } = await opened();
    await act(
      {
        kind: 'propose',
        proposal: { option: 1, commands: ['a'], rollback: [], expiresAt: clock.now + 1000 },
      },
      agnes,
    );
    clock.now += 1000;
    assert.equal(refusal(await act({ kind: 'approve' }, ada)), 'proposal-expired');
    const system: Actor = { id: 'uc-doctor', role: 'system', channel: 'system' };
    const over = await act({ kind: 'expire' }, system);
    assert.equal('case' in over && over.case.proposal, undefined);
    assert.equal('case' in over && over.case.status, 'open');
  });
});
