import assert from 'node:assert/strict';
import type { Lead, Lookup } from '../../../engine/derive/endpoint.ts';
import { decide, lookedOf, lookedValues, routeOf, seenOf, seenValues } from '../../../engine/derive/route.ts';

/** The whole table, written out once more by hand: seen × looked → value, basis. */
const expected: Record<string, string> = {
  'mail-empty': '3 predicted mail-empty',
  lync: '1 predicted endpoint-in-lync-forest',
  other: '2 predicted endpoint-in-other-forest',
  cloud: '2 predicted endpoint-in-cloud',
  none: '3 predicted no-name-resolves',
  disagree: 'undetermined predicted orders-disagree',
  unreached: 'undetermined predicted earlier-name-unreached',
  unidentified: 'undetermined predicted endpoint-not-identified',
  unusable: 'undetermined predicted nothing-usable-answered',
  unsure: 'undetermined predicted nothing-usable-answered',
  'not-looked-up': 'undetermined predicted not-looked-up',
  'person-unknown': 'undetermined predicted person-unknown',
};
const bySeen: Record<string, string | undefined> = {
  'url-lync': '1 observed observed-url',
  'url-other': '2 observed observed-url',
  'url-cloud': '2 observed observed-url',
  'not-deployed': '3 observed observed-not-deployed',
  // The host that the client itself uses may be anybody's: what the look-up foresees is of other hosts.
  'url-unidentified': 'undetermined observed endpoint-not-identified',
  nothing: undefined,
};
/** Not deployed, since nobody knows when: likely where nothing answers, open where something does. */
const notDeployedYet: Record<string, string> = {
  'mail-empty': '3',
  lync: 'undetermined',
  other: 'undetermined',
  cloud: 'undetermined',
  none: '3',
  disagree: 'undetermined',
  unreached: 'undetermined',
  unidentified: 'undetermined',
  unusable: '3',
  unsure: '3',
  'not-looked-up': '3',
  'person-unknown': '3',
};

/** EWS is shown as OK: then it is not so that there is none. */
const found: Record<string, string> = {
  'mail-empty': 'undetermined observed endpoint-not-identified',
  none: 'undetermined observed endpoint-not-identified',
};

describe('the scenario table', () => {
  it('is exactly what is written here, cell by cell', () => {
    assert.equal(seenValues.length * lookedValues.length, 96);
    for (const seen of seenValues)
      for (const looked of lookedValues) {
        const { value, basis, why } = decide(seen, looked);
        const wanted =
          seen === 'not-deployed-yet'
            ? `${notDeployedYet[looked]} predicted observed-not-deployed`
            : (bySeen[seen] ?? ((seen === 'ok-somewhere' && found[looked]) || expected[looked]));
        assert.equal(`${value} ${basis} ${why}`, wanted, `${seen} × ${looked}`);
      }
  });

  it('says scenario 3 only where absence is proven or seen', () => {
    for (const looked of lookedValues) {
      const isThree = decide('nothing', looked).value === '3';
      assert.equal(isThree, looked === 'none' || looked === 'mail-empty', looked);
    }
  });

  it('says what an undetermined route would be if the client saw the same', () => {
    assert.equal(decide('nothing', 'unusable').ifSame, '3');
    assert.equal(decide('nothing', 'unsure').ifSame, undefined);
  });

  it('warns on Windows alone, and on predictions alone, that Outlook may hand over its own answer', () => {
    assert.equal(routeOf('windows', 'inside', 'nothing', 'lync', undefined).outlookMayDiffer, true);
    assert.equal(routeOf('mac', 'inside', 'nothing', 'lync', undefined).outlookMayDiffer, false);
    assert.equal(routeOf('windows', 'inside', 'url-lync', 'lync', undefined).outlookMayDiffer, false);
  });
});

describe('reducing what was seen and looked up', () => {
  const lookup = (...leads: Lead[]): Lookup => ({ leads: new Set(leads), asked: 4, by: [] });
  it('needs one winner, not only one kind of forest', () => {
    assert.equal(lookedOf(lookup('2')), 'disagree');
    assert.equal(lookedOf(lookup('none')), 'none');
    assert.equal(lookedOf(lookup('2', 'none')), 'disagree');
  });

  it('takes a blank URL for nothing, unless the row says not deployed and has had the time to', () => {
    const blank = (ews: 'not-initialized' | 'not-deployed', settling?: 'pending' | 'failed') =>
      seenOf({ rows: {}, ewsInternalUrl: '', ews }, undefined, undefined, settling);
    assert.equal(blank('not-initialized', 'failed'), 'nothing');
    assert.equal(blank('not-deployed', 'pending'), 'nothing');
    assert.equal(blank('not-deployed', 'failed'), 'not-deployed');
    assert.equal(blank('not-deployed'), 'not-deployed-yet');
  });

  it('takes a URL for what its host was found to be', () => {
    const url = 'https://a.test/EWS';
    assert.equal(seenOf({ rows: {} }, url, undefined, undefined), 'url-unidentified');
    assert.equal(seenOf({ rows: {} }, url, { kind: 'lync-forest', forest: 'a' }, undefined), 'url-lync');
  });
});
