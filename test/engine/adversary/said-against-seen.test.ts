import assert from 'node:assert/strict';
import { type Diagnosis, diagnose } from '../../../engine/index.ts';
import { bothWays, evidence, linked, own, type Situation } from '../build.ts';
import { diagnosed, ewsLook, ownPerson } from './situations.ts';

/** Outcome of a rule in one word. */
function says(d: Diagnosis, rule: string): string {
  const { outcome, likely } = d.findings.find((each) => each.rule === rule)!;
  return outcome === 'fail' && likely ? 'likely' : outcome;
}
const rows = { ews: 'ok', mapi: 'ok', rows: {} } as const;
const corp: Situation['look'] = { 'https-autodiscover': 'corp' };
const complaint: Situation['complaint'] = { symptoms: ['credential_prompt'] };

describe('adversary: an answer against what the client or a server shows', () => {
  const closed = (extra: Situation): string =>
    says(
      diagnosed({ look: corp, complaint, said: { ewsAccess: 'disabled' }, ...extra }),
      'ews-disabled-or-agent-blocked',
    );
  it('is not sure that web services are closed to a client that shows them as OK', () => {
    assert.equal(closed({}), 'fail');
    assert.equal(closed({ rows }), 'likely');
  });
  it('nor that a password has expired with which the client gets in', () => {
    const expired = (extra: Situation): string =>
      says(diagnosed({ complaint, said: { password: 'expired' }, ...extra }), 'account-locked-or-expired');
    assert.equal(expired({}), 'fail');
    assert.equal(expired({ rows }), 'likely');
  });
  it('nor that a mailbox in the cloud asks, where a server of the company’s own does', () => {
    const given: Situation = { complaint, trusts: bothWays, said: { exchangeVersion: 'online', mfa: true } };
    const d = diagnosed({ ...given, look: corp });
    assert.equal(says(d, 'modern-authentication-needed'), 'likely');
    assert.equal(d.primaryCause, null);
    assert.equal(says(diagnosed(given), 'modern-authentication-needed'), 'fail');
  });
  it('holds nothing against a client that has only just signed in', () => {
    const told = (signedInMinutes: number): string[] =>
      diagnosed({
        look: corp,
        rows: { ews: 'not-deployed', ewsInternalUrl: '', rows: {} },
        complaint: { signedInMinutes },
      }).contradictions.map(({ id }) => id);
    assert.deepEqual(told(3), []);
    assert.deepEqual(told(30), ['client-found-none-but-it-answers']);
  });
});

describe('adversary: commands that could not be taken back', () => {
  it('writes no mail where the export does not hold it of anybody', () => {
    const d = diagnosed({ lync: linked({}, { mail: undefined, unread: ['mail'] }), complaint });
    assert.deepEqual(
      d.options.flatMap(({ commands, rollback }) => [...commands, ...rollback]),
      [],
    );
    assert.deepEqual(
      d.remedies.filter(({ commands }) => /-EmailAddress|-Clear/.test(commands.join())),
      [],
    );
    assert.equal(says(d, 'meeting-add-in-not-uc-enabled'), 'inconclusive');
  });
  it('enables no account of a shared mailbox', () => {
    const shared = { mailbox: true, recipientType: 'shared-mailbox', masterAccountSid: 'S-1-5-10' } as const;
    const d = diagnosed(
      { lync: own({}, { enabled: false, exchange: shared }), joined: [], complaint },
      ownPerson,
    );
    assert.equal(says(d, 'originator-sid-missing'), 'likely');
    assert.deepEqual(
      d.remedies.filter(({ id, commands }) => id === 'enable-own-account' && commands.length > 0),
      [],
    );
  });
  it('says of a policy whom else it holds for, and of a new one what it lacks', () => {
    const warned = (name: string | undefined): string[] =>
      diagnosed(
        {
          lync: own({}, { mail: 'ann@x.test' }),
          policy: {
            basis: name ? 'effective' : 'all-agree',
            name,
            disableEmailComparisonCheck: false,
            disableNtCredentials: null,
            savePassword: null,
          },
        },
        ownPerson,
      ).remedies.find(({ id }) => id === 'switch-comparison-off')!.warnings;
    assert.deepEqual(warned('Site:Redmond'), ['policy-shared']);
    assert.deepEqual(warned('Global'), ['policy-shared', 'policy-global-only']);
    assert.deepEqual(warned(undefined), ['new-policy-defaults']);
  });
});

describe('adversary: differences, each said for what it is', () => {
  const ids = (d: Diagnosis): string[] => d.contradictions.map(({ id }) => id);
  it('takes an address of before in the client for no difference of networks, nor of names', () => {
    const d = diagnosed({
      look: { 'https-autodiscover': 'corp' },
      rows: { ews: 'ok', ewsInternalUrl: 'https://mail.hoster.test/EWS/Exchange.asmx', rows: {} },
      ews: ewsLook('hoster', 'client-rows', 'https://mail.hoster.test/EWS/Exchange.asmx'),
    });
    assert.deepEqual([d.scenario, d.scenarioWhy.basis], ['1', 'observed']);
    assert.deepEqual(ids(d), ['client-url-other-host']);
  });
  it('names two policies of one person', () => {
    const policy = (name: string, off: boolean): Situation['policy'] => ({
      basis: 'user-row',
      name,
      disableEmailComparisonCheck: off,
      disableNtCredentials: null,
      savePassword: null,
    });
    const both = (a: Situation['policy'], b: Situation['policy']): string[] => {
      const items = [...evidence({ policy: a }), ...evidence({ policy: b })];
      return ids(diagnose(items.map((item, at) => ({ ...item, id: `E${at + 1}` }))));
    };
    assert.ok(both(policy('Tag:Sales', false), policy('Tag:All', true)).includes('said-twice-differently'));
    assert.ok(!both(policy('Tag:All', true), policy('Tag:All', true)).includes('said-twice-differently'));
  });
});
