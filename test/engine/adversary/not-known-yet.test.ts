import assert from 'node:assert/strict';
import { diagnose, type EvidenceItem } from '../../../engine/index.ts';
import { evidence, linked } from '../build.ts';
import { candidates, looks } from '../derive/lookups.ts';
import { at, diagnosed, ewsLook, ewsUrl, first, linkedPerson, ownPerson } from './situations.ts';

describe('a name that is asked first and was not reached', () => {
  it('silent, or with a handshake that only we may fail at: open, with what it would be', () => {
    const tls = { verified: false, errorCode: 'ERR_SSL_UNSUPPORTED_PROTOCOL', anchored: true, chain: [] };
    const failed = at('silent', {
      connect: { address: '192.0.2.1', ok: true },
      tls: { ...tls, selfSigned: false },
    });
    for (const hop of [at('silent'), failed]) {
      const { scenario, scenarioWhy, ewsUsable } = diagnosed({ look: first(hop, { srv: 'corp' }) });
      assert.deepEqual(
        [scenario, scenarioWhy.code, scenarioWhy.facts.ifSame, ewsUsable.value],
        ['undetermined', 'earlier-name-unreached', '2', 'unknown'],
      );
    }
  });

  it('asked later than what answers, or refusing, it changes nothing', () => {
    assert.equal(diagnosed({ look: { 'https-autodiscover': 'corp', srv: 'silent' } }).scenario, '2');
    assert.equal(diagnosed({ look: { 'https-autodiscover': 'refused', srv: 'corp' } }).scenario, '2');
  });

  it('is looked at from the client next: the line to run there is offered', () => {
    const { remedies, primaryCause } = diagnosed({
      look: { 'https-autodiscover': 'silent', srv: 'corp' },
      complaint: { symptoms: ['calendar_presence_wrong'] },
    });
    assert.ok(remedies.some(({ id }) => id === 'test-from-clients-network'));
    assert.equal(primaryCause, null);
  });

  it('cut by the deadline on the way it has not ended anywhere', () => {
    const http = {
      status: 302,
      location: 'https://x.corp.test/',
      schemes: [],
      logonForm: false,
      autodiscoverBody: false,
    };
    const moved = at('corp', { challenge: undefined, http });
    const look = first(moved, { srv: 'corp' });
    look[0]!.cut = true;
    assert.equal(diagnosed({ look }).scenario, 'undetermined');
  });
});

describe('several equally good SRV records', () => {
  const records = (...targets: string[]) =>
    targets.map((target) => ({ priority: 0, weight: 0, port: 443, target }));
  const look = (targets: string[], asked: Record<string, string>) => {
    const three = candidates({}).slice(0, 3);
    const srv = { ...candidates({ srv: 'corp' })[3]!.srv!, srv: records(...targets) };
    const each = Object.entries(asked).map(([host, what]) => ({
      kind: 'srv' as const,
      srv,
      hops: [looks[what]!(host)],
    }));
    return [...three, ...each];
  };
  const both = ['mail.d.test', 'mail.e.test'];

  it('of two forests: open, and both are named', () => {
    const { scenario, scenarioWhy } = diagnosed({
      look: look(both, { 'mail.d.test': 'corp', 'mail.e.test': 'hoster' }),
    });
    assert.deepEqual([scenario, scenarioWhy.code], ['undetermined', 'orders-disagree']);
    assert.deepEqual(scenarioWhy.facts.forests, ['corp', 'hoster']);
    assert.deepEqual(scenarioWhy.facts.hosts, both);
  });

  it('of one forest: that one', () => {
    const given = look(both, { 'mail.d.test': 'corp', 'mail.e.test': 'corp' });
    assert.equal(diagnosed({ look: given }).scenario, '2');
  });

  it('of which one was not asked: open', () => {
    assert.equal(diagnosed({ look: look(both, { 'mail.d.test': 'corp' }) }).scenario, 'undetermined');
    const worse = look(both, { 'mail.d.test': 'corp' });
    worse[3]!.srv!.srv[1]!.priority = 5;
    assert.equal(diagnosed({ look: worse }).scenario, '2');
  });
});

describe('what nobody looked at is not absent', () => {
  it('no candidate, or not every one: no scenario 3', () => {
    const none = diagnosed({ look: [] });
    assert.deepEqual([none.scenario, none.scenarioWhy.code], ['undetermined', 'not-looked-up']);
    for (const missing of [0, 1, 2, 3]) {
      const look = candidates({}).filter((_, index) => index !== missing);
      assert.equal(diagnosed({ look }).scenario, 'undetermined', String(missing));
    }
  });

  it('one resolver for both networks looked from inside only', () => {
    const shared = (resolver: string): EvidenceItem[] => {
      const items = evidence({ ...linkedPerson, look: {} }).map((item) =>
        item.name === 'autodiscover' && item.known
          ? { ...item, value: { ...item.value, resolver: '192.0.2.53:53' } }
          : item,
      );
      const inside = items.find((item) => item.name === 'autodiscover' && item.known)!;
      const value = { ...(inside as { value: object }).value, network: 'outside', resolver };
      return [...items, { ...inside, id: 'E99', vantage: 'outside', value } as EvidenceItem];
    };
    const outside = (resolver: string) =>
      diagnose(shared(resolver)).scenarios.find(({ network }) => network === 'outside');
    assert.deepEqual(
      [outside('192.0.2.53:53')?.value, outside('192.0.2.53:53')?.why],
      ['undetermined', 'not-looked-up'],
    );
    assert.equal(outside('198.51.100.53:53')?.value, '3');
  });

  it('a mail or a link that the export holds of nobody is not empty', () => {
    const lync = linked({ originatorSid: undefined }, { mail: undefined, unread: ['mail', 'originatorSid'] });
    const { scenario, primaryCause, findings } = diagnosed({
      lync,
      origin: undefined,
      complaint: { symptoms: ['calendar_presence_wrong'] },
    });
    assert.deepEqual([scenario, primaryCause], ['undetermined', null]);
    for (const rule of ['mail-attribute-empty', 'originator-sid-missing'])
      assert.equal(findings.find((each) => each.rule === rule)?.outcome, 'inconclusive', rule);
  });
});

