import assert from 'node:assert/strict';
import { type Diagnosis, diagnose } from '../../../engine/index.ts';
import {
  account,
  byAddress,
  bySid,
  corpSid,
  evidence,
  found,
  hosterMailbox,
  hosterSid,
  linked,
  noTrust,
  oneWay,
  own,
  type Situation,
} from '../build.ts';
import { looks } from '../derive/lookups.ts';

const url = 'https://mail.d.test/EWS/Exchange.asmx';
const resource: Situation = {
  lync: linked(),
  joined: [bySid(account())],
  origin: found(account()),
  trusts: oneWay,
  duplicates: [],
  look: { 'https-autodiscover': 'corp' },
};
const article: Situation = {
  ...resource,
  lync: own(),
  joined: [byAddress(account())],
  origin: undefined,
  trusts: noTrust,
};
const policy = { basis: 'effective', disableEmailComparisonCheck: true } as const;
const barred = { ...policy, disableNtCredentials: true, savePassword: null };
const unsaved = { ...policy, disableNtCredentials: null, savePassword: false };
const ews = (seen: string, from: 'pox' | 'client-rows' = 'pox') =>
  ({ url, from, network: 'inside', hop: looks[seen]!('mail.d.test') }) as const;
const on = (given: Situation): Diagnosis => diagnose(evidence(given));
const usable = (given: Situation): string => Object.values(on(given).ewsUsable).join(' ');

describe('a client policy decides what is offered', () => {
  it('DisableNTCredentials: the Windows sign-in is not counted on', () => {
    assert.equal(usable({ ...article, logon: 'corp' }), 'yes credential-accepted');
    assert.equal(usable({ ...article, logon: 'corp', policy: barred }), 'unknown windows-logon-barred');
    assert.equal(usable({ ...article, policy: barred }), 'unknown windows-logon-barred');
    // It takes nothing from who needs no second try, and nothing from a workgroup PC that has none.
    assert.equal(usable({ ...resource, policy: barred }), 'yes credential-accepted');
    assert.equal(usable({ ...article, logon: 'none', policy: barred }), 'no credential-refused');
  });

  it('SavePassword off: only the Windows sign-in is left', () => {
    const hosted = {
      ...article,
      lync: own({}, hosterMailbox('user-mailbox')),
      joined: [],
      look: { 'https-autodiscover': 'hoster' },
    };
    assert.equal(usable(hosted), 'yes credential-accepted');
    assert.equal(usable({ ...hosted, policy: unsaved }), 'unknown depends-on-windows-logon');
    assert.equal(usable({ ...hosted, policy: unsaved, logon: 'hoster' }), 'yes credential-accepted');
    assert.equal(usable({ ...hosted, policy: unsaved, logon: 'corp' }), 'unknown password-not-saved');
    assert.equal(
      usable({ ...hosted, policy: unsaved, complaint: { client: 'phone' } }),
      'yes credential-accepted',
    );
  });
});

describe('the EWS host itself has to be reached, not only Autodiscover', () => {
  it('its own certificate stops the client', () => {
    assert.equal(usable({ ...resource, ews: ews('expired') }), 'no certificate');
    assert.equal(usable({ ...resource, ews: ews('corp') }), 'yes credential-accepted');
  });
  it('a form is certain only where no other name may serve the client', () => {
    const look = (more: object) => usable({ ...resource, look: { 'https-autodiscover': 'form', ...more } });
    assert.equal(look({}), 'no pre-authentication');
    assert.equal(look({ 'https-root': 'website' }), 'no pre-authentication');
    for (const other of ['corp', 'silent', 'servfail', 'refused'])
      assert.match(look({ srv: other }), /^unknown /, other);
  });
});

describe('what the client shows is not overruled', () => {
  it('a state that is no success, beside an address that was found', () => {
    const rows = (state: 'other' | 'not-deployed') => ({ ews: state, ewsInternalUrl: url, rows: {} });
    for (const state of ['other', 'not-deployed'] as const)
      assert.equal(
        usable({ ...resource, rows: rows(state), ews: ews('corp', 'client-rows') }),
        'unknown observed-other',
      );
    assert.equal(usable({ ...resource, rows: { ews: 'other', rows: {} } }), 'unknown observed-other');
  });
  it('a minute after sign-in nothing is final', () => {
    const rows = { ews: 'not-deployed', ewsInternalUrl: '', rows: {} } as const;
    assert.equal(
      usable({ ...resource, rows, complaint: { signedInMinutes: 1 } }),
      'unknown observed-not-initialized',
    );
    assert.equal(usable({ ...resource, rows, complaint: { signedInMinutes: 30 } }), 'no no-route');
  });
});

describe('an account or a switch that is off is never "usable"', () => {
  const locked = account({ lockedOut: true });
  it('locked or expired, by the directory', () => {
    for (const who of [locked, account({ passwordExpired: true })])
      assert.equal(usable({ ...resource, joined: [bySid(who)], origin: found(who) }), 'no account-locked');
    const hosted = { ...article, look: { 'https-autodiscover': 'hoster' } };
    const lync = own({}, { ...hosterMailbox('user-mailbox'), lockedOut: true });
    assert.equal(usable({ ...hosted, joined: [], lync, logon: 'hoster' }), 'no account-locked');
  });
  it('locked or expired, by what was said', () => {
    for (const password of ['locked', 'expired'] as const)
      assert.equal(usable({ ...resource, said: { password } }), 'unknown account-locked');
    assert.equal(usable({ ...resource, said: { password: 'fine' } }), 'yes credential-accepted');
  });
  it('closed in Exchange, or refused in the server’s own log', () => {
    const said = (told: Situation['said']) => usable({ ...resource, said: told });
    assert.equal(said({ ewsAccess: 'disabled' }), 'no ews-closed');
    assert.equal(said({ ewsAccess: 'agent-not-allowed' }), 'no ews-closed');
    assert.equal(said({ ewsAccess: 'allowed' }), 'yes credential-accepted');
    assert.equal(said({ iis: { status: 401, user: true } }), 'unknown credential-refused');
    assert.equal(said({ iis: { status: 401, user: false } }), 'yes credential-accepted');
    assert.equal(said({ windowsAuthentication: false }), 'unknown windows-authentication-not-offered');
  });
});

describe('a linked mailbox is its master account’s', () => {
  it('not that of the enabled account on which it hangs', () => {
    const hosted = (master: string) => ({
      ...article,
      lync: own({}, hosterMailbox('linked-mailbox', master)),
      joined: [],
      look: { 'https-autodiscover': 'hoster' },
    });
    assert.equal(usable(hosted(corpSid)), 'no not-the-mailbox-owner');
    assert.equal(usable(hosted(hosterSid)), 'yes credential-accepted');
  });
});
