import assert from 'node:assert/strict';
import { type Lab, startLab } from '../../lab/index.ts';
import { whatIfCases } from '../acceptance/whatif-cases.ts';
import { look, predict, tupleOf } from '../acceptance/whatif-rig.ts';

/** A dozen of what acceptance does with everybody: predicted, made for real, looked at again. */
const dozen: readonly [string, string][] = [
  ['anna', 'mail=@corp.test'],
  ['bert', 'mail=@hoster.test'],
  ['hanna', 'mail=@expired.test'],
  ['carl', 'mail=@srvonly.test'],
  ['nora', 'mail=@redirect.test'],
  ['uma', 'mail=none'],
  ['kate', 'policy=true'],
  ['kim', 'policy=false'],
  ['carl', 'dns.autodiscover.nowhere.test=mail.corp.test'],
  ['hanna', 'dns.autodiscover.corp.test=none'],
  ['emma', 'dns.autodiscover.expired.test=mail.corp.test'],
  ['bert', 'trust.corp=two-way'],
  ['hanna', 'trust.corp=none'],
  ['paul', 'trust.partner=one-way'],
  ['egon', 'cert=autodiscover.selfsigned.test:autodiscover.selfsigned.test'],
  ['anna', 'mail=@expired.test cert=autodiscover.expired.test:*.expired.test policy=true'],
];

describe('what is predicted for people of the lab', () => {
  let lab: Lab;
  before(async () => {
    lab = await startLab({ seed: 'whatif' });
  });
  after(() => lab.stop());

  for (const [person, name] of dozen)
    it(`${person}, ${name}: is what is seen once it is made`, async () => {
      const { change, made } = whatIfCases(lab).find((each) => each.name === name)!;
      const [predicted] = await predict(lab, [person], change);
      assert.equal(lab.directoryWrites, 0);
      const undo = made(person).map((each) => lab.change(each));
      const [observed] = await look(lab, [person]);
      for (const back of undo.reverse()) back();
      assert.notDeepEqual(
        tupleOf(predicted!.after),
        tupleOf(predicted!.before),
        'it should change something',
      );
      assert.deepEqual(tupleOf(predicted!.after), tupleOf(observed!));
      assert.ok(predicted!.whatIf.steps.length > 0);
      assert.equal(lab.credentialsSeen, 0);
    });

  it('is as it was when everything is put back', async () => {
    const [predicted] = await predict(lab, ['anna'], {});
    const [now] = await look(lab, ['anna']);
    assert.deepEqual(tupleOf(now!), tupleOf(predicted!.before));
  });
});
