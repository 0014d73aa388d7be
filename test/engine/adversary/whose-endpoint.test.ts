import assert from 'node:assert/strict';
import { type Candidate, type Challenge, type Diagnosis, diagnose, type Hop } from '../../../engine/index.ts';
import {
  account,
  bySid,
  evidence,
  found,
  hosterMailbox,
  linked,
  oneWay,
  own,
  type Situation,
} from '../build.ts';
import { candidates, challengeOf, hop, looks } from '../derive/lookups.ts';

const linkedPerson: Situation = {
  lync: linked(),
  joined: [bySid(account())],
  origin: found(account()),
  trusts: oneWay,
  duplicates: [],
};
const on = (given: Situation): Diagnosis => diagnose(evidence({ ...linkedPerson, ...given }));
const host = 'autodiscover.d.test';
const url = 'https://mail.d.test/EWS/Exchange.asmx';

/** A look-up in which autodiscover.d.test asks for a sign-in with these schemes and this challenge. */
function asking(schemes: string[], challenge?: Partial<Challenge>): Candidate[] {
  const seen: Hop = hop(host, {
    connect: { address: '192.0.2.1', ok: true },
    http: { status: 401, schemes, logonForm: false, autodiscoverBody: false },
    ...(challenge
      ? { challenge: { ...challengeOf('corp.test'), dnsDomain: undefined, dnsTree: undefined, ...challenge } }
      : {}),
  });
  return [{ kind: 'https-autodiscover', hops: [seen] }, ...candidates({}).slice(1)];
}

describe('whose endpoint answered is never guessed', () => {
  it('a name that no configured forest owns is nobody’s', () => {
    const strangers: Partial<Challenge>[] = [
      { dnsTree: 'stranger.test', dnsDomain: 'stranger.test' },
      { dnsDomain: 'notcorp.test' },
      { dnsTree: 'corp.test.example', dnsDomain: 'corp.test.example' },
      { nbDomain: 'TMG', nbComputer: 'TMG', workgroup: true },
      { nbDomain: 'NOBODY' },
    ];
    for (const challenge of strangers) {
      const { scenario, scenarioWhy, ewsUsable, primaryCause } = on({ look: asking(['NTLM'], challenge) });
      assert.deepEqual(
        [scenario, scenarioWhy.code, ewsUsable.value, primaryCause],
        ['undetermined', 'endpoint-not-identified', 'unknown', null],
        JSON.stringify(challenge),
      );
    }
  });

  it('Bearer beside NTLM is Exchange on premises in a hybrid: the challenge tells whose', () => {
    const diagnosis = on({ look: asking(['Bearer', 'NTLM'], { dnsTree: 'corp.test' }) });
    assert.deepEqual([diagnosis.scenario, diagnosis.scenarioWhy.code], ['2', 'endpoint-in-other-forest']);
    assert.ok(
      diagnosis.findings.every(
        ({ rule, outcome }) => rule !== 'exchange-online-endpoint' || outcome === 'pass',
      ),
    );
  });

  it('Bearer alone on a host of one’s own name does not make it Exchange Online', () => {
    assert.equal(on({ look: asking(['Bearer']) }).scenario, 'undetermined');
  });

  it('an EWS address handed out by Autodiscover on a host nobody owns leaves the scenario open', () => {
    const given: Situation = {
      look: { 'https-autodiscover': 'corp' },
      ews: { url, from: 'pox', network: 'inside', hop: looks.stranger!('mail.d.test') },
    };
    assert.deepEqual([on(given).scenario, on(given).ewsUsable.value], ['undetermined', 'unknown']);
  });
});

describe('scenario 3 is said only where absence is proven', () => {
  it('what may exist and was only not reached is no absence', () => {
    for (const look of [
      'servfail',
      'dns-timeout',
      'refused',
      'silent',
      'blocked',
      'website',
      'form',
      'basic',
    ])
      for (const kind of ['https-autodiscover', 'https-root', 'srv'] as const)
        assert.equal(on({ look: { [kind]: look } }).scenario, 'undetermined', `${kind} ${look}`);
  });

  it('an SRV record with a port that no client takes is no absence either', () => {
    const look = candidates({});
    const srv = { ...look[3]!.srv!, rcode: 'NOERROR' as const };
    look[3] = {
      kind: 'srv',
      srv: { ...srv, srv: [{ priority: 0, weight: 0, port: 8443, target: 'm.d.test' }] },
      hops: [],
    };
    assert.equal(on({ look }).scenario, 'undetermined');
  });

  it('nobody looked from outside: nothing is said of outside', () => {
    const { scenarios } = on({ look: {} });
    for (const { value, ewsUsable } of scenarios.filter(({ network }) => network === 'outside'))
      assert.deepEqual([value, ewsUsable], ['undetermined', 'unknown']);
    assert.ok(scenarios.filter(({ network }) => network === 'inside').every(({ value }) => value === '3'));
  });
});

describe('two forests behind one mail domain', () => {
  const article: Situation = { lync: own({}, hosterMailbox('user-mailbox')), origin: undefined };

  it('every order that is documented has its say', () => {
    const looksTo: Situation['look'][] = [
      { 'https-root': 'hoster', 'https-autodiscover': 'corp' },
      { 'https-root': 'corp', 'https-autodiscover': 'hoster' },
      // Sources disagree on whether the root is asked at all.
      { 'https-root': 'corp' },
      { 'https-root': 'corp', 'https-autodiscover': 'refused' },
      { 'https-root': 'expired', 'https-autodiscover': 'hoster' },
    ];
    for (const look of looksTo) {
      const { scenario, ewsUsable } = on({ ...article, look });
      assert.deepEqual([scenario, ewsUsable.value], ['undetermined', 'unknown'], JSON.stringify(look));
    }
  });
});
