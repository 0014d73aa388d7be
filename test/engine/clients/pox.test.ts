import assert from 'node:assert/strict';
import { poxRequest, readPox, readSoap } from '../../../engine/clients/pox.ts';

const pox = (inner: string): string =>
  `<?xml version="1.0" encoding="utf-8"?>\r\n<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006"><Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a">${inner}</Response></Autodiscover>`;
const soap = (inner: string): string =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><GetUserSettingsResponseMessage xmlns="http://schemas.microsoft.com/exchange/2010/Autodiscover"><Response>${inner}</Response></GetUserSettingsResponseMessage></s:Body></s:Envelope>`;
const ews = 'https://mail.corp.example/EWS/Exchange.asmx';

describe('a plain XML Autodiscover answer', () => {
  const cases: [name: string, xml: string, says: object | undefined][] = [
    [
      'settings',
      pox(
        `<User><DisplayName>A</DisplayName></User><Account><Action>settings</Action><Protocol><Type>EXCH</Type><EwsUrl>${ews}?a=1&amp;b=2</EwsUrl></Protocol><Protocol><Type>WEB</Type></Protocol><Protocol Type="x"><Type>EXPR</Type><EwsUrl>${ews}</EwsUrl></Protocol></Account>`,
      ),
      { internalEwsUrl: `${ews}?a=1&b=2`, externalEwsUrl: ews },
    ],
    [
      'one protocol alone',
      pox(`<Account><Protocol><Type>EXPR</Type><EwsUrl>${ews}</EwsUrl></Protocol></Account>`),
      { externalEwsUrl: ews },
    ],
    [
      'another address',
      pox('<Account><Action>redirectAddr</Action><RedirectAddr>a@cloud.example</RedirectAddr></Account>'),
      { redirectAddr: 'a@cloud.example' },
    ],
    [
      'another URL, its user name dropped',
      pox(
        '<Account><Action>redirectUrl</Action><RedirectUrl>https://u:p@x.example/a.xml</RedirectUrl></Account>',
      ),
      { redirectUrl: 'https://x.example/a.xml' },
    ],
    [
      'error 600',
      pox('<Error Time="1" Id="2"><ErrorCode>600</ErrorCode><Message>Invalid</Message></Error>'),
      { errorCode: '600' },
    ],
    [
      'prefixed names',
      '<a:Autodiscover xmlns:a="x"><a:Response><a:Error><a:ErrorCode>500</a:ErrorCode></a:Error></a:Response></a:Autodiscover>',
      { errorCode: '500' },
    ],
    [
      'a URL that is none',
      pox('<Account><Protocol><Type>EXCH</Type><EwsUrl>javascript:alert(1)</EwsUrl></Protocol></Account>'),
      {},
    ],
    ['HTML', '<html><body>hello</body></html>', undefined],
    ['nothing', '', undefined],
    ['text', 'hello', undefined],
  ];
  for (const [name, xml, says] of cases) it(name, () => assert.deepEqual(readPox(xml), says));

  it('a document type, entities and depth are refused', () => {
    const inner = '<Account><Protocol><Type>EXCH</Type><EwsUrl>&a;</EwsUrl></Protocol></Account>';
    for (const type of [
      `<!DOCTYPE a [<!ENTITY a "${ews}">]>`,
      '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
      '<!doctype a SYSTEM "http://127.0.0.1/x.dtd">',
    ])
      assert.equal(readPox(type + pox(inner).replace(/^<\?xml[^>]*>\s*/, '')), undefined);
    assert.deepEqual(readPox(pox(inner)), {});
    assert.equal(readPox('<a>'.repeat(10_000)), undefined);
    assert.equal(readPox(pox(`<x>${'y'.repeat(100_000)}</x>`)), undefined);
  });
  it('names of the object model are names like others', () => {
    assert.equal(
      readPox('<Autodiscover><__proto__><Response>x</Response></__proto__></Autodiscover>'),
      undefined,
    );
    assert.equal(({} as { Response?: string }).Response, undefined);
  });
  it('numbers and leading zeros stay text', () =>
    assert.deepEqual(readPox(pox('<Error><ErrorCode>0600</ErrorCode></Error>')), { errorCode: '0600' }));
});

describe('a SOAP answer', () => {
  const setting = (name: string, value: string) =>
    `<UserSetting><Name>${name}</Name><Value>${value}</Value></UserSetting>`;
  const user = (inner: string) =>
    soap(
      `<ErrorCode>NoError</ErrorCode><UserResponses><UserResponse>${inner}</UserResponse></UserResponses>`,
    );
  const cases: [name: string, xml: string, says: object | undefined][] = [
    [
      'both URLs',
      user(
        `<ErrorCode>NoError</ErrorCode><UserSettings>${setting('InternalEwsUrl', ews)}${setting('ExternalEwsUrl', `${ews}?x`)}</UserSettings>`,
      ),
      { internalEwsUrl: ews, externalEwsUrl: `${ews}?x` },
    ],
    [
      'an address',
      user('<ErrorCode>RedirectAddress</ErrorCode><RedirectTarget>a@b.example</RedirectTarget>'),
      { errorCode: 'RedirectAddress', redirectAddr: 'a@b.example' },
    ],
    [
      'a URL',
      user('<ErrorCode>RedirectUrl</ErrorCode><RedirectTarget>https://b.example/a.svc</RedirectTarget>'),
      { errorCode: 'RedirectUrl', redirectUrl: 'https://b.example/a.svc' },
    ],
    ['the request failed', soap('<ErrorCode>ServerBusy</ErrorCode>'), { errorCode: 'ServerBusy' }],
    [
      'a setting failed',
      user(
        '<ErrorCode>NoError</ErrorCode><UserSettingErrors><UserSettingError><ErrorCode>SettingIsNotAvailable</ErrorCode></UserSettingError></UserSettingErrors>',
      ),
      { errorCode: 'SettingIsNotAvailable' },
    ],
    [
      'a fault',
      '<s:Envelope xmlns:s="x"><s:Body><s:Fault><faultcode>a:ErrorInvalid</faultcode></s:Fault></s:Body></s:Envelope>',
      { errorCode: 'a:ErrorInvalid' },
    ],
    ['POX', pox('<Error><ErrorCode>600</ErrorCode></Error>'), undefined],
  ];
  for (const [name, xml, says] of cases) it(name, () => assert.deepEqual(readSoap(xml), says));
});

describe('a request', () => {
  it('holds the address as text only', () => {
    const request = poxRequest('a&b<c>"\u0000\u0001@x.example');
    assert.match(request, /<EMailAddress>a&#38;b&#60;c&#62;&#34;@x\.example<\/EMailAddress>/);
    assert.equal(readPox(request), undefined);
  });
});
