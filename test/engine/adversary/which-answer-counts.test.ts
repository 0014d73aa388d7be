import assert from 'node:assert/strict';
import type { Candidate, Diagnosis } from '../../../engine/index.ts';
import { account, hosterMailbox, linked, own, type Situation } from '../build.ts';
import { candidates, looks } from '../derive/lookups.ts';
import { at, diagnosed, ewsLook, ewsUrl, first, linkedPerson, ownPerson } from './situations.ts';

const told = ({ scenario, scenarioWhy }: Diagnosis): string[] => [
  scenario,
  scenarioWhy.code,
  scenarioWhy.basis,
];

describe('an EWS address counts only where the answer that counts hands it out', () => {
  const withPox = (look: string, ews: string): Candidate[] =>
    first(at(look, { pox: { internalEwsUrl: ews } }), { srv: 'hoster' });

  it('of the winner it decides, whatever forest Autodiscover itself lies in', () => {
    const given = { look: withPox('corp', ewsUrl), ews: ewsLook('hoster', 'pox') };
    assert.deepEqual(told(diagnosed(given)), ['1', 'endpoint-in-lync-forest', 'predicted']);
  });

  it('of a candidate that lost it is nobody’s', () => {
    const look = first(at('corp'), { srv: 'hoster' });
    look[3]!.hops[0]!.pox = { internalEwsUrl: ewsUrl };
    const diagnosis = diagnosed({ look, ews: ewsLook('silent', 'pox') });
    assert.deepEqual(told(diagnosis), ['2', 'endpoint-in-other-forest', 'predicted']);
    assert.equal(diagnosis.primaryCause, null);
  });

  it('named by nobody knows whom, it leaves open what it contradicts', () => {
    const look = { 'https-autodiscover': 'corp', srv: 'hoster' };
    assert.equal(diagnosed({ look, ews: ewsLook('hoster', 'pox') }).scenario, 'undetermined');
  });

  it('handed out and never looked at, it leaves the scenario open', () => {
    assert.deepEqual(told(diagnosed({ look: withPox('corp', ewsUrl) })), [
      'undetermined',
      'endpoint-not-identified',
      'predicted',
    ]);
    const same = withPox('corp', 'https://autodiscover.d.test/EWS/Exchange.asmx');
    assert.equal(diagnosed({ look: same }).scenario, '2');
  });

  it('it settles nothing where the orders lead to two forests', () => {
    const look = first(at('corp', { pox: { internalEwsUrl: ewsUrl } }), { 'https-root': 'hoster' });
    assert.equal(diagnosed({ look, ews: ewsLook('corp', 'pox') }).scenario, 'undetermined');
  });
});

describe('an answer that sends on is not the last', () => {
  const elsewhere = (
    recipientType: 'mail-user' | 'remote-mailbox' | 'mail-contact',
    targetAddress: string,
  ) => ({
    exchange: { mailbox: false, recipientType, targetAddress },
  });
  const beside = { 'https-autodiscover': 'hoster' };

  it('for a mail user, contact or remote mailbox beside Lync the Exchange there hands on', () => {
    for (const [type, target] of [
      ['mail-user', 'SMTP:ann@corp.test'],
      ['mail-contact', 'SMTP:ann@corp.test'],
      ['remote-mailbox', 'SMTP:ann@t.mail.onmicrosoft.com'],
    ] as const) {
      const lync = own({}, elsewhere(type, target));
      const diagnosis = diagnosed({ lync, look: beside }, ownPerson);
      assert.deepEqual(told(diagnosis), ['undetermined', 'endpoint-not-identified', 'predicted'], type);
      assert.notEqual(diagnosis.nextQuestion, null, type);
    }
  });

  it('once the redirect was followed, where it leads counts', () => {
    const lync = own({}, elsewhere('mail-user', 'SMTP:ann@corp.test'));
    const sent = at('hoster', { pox: { redirectAddr: 'ann@corp.test' } });
    const followed: Candidate[] = [
      { kind: 'https-autodiscover', hops: [sent, looks.corp!('autodiscover.corp.test')] },
      ...candidates({}).slice(1),
    ];
    assert.deepEqual(told(diagnosed({ lync, look: followed }, ownPerson)).slice(0, 2), [
      '2',
      'endpoint-in-other-forest',
    ]);
  });

  it('a mail user of the other forest may be sent back to the Exchange beside Lync', () => {
    const back = account(elsewhere('mail-user', 'SMTP:ann@hoster.test'));
    const cloud = account(elsewhere('remote-mailbox', 'SMTP:ann@t.mail.onmicrosoft.com'));
    const scenario = (who: typeof back) =>
      diagnosed({
        joined: [{ person: who, by: 'originator-sid', confidence: 'certain' }],
        look: { srv: 'corp' },
      }).scenario;
    assert.equal(scenario(back), 'undetermined');
    // The cloud is no other scenario than the other forest.
    assert.equal(scenario(cloud), '2');
  });

  it('a mailbox there is answered for there, whatever else is on the object', () => {
    const lync = linked({}, hosterMailbox('user-mailbox'));
    assert.equal(diagnosed({ lync, look: beside }).scenario, '1');
  });

  it('a redirect that was not followed, and an error in place of settings, are no answer', () => {
    for (const pox of [
      { redirectAddr: 'ann@corp.test' },
      { redirectUrl: 'https://x.corp.test/' },
      { errorCode: '500' },
    ])
      for (const look of ['hoster', 'corp'])
        assert.equal(
          diagnosed({ look: first(at(look, { pox })) }, ownPerson).scenario,
          'undetermined',
          `${look} ${JSON.stringify(pox)}`,
        );
  });
});

