import assert from 'node:assert/strict';
import { decide, lookedOf, lookedValues, routeOf, seenOf, seenValues } from '../../../engine/derive/route.ts';

/** The whole table, written out once more by hand: seen × looked → value, basis. */
const expected: Record<string, string> = {
  'mail-empty': '3 predicted mail-empty',
  lync: '1 predicted endpoint-in-lync-forest',
  other: '2 predicted endpoint-in-other-forest',
  cloud: '2 predicted endpoint-in-cloud',
  none: '3 predicted no-name-resolves',
  disagree: 'undetermined predicted orders-disagree',
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
  'url-unidentified': undefined,
  nothing: undefined,
};

describe('the scenario table', () => {
  it('is exactly what is written here, cell by cell', () => {
    assert.equal(seenValues.length * lookedValues.length, 66);
    for (const seen of seenValues)
      for (const looked of lookedValues) {
        const { value, basis, why } = decide(seen, looked);
        assert.equal(`${value} ${basis} ${why}`, bySeen[seen] ?? expected[looked], `${seen} × ${looked}`);
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
  it('needs one winner, not only one kind of forest', () => {
    assert.equal(lookedOf({ leads: new Set(['2']) }), 'disagree');
    assert.equal(lookedOf({ leads: new Set(['none']) }), 'none');
    assert.equal(lookedOf({ leads: new Set(['2', 'none']) }), 'disagree');
  });

  it('takes a blank URL for nothing, unless the row says not deployed', () => {
    assert.equal(seenOf({ rows: {}, ewsInternalUrl: '', ews: 'not-initialized' }, undefined), 'nothing');
    assert.equal(seenOf({ rows: {}, ewsInternalUrl: '', ews: 'not-deployed' }, undefined), 'not-deployed');
    assert.equal(seenOf({ rows: {}, ewsInternalUrl: 'https://a.test/EWS' }, undefined), 'url-unidentified');
    assert.equal(
      seenOf({ rows: {}, ewsInternalUrl: 'https://a.test/EWS' }, { kind: 'lync-forest', forest: 'a' }),
      'url-lync',
    );
  });
});