describe('what a client shows just after sign-in', () => {
  const rows = { ews: 'not-deployed', ewsInternalUrl: '', rows: {} } as const;
  const look = { 'https-autodiscover': 'corp' };
  const signedIn = (signedInMinutes?: number, more: object = {}) =>
    diagnosed({
      look,
      rows,
      complaint: { ...(signedInMinutes === undefined ? {} : { signedInMinutes }) },
      ...more,
    });

  it('within ten minutes it is still at it', () => {
    const { scenario, scenarioWhy, ewsUsable, findings } = signedIn(1);
    assert.deepEqual([scenario, scenarioWhy.basis], ['2', 'predicted']);
    assert.deepEqual([ewsUsable.value, ewsUsable.why], ['unknown', 'observed-not-initialized']);
    assert.equal(findings.find(({ rule }) => rule === 'integration-still-starting')?.outcome, 'fail');
  });

  it('after that it has failed', () => {
    for (const given of [signedIn(10), signedIn(undefined, { said: { settling: 'failed' } })])
      assert.deepEqual([given.scenario, given.scenarioWhy.basis], ['3', 'observed']);
  });

  it('nobody said when: open where something answers, and asked; likely where nothing does', () => {
    const open = signedIn();
    assert.deepEqual([open.scenario, open.ewsUsable.value], ['undetermined', 'unknown']);
    assert.equal(open.nextQuestion?.id, 'signed-in-since');
    const nothing = signedIn(undefined, { look: {} });
    assert.deepEqual([nothing.scenario, nothing.scenarioWhy.basis], ['3', 'predicted']);
  });

  it('not initialised, nobody said when: not yet a no', () => {
    const shown = { ews: 'not-initialized', rows: {} } as const;
    assert.equal(diagnosed({ look, rows: shown }).ewsUsable.value, 'unknown');
    assert.equal(diagnosed({ look, rows: shown, said: { settling: 'failed' } }).ewsUsable.value, 'no');
  });
});

describe('certain is only what holds whatever the client does', () => {
  it('a certificate on the root domain alone is no certain cause where the scenario is open', () => {
    const look = { 'https-root': 'expired', 'https-autodiscover': 'hoster' };
    const { scenario, primaryCause, findings } = diagnosed(
      { look, complaint: { symptoms: ['cert_prompt'] } },
      ownPerson,
    );
    assert.deepEqual([scenario, primaryCause], ['undetermined', null]);
    assert.equal(findings.find(({ rule }) => rule === 'certificate-expired')?.likely, true);
  });

  it('Exchange Online’s gate is no certain cause where the client shows that it gets in', () => {
    const url = 'https://outlook.office365.com/EWS/Exchange.asmx';
    const cloud = { ...looks.basic!('outlook.office365.com'), url };
    const shown = { ews: 'ok', mapi: 'ok', ewsInternalUrl: url, rows: {} } as const;
    const { primaryCause, findings } = diagnosed({
      look: first(looks.basic!('autodiscover-s.outlook.com')),
      rows: shown,
      ews: { url, from: 'client-rows', network: 'inside', hop: cloud },
      complaint: { symptoms: ['photos_contacts_missing'] },
    });
    assert.notEqual(primaryCause, 'exchange-online-endpoint');
    assert.equal(findings.find(({ rule }) => rule === 'exchange-online-endpoint')?.likely, true);
  });

  it('modern sign-in alone on a host of one’s own may be meant', () => {
    const hop = at('basic');
    const { primaryCause, findings } = diagnosed({
      look: first({ ...hop, http: { ...hop.http!, schemes: ['Bearer'] } }),
    });
    assert.equal(primaryCause, null);
    assert.equal(findings.find(({ rule }) => rule === 'windows-authentication-not-offered')?.likely, true);
  });

  it('a host that we do not reach and the client does is no cause', () => {
    const shown = { ews: 'ok', ewsInternalUrl: ewsUrl, rows: {} } as const;
    const given = {
      look: { 'https-autodiscover': 'hoster' },
      rows: shown,
      ews: ewsLook('silent', 'client-rows'),
    };
    assert.deepEqual([diagnosed(given).primaryCause, diagnosed(given).ewsUsable.value], [null, 'yes']);
  });
});