describe('the client’s own address', () => {
  const showing = (given: Situation): Diagnosis =>
    diagnosed({
      look: { 'https-autodiscover': 'hoster' },
      rows: { ewsInternalUrl: ewsUrl, rows: {} },
      ...given,
    });

  it('on a host that could not be identified leaves the scenario open', () => {
    const shown: Situation[] = [
      { ews: ewsLook('stranger', 'client-rows') },
      { ews: ewsLook('silent', 'client-rows') },
      { rows: { ews: 'ok', ewsInternalUrl: ewsUrl, rows: {} }, ews: ewsLook('silent', 'client-rows') },
      {},
    ];
    for (const given of shown)
      assert.deepEqual(told(showing(given)), ['undetermined', 'endpoint-not-identified', 'observed']);
  });

  it('on a host that was identified in passing, or by its very name, is observed', () => {
    const there = 'https://autodiscover.d.test/EWS/Exchange.asmx';
    assert.deepEqual(told(showing({ rows: { ewsInternalUrl: there, rows: {} } })), [
      '1',
      'observed-url',
      'observed',
    ]);
    const cloud = 'https://outlook.office365.com/EWS/Exchange.asmx';
    assert.equal(showing({ rows: { ewsExternalUrl: cloud, rows: {} } }).scenario, '2');
  });

  it('is of the client it was copied from, and of no other', () => {
    const { scenarios } = showing({ ews: ewsLook('stranger', 'client-rows') });
    assert.equal(
      scenarios.find(({ client, network }) => client === 'mac' && network === 'inside')?.value,
      '1',
    );
  });
});

describe('whose endpoint: the challenge speaks before a name', () => {
  const aliased = (alias: string, look: string) => {
    const hop = at(look);
    return first({ ...hop, dns: [{ ...hop.dns[0]!, aliases: [alias] }] });
  };
  it('an alias of Exchange Online’s before a server of one’s own is that server', () => {
    for (const alias of ['autodiscover.outlook.com', 'd-test.mail.protection.outlook.com']) {
      const diagnosis = diagnosed({ look: aliased(alias, 'corp') });
      assert.deepEqual(told(diagnosis).slice(0, 2), ['2', 'endpoint-in-other-forest'], alias);
      assert.equal(diagnosed({ look: aliased(alias, 'hoster') }).scenario, '1');
      assert.equal(diagnosed({ look: aliased(alias, 'stranger') }).scenario, 'undetermined');
    }
  });
  it('without a challenge the alias decides, but a mail filter is no Exchange', () => {
    assert.equal(diagnosed({ look: aliased('autodiscover.outlook.com', 'basic') }).scenario, '2');
    assert.equal(
      diagnosed({ look: aliased('d.mail.protection.outlook.com', 'basic') }).scenario,
      'undetermined',
    );
  });
  it('a host of Exchange Online’s own name that names a forest contradicts itself', () => {
    const hop = looks.corp!('outlook.office365.com');
    assert.equal(diagnosed({ look: first(hop) }).scenario, 'undetermined');
  });
  it('a challenge that names two forests is nobody’s', () => {
    const hop = at('corp');
    const challenge = { ...hop.challenge!, dnsDomain: 'hoster.test' };
    assert.equal(diagnosed({ look: first({ ...hop, challenge }) }, linkedPerson).scenario, 'undetermined');
  });
});
