import assert from 'node:assert/strict';
import { isAutodiscoverBody, isLogonForm } from '../../../engine/clients/http-body.ts';
import { bearerOf, readOffers, schemesOf } from '../../../engine/clients/http-challenges.ts';

describe('offered schemes', () => {
  const cases: [values: string[], schemes: string[]][] = [
    [[], []],
    [
      ['Negotiate', 'NTLM'],
      ['Negotiate', 'NTLM'],
    ],
    [['Negotiate, NTLM, Basic realm="a, Digest b"'], ['Negotiate', 'NTLM', 'Basic']],
    [['NTLM TlRM+/==', 'ntlm'], ['ntlm']],
    [['Basic realm=x, charset="UTF-8"', ',,  ,', '"'], ['Basic']],
    [['realm="lost"', '=', 'Digest realm = "a", nonce="b\\", Evil c"'], ['Digest']],
  ];
  for (const [values, schemes] of cases)
    it(JSON.stringify(values), () => assert.deepEqual(schemesOf(readOffers(values)), schemes));
  it('keeps parameters and tokens', () => {
    const [bearer, ntlm] = readOffers([
      'Bearer client_id="1", __proto__="x", trusted_issuers="a, b", authorization_uri="https://l.example/x"',
      'NTLM abc==',
    ]);
    assert.deepEqual(bearerOf([bearer!]), {
      clientId: '1',
      trustedIssuers: 'a, b',
      authorizationUri: 'https://l.example/x',
    });
    assert.equal(ntlm?.token, 'abc==');
    assert.equal(bearerOf([ntlm!]), undefined);
  });
});

describe('a body', () => {
  const page = { status: 200, contentType: 'text/html; charset=utf-8', body: '' };
  const cases: [name: string, answered: Parameters<typeof isLogonForm>[0], form: boolean][] = [
    ['OWA by redirect', { ...page, status: 302, location: 'https://m.example/owa/auth/logon.aspx?x' }, true],
    [
      'ISA or TMG by redirect',
      { ...page, status: 302, location: 'https://m.example/CookieAuth.dll?GetLogon' },
      true,
    ],
    ['AD FS by redirect', { ...page, status: 302, location: 'https://fs.example/adfs/ls/?wa=1' }, true],
    ['another redirect', { ...page, status: 302, location: 'https://www.example/' }, false],
    ['a password field', { ...page, body: '<HTML><INPUT name=x TYPE=password>' }, true],
    [
      'a password field in no page',
      { ...page, contentType: 'application/json', body: '{"a":"<input type=password>"}' },
      false,
    ],
    ['a login box on "not found"', { ...page, status: 404, body: '<html><input type="password">' }, false],
    ['a web site', { ...page, body: '<html><input type="text" name="password">' }, false],
  ];
  for (const [name, answered, form] of cases) it(name, () => assert.equal(isLogonForm(answered), form));
  it('of Autodiscover', () => {
    const schema = 'xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006"';
    assert.equal(isAutodiscoverBody(`<?xml version="1.0"?><Autodiscover ${schema}>`), true);
    assert.equal(isAutodiscoverBody(`<a:Autodiscover a="b" ${schema.replace('xmlns', 'xmlns:a')}>`), true);
    assert.equal(isAutodiscoverBody('<Autodiscover>'), false);
    assert.equal(isAutodiscoverBody('<html>Autodiscover</html>'), false);
  });
});
