import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Actor, type CaseCommand, gatherAt } from '../../desk/index.ts';
import { ada, agnes, anna, arne, complaint, day, deskAt, places } from './people.ts';

describe('desk: many at once', () => {
  it('has one owner however many claim together', async () => {
    const { desk, port } = deskAt();
    const { case: one } = await desk.open({ requester: anna.id, complaint: complaint() }, anna);
    const agents = Array.from(
      { length: 20 },
      (_, at): Actor => ({ id: `agent${at}`, role: 'agent', channel: 'page' }),
    );
    const answers = await Promise.all(agents.map((by) => desk.act(one.id, { kind: 'claim' }, by)));
    const won = answers.filter((answer) => !('refused' in answer));
    assert.equal(won.length, 1);
    const owner = port.all()[0]?.owner;
    for (const answer of answers)
      if ('refused' in answer) assert.equal(answer.refused.code === 'taken' && answer.refused.owner, owner);
  });

  it('opens one case for one complaint, however often it is sent', async () => {
    const { desk, port } = deskAt();
    const draft = { requester: anna.id, complaint: complaint('anna@hoster.test', { verdictId: 'v1' }) };
    const first = await desk.open(draft, anna);
    const second = await desk.open(draft, anna);
    assert.equal(second.again, true);
    assert.equal(second.case.id, first.case.id);
    assert.equal(port.all().length, 1);
  });

  it('gathers cases of one cause and domain, gives late ones the owner, and reopens one alone', async () => {
    const { desk, port } = deskAt();
    const of = (who: string) => ({
      requester: who,
      complaint: complaint(who, { primaryCause: 'certificate-expired', domain: 'corp.test' }),
    });
    const by = (who: string): Actor => ({ id: who, role: 'user', channel: 'page', conversation: who });
    for (let at = 1; at < gatherAt; at++)
      assert.equal((await desk.open(of(`p${at}`), by(`p${at}`))).gathered, undefined);
    const third = await desk.open(of('p3'), by('p3'));
    const parent = third.gathered?.parent.id as number;
    assert.equal(third.case.parent, parent);
    const claimed = await desk.actOnAll(parent, { kind: 'claim' }, agnes);
    assert.equal(claimed.children.length, gatherAt);
    const late = await desk.open(of('p4'), by('p4'));
    assert.equal(late.case.parent, parent);
    assert.equal(late.case.owner, agnes.id);
    await desk.actOnAll(parent, { kind: 'resolve', code: 'fixed', note: 'renewed' }, agnes);
    assert.ok(port.all().every(({ status }) => status === 'resolved'));
    await desk.act(third.case.id, { kind: 'reopen', reason: 'again' }, by('p3'));
    assert.equal(port.all().filter(({ status }) => status !== 'resolved').length, 1);
  });

  it('shows each change once at the desk, and to the requester what concerns them', async () => {
    const { desk, port } = deskAt();
    const { case: one } = await desk.open({ requester: anna.id, complaint: complaint() }, anna);
    await desk.act(one.id, { kind: 'claim' }, agnes);
    await desk.act(one.id, { kind: 'note', text: 'x' }, agnes);
    await desk.act(one.id, { kind: 'resolve', code: 'fixed', note: '' }, agnes);
    const of = (what: string) => port.sent.filter((each) => each.what === what);
    assert.equal(of('desk-line').length, 2);
    assert.equal(of('requester-notice').length, 2);
    assert.deepEqual(
      of('desk-card').map((each) => 'place' in each && each.place),
      Array(4).fill(places.desk[0]),
    );
  });

  it('keeps its promises under any order of presses', async () => {
    const people = [anna, agnes, arne, ada];
    const pressed: fc.Arbitrary<CaseCommand> = fc.constantFrom<CaseCommand>(
      { kind: 'claim' },
      { kind: 'hand-over' },
      { kind: 'release' },
      { kind: 'wait', for: 'user' },
      { kind: 'resume' },
      { kind: 'resolve', code: 'fixed', note: '' },
      { kind: 'reopen', reason: '' },
      { kind: 'withdraw' },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(pressed, fc.constantFrom(...people)), { maxLength: 25 }),
        async (presses) => {
          const { desk, port, clock } = deskAt();
          const { case: one } = await desk.open({ requester: anna.id, complaint: complaint() }, anna);
          for (const [command, by] of presses) {
            clock.now += day / 10;
            await desk.act(one.id, command, by);
            const now = port.all()[0]!;
            if (now.status === 'claimed') assert.notEqual(now.owner, null);
            if (now.status === 'open') assert.equal(now.owner, null);
            assert.equal(now.status === 'waiting', now.waiting !== undefined);
            assert.equal(now.status === 'resolved', now.resolution !== undefined);
            assert.notEqual(now.owner, anna.id, 'a requester without the role owns nothing');
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
