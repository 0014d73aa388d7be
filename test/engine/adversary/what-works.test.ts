import assert from 'node:assert/strict';
import { type Diagnosis, diagnose } from '../../../engine/index.ts';
import {
  account,
  byAddress,
  bySid,
  evidence,
  found,
  hosterMailbox,
  linked,
  oneWay,
  own,
  type Situation,
} from '../build.ts';

const healthy: Situation = {
  lync: linked(),
  joined: [bySid(account())],
  origin: found(account()),
  trusts: oneWay,
  duplicates: [],
  look: { 'https-autodiscover': 'corp' },
};
const on = (given: Situation): Diagnosis => diagnose(evidence({ ...healthy, ...given }));
const works = (given: Situation, ...ids: string[]) => {
  const { features } = on(given);
  return ids.map((id) => features.find(({ feature }) => feature === id)?.works);
};
const everything = Array.from({ length: 25 }, (_, at) => `F${String(at + 1).padStart(2, '0')}`);

describe('a feature is promised only where nothing speaks against it', () => {
  it('who cannot sign in to Lync has none of them', () => {
    const gone = account({ enabled: false });
    const cases: Situation[] = [
      { lync: linked({ enabled: false }) },
      { joined: [bySid(gone)], origin: found(gone) },
    ];
    for (const given of cases) {
      const told = works(given, ...everything);
      assert.ok(!told.includes('yes') && !told.includes('partly'), JSON.stringify(told));
      assert.deepEqual(works(given, 'F01', 'F16', 'F20', 'F22', 'F23'), ['no', 'no', 'no', 'no', 'unknown']);
    }
  });

  it('a locked account may reach nothing through Outlook either', () => {
    const locked = account({ lockedOut: true });
    const given = { joined: [bySid(locked)], origin: found(locked) };
    assert.deepEqual(works(given, 'F03', 'F01', 'F16'), ['no', 'unknown', 'unknown']);
  });

  it('without Outlook there is no second way and no button', () => {
    assert.deepEqual(works({}, 'F01', 'F16', 'F20'), ['yes', 'yes', 'yes']);
    assert.deepEqual(works({ said: { outlook: 'missing' } }, 'F01', 'F16', 'F20'), ['yes', 'no', 'no']);
    assert.deepEqual(works({ said: { outlook: 'closed' } }, 'F16'), ['unknown']);
    assert.deepEqual(works({ said: { outlookOwnTrouble: true } }, 'F16'), ['unknown']);
    // What the client itself shows is newer than what was said.
    const rows = { mapi: 'ok', rows: {} } as const;
    assert.deepEqual(works({ said: { outlook: 'missing' }, rows }, 'F16'), ['yes']);
  });

  it('the button needs its add-in, and is not promised to who says that it fails', () => {
    for (const addIn of ['not-listed', 'listed-off', 'disabled-item'] as const)
      assert.deepEqual(works({ said: { addIn } }, 'F20'), ['no'], addIn);
    assert.deepEqual(works({ said: { loadBehavior: 2 } }, 'F20'), ['no']);
    assert.deepEqual(works({ complaint: { symptoms: ['meeting_error'] } }, 'F20'), ['unknown']);
  });

  it('that another address breaks the button was seen in scenario 1 only', () => {
    const joined = [byAddress(account({ proxyAddresses: ['SMTP:ann@corp.test'], mail: 'ann@corp.test' }))];
    const lync = own({}, hosterMailbox('user-mailbox'));
    const at = (look: Situation['look']) => works({ lync, joined, origin: undefined, look }, 'F20')[0];
    assert.equal(at({ 'https-autodiscover': 'hoster' }), 'no');
    assert.equal(at({ 'https-autodiscover': 'corp' }), 'unknown');
    assert.equal(at({}), 'unknown');
  });

  it('an old Exchange lacks what came later (L13-COMPAT)', () => {
    const by = (exchangeVersion: '2003' | '2007' | '2010' | '2019') =>
      works({ said: { exchangeVersion } }, 'F03', 'F10', 'F14', 'F18');
    assert.deepEqual(by('2003'), ['no', 'no', 'no', 'partly']);
    assert.deepEqual(by('2007'), ['yes', 'yes', 'no', 'partly']);
    assert.deepEqual(by('2010'), ['yes', 'yes', 'yes', 'partly']);
    assert.deepEqual(by('2019'), ['yes', 'yes', 'yes', 'yes']);
    // What the forest was never prepared for cannot run there, whatever was said.
    const configuration = [{ exchangeSchema: { version: 14732, generation: '2010' as const } }];
    assert.deepEqual(works({ configuration, said: { exchangeVersion: '2019' } }, 'F18'), ['partly']);
  });

  it('contacts in Exchange need the servers’ own link too', () => {
    assert.deepEqual(works({}, 'F19'), ['unknown']);
    assert.deepEqual(works({ said: { contactList: 'ucs', ucs: 'active' } }, 'F19'), ['yes']);
    assert.deepEqual(works({ said: { contactList: 'ucs', ucs: 'down' } }, 'F19'), ['no']);
    assert.deepEqual(works({ said: { contactList: 'lync' } }, 'F19'), ['no']);
    assert.deepEqual(works({ said: { exchangeVersion: '2010' } }, 'F19'), ['no']);
  });

  it('the Basic client has no delegation', () =>
    assert.deepEqual(works({ said: { licence: 'basic' } }, 'F16'), ['no']));
});
