import assert from 'node:assert/strict';
import { termsFor } from '../../../engine/probes/search-terms.ts';

const attributes = (who: string) => {
  const asked = termsFor(who);
  return asked.kind === 'refused'
    ? asked.why
    : asked.terms.map(({ attribute, value }) => `${attribute} ${value}`);
};

describe('what somebody is asked for as', () => {
  it('an address may be anything that an address is', () => {
    assert.deepEqual(attributes(' Ann@hoster.example '), [
      'sip Ann@hoster.example',
      'mail Ann@hoster.example',
      'proxy smtp:Ann@hoster.example',
      'proxy sip:Ann@hoster.example',
      'upn Ann@hoster.example',
    ]);
    assert.equal(attributes('smtp:ann@hoster.example')[1], 'mail ann@hoster.example');
  });

  it('with sip: it is a sign-in address only', () => {
    assert.deepEqual(attributes('SIP:ann@hoster.example'), [
      'sip ann@hoster.example',
      'proxy sip:ann@hoster.example',
    ]);
  });

  it('without an at sign it is an account, with its domain where one is said', () => {
    assert.deepEqual(termsFor('HOSTER\\ann'), {
      kind: 'account',
      terms: [{ attribute: 'sam', value: 'ann' }],
      domain: 'HOSTER',
    });
    assert.deepEqual(attributes('ann'), ['sam ann']);
  });

  it('looks for nobody where the text is no name', () => {
    assert.equal(attributes('  '), 'empty');
    assert.equal(attributes('x'.repeat(10_000)), 'too-long');
    assert.equal(attributes('ann\0@hoster.example'), 'malformed');
    assert.equal(attributes('ann\ufffd@hoster.example'), 'malformed');
    assert.equal(attributes('HOSTER\\'), 'malformed');
    assert.equal(attributes('ann_corp.example#EXT#@hoster.example'), 'guest');
  });

  it('keeps a hostile text as one value', () => {
    assert.deepEqual(attributes('*)(objectClass=*'), ['sam *)(objectClass=*']);
  });
});
