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
  noTrust,
  oneWay,
  own,
  type Situation,
} from '../build.ts';
import { hop, looks } from '../derive/lookups.ts';

const url = 'https://mail.d.test/EWS/Exchange.asmx';
const healthy: Situation = {
  lync: linked(),
  joined: [bySid(account())],
  origin: found(account()),
  trusts: oneWay,
  duplicates: [],
  look: { 'https-autodiscover': 'corp' },
};
const working: Situation = {
  ...healthy,
  rows: { ews: 'ok', mapi: 'ok', ewsInternalUrl: url, rows: {} },
  ews: { url, from: 'client-rows', network: 'inside', hop: looks.corp!('mail.d.test') },
  complaint: { symptoms: ['calendar_presence_wrong'] },
};
const on = (given: Situation): Diagnosis => diagnose(evidence(given));
const finding = (diagnosis: Diagnosis, id: string) => diagnosis.findings.find(({ rule }) => rule === id);

describe('where the client shows that Exchange is reached, the way there is not the cause', () => {
  const broken: [string, Situation][] = [
    ['no name', { look: {} }],
    ['no record', { look: { 'https-root': 'nodata' } }],
    ['silent', { look: { 'https-autodiscover': 'silent' } }],
    ['a website first', { look: { 'https-root': 'website', 'https-autodiscover': 'corp' } }],
    ['a certificate', { look: { 'https-autodiscover': 'expired' } }],
    ['no mail', { lync: linked({}, { mail: undefined }), look: undefined }],
    ['no trust', { trusts: noTrust }],
  ];
  for (const [what, given] of broken)
    it(what, () => {
      assert.equal(on({ ...working, ...given }).primaryCause, null);
      assert.equal(on({ ...working, ...given, complaint: {} }).primaryCause, null);
    });

  it('Exchange Online that is reached is no fault to tell either', () => {
    const cloud = hop('outlook.office365.com', {
      connect: { address: '192.0.2.1', ok: true },
      http: { status: 401, schemes: ['Bearer'], logonForm: false, autodiscoverBody: false },
    });
    const diagnosis = on({
      ...working,
      look: [{ kind: 'https-autodiscover', hops: [cloud] }],
      ews: {
        url: 'https://outlook.office365.com/EWS/Exchange.asmx',
        from: 'client-rows',
        network: 'inside',
        hop: cloud,
      },
    });
    assert.equal(diagnosis.primaryCause, null);
  });

  it('a warning on the way is a cause all the same, and so is what comes after', () => {
    const website = { 'https-root': 'website', 'https-autodiscover': 'corp' };
    const asked = (symptom: 'slow_integration' | 'contact_card_email_wrong', given: Situation) =>
      on({ ...working, ...given, complaint: { symptoms: [symptom] } }).primaryCause;
    assert.equal(asked('slow_integration', { look: website }), 'root-domain-answers-first');
    const lync = linked({}, { mail: undefined });
    assert.equal(asked('contact_card_email_wrong', { lync, look: undefined }), 'mail-attribute-empty');
  });
});

describe('a cause belongs to the client and to the words', () => {
  it('addresses are compared with Outlook, which only Windows has beside Lync', () => {
    const policy = {
      name: 'Global',
      basis: 'effective' as const,
      disableEmailComparisonCheck: false,
      disableNtCredentials: null,
      savePassword: null,
    };
    const given = { ...healthy, lync: linked({ sip: 'ann@sip.test' }), policy };
    for (const client of ['mac', 'mobile', 'phone'] as const) {
      const diagnosis = on({ ...given, complaint: { client, symptoms: ['calendar_presence_wrong'] } });
      assert.equal(finding(diagnosis, 'smtp-differs-from-sip')?.outcome, 'not-applicable', client);
    }
    const windows = on({ ...given, complaint: { symptoms: ['signin_failure_address_mismatch'] } });
    assert.equal(windows.primaryCause, 'smtp-differs-from-sip');
  });

  it('a text with a cause of its own is not put down to the scenario', () => {
    const lync = own(
      { sip: 'ann@hoster.test' },
      { ...hosterMailbox('user-mailbox'), mail: 'ann@hoster.test' },
    );
    const given: Situation = {
      ...healthy,
      lync,
      joined: [byAddress(account())],
      origin: undefined,
      look: { 'https-autodiscover': 'hoster' },
    };
    const quoting = (...strings: `S-${string}`[]) =>
      on({ ...given, complaint: { symptoms: ['meeting_error'], strings } });
    assert.equal(quoting().primaryCause, 'meeting-add-in-not-uc-enabled');
    assert.equal(quoting('S-20').primaryCause, 'meeting-add-in-not-uc-enabled');
    assert.equal(quoting('S-23').primaryCause, 'autocomplete-breaks-sending');
    assert.equal(quoting('S-21').primaryCause, null);
    assert.equal(quoting('S-20', 'S-23').primaryCause, 'meeting-add-in-not-uc-enabled');
  });
});
