import assert from 'node:assert/strict';
import { diagnose } from '../../engine/diagnose.ts';
import { type NewEvidence, numbered } from '../../engine/evidence.ts';
import { intake } from '../../engine/intake.ts';
import { at, evidence, linked } from './build.ts';

/** What is known when somebody reports: the words and the paste, no directory. */
function reported(say: string, pastes: readonly string[] = []) {
  const { complaint, said } = intake({ who: '', say, pastes, at });
  const told: NewEvidence = {
    name: 'complaint',
    known: true,
    value: complaint,
    source: 'person',
    vantage: 'person',
    at,
    ms: 0,
  };
  return diagnose(numbered([told, ...said]));
}

describe('the scenario as told', () => {
  const told: readonly [say: string, scenario: string][] = [
    ['lync keeps asking for my password, our mailboxes are in Exchange Online and skype is on premise', '2'],
    ['no history in lync, the mail attribute of the lync account points to our own Exchange', '2'],
    ['no history in lync since we use option 1 of the article', '1'],
    ['lync says EWS not deployed, mail attribute in the lync forest has a placeholder domain', '3'],
    ['lync keeps asking for my password', 'undetermined'],
    ['voicemail menu: pressing option 2 ends the call for callers', 'undetermined'],
    ['no history in lync, if we used option 2 would it work?', 'undetermined'],
  ];
  for (const [say, scenario] of told)
    it(`is ${scenario} for "${say}"`, () => assert.equal(reported(say).scenario, scenario));

  it('is never certain by words alone', () => {
    const { scenarioWhy } = reported('no history in lync, we use option 1 of the article');
    assert.deepEqual(
      { code: scenarioWhy.code, basis: scenarioWhy.basis },
      { code: 'told-where-mail-points', basis: 'predicted' },
    );
  });
  it('does not stand against an account that was found', () => {
    const said = intake({ who: 'ann@d.test', say: 'the mail attribute points to our own Exchange', at }).said;
    const items = evidence({ lync: linked(), look: { 'https-autodiscover': 'hoster' } });
    assert.equal(diagnose(numbered([...items, ...said])).scenario, '1');
  });
  it('takes a pasted status without its label for the row', () => {
    assert.equal(reported('no history in lync', ['EWS not deployed']).scenario, '3');
    assert.equal(reported('it says EWS not deployed, what now').scenario, 'undetermined');
  });
});
