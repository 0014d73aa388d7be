import assert from 'node:assert/strict';
import { soapUrl } from '../../../engine/clients/pox-ask.ts';
import { keysFor } from './pki.ts';
import { makeRig, options, type Received } from './web-rig.ts';

const password = 'canary-Pa55/wörd';
const user = 'svc@hoster.example';
const secret = Buffer.from(`${user}:${password}`).toString('base64');
const settings = (code = 'NoError', more = '') =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><GetUserSettingsResponseMessage xmlns="http://schemas.microsoft.com/exchange/2010/Autodiscover"><Response><ErrorCode>NoError</ErrorCode><UserResponses><UserResponse><ErrorCode>${code}</ErrorCode>${more}<UserSettings><UserSetting><Name>InternalEwsUrl</Name><Value>https://in.example/EWS/Exchange.asmx</Value></UserSetting></UserSettings></UserResponse></UserResponses></Response></GetUserSettingsResponseMessage></s:Body></s:Envelope>`;

describe('SOAP Autodiscover where plain XML is missing', () => {
  const rig = makeRig();
  after(() => rig.close());
  let count = 0;
  interface Behaviour {
    /** status of a GET and of a POST to the .xml */
    get?: number;
    post?: number;
    /** status and body of a POST to the .svc, and of a GET */
    soap?: [number, string];
    offer?: string;
  }
  const look = async (
    { get = 401, post = 404, soap = [200, settings()], offer }: Behaviour,
    named = true,
  ) => {
    const host = `s${++count}.example`;
    const received: Received[] = await rig.serve(host, keysFor([host]), (request, response) => {
      const svc = request.url?.endsWith('.svc');
      const authorised = request.headers.authorization === `Basic ${secret}`;
      const status = svc ? (authorised ? soap[0] : 401) : authorised ? post : get;
      response
        .writeHead(status, status === 401 ? { 'WWW-Authenticate': offer ?? 'Basic realm="x"' } : {})
        .end(svc && authorised ? soap[1] : '');
    });
    const hop = await rig
      .web({ serviceAccount: { user, password, hosts: named ? [host] : [] } })
      .look(`https://${host}/autodiscover/autodiscover.xml`, { ...options, poxFor: 'a&b@x.example' });
    assert.ok(!JSON.stringify(hop).includes('canary'));
    return { hop, received, credentials: received.filter(({ headers }) => headers.authorization) };
  };
  const found = { via: 'soap', internalEwsUrl: 'https://in.example/EWS/Exchange.asmx' };

  for (const post of [404, 405])
    it(`a POST that is answered ${post} is followed by SOAP at the same host`, async () => {
      const { hop, received } = await look({ post });
      assert.deepEqual(hop.pox, found);
      const last = received.at(-1)!;
      assert.deepEqual([last.method, last.path], ['POST', '/autodiscover/autodiscover.svc']);
      assert.match(last.body, /<a:Mailbox>a&#38;b@x\.example<\/a:Mailbox>/);
      assert.match(last.body, /Autodiscover\/GetUserSettings<\/w:Action>/);
    });
  it('also where even a GET finds no plain XML', async () => {
    const { hop, credentials } = await look({ get: 404 });
    assert.deepEqual([hop.http?.status, hop.pox], [404, found]);
    assert.deepEqual(
      credentials.map(({ path }) => path),
      ['/autodiscover/autodiscover.svc'],
    );
  });
  it('redirects and faults are told', async () => {
    const away = settings('RedirectAddress', '<RedirectTarget>a@y.example</RedirectTarget>');
    assert.equal((await look({ soap: [200, away] })).hop.pox?.redirectAddr, 'a@y.example');
    const fault =
      '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>a:InvalidUser</faultcode></s:Fault></s:Body></s:Envelope>';
    assert.deepEqual((await look({ soap: [500, fault] })).hop.pox, {
      via: 'soap',
      errorCode: 'a:InvalidUser',
    });
    assert.deepEqual((await look({ soap: [503, ''] })).hop.pox, { via: 'soap', errorCode: 'http-503' });
  });
  it('an answer that gives the secret back is dropped', async () => {
    const echo = settings('RedirectAddress', `<RedirectTarget>${password}@y.example</RedirectTarget>`);
    assert.equal((await look({ soap: [200, echo] })).hop.pox, undefined);
  });
  it('another refusal is no missing service', async () => {
    const { hop, received } = await look({ post: 403 });
    assert.deepEqual(hop.pox, { errorCode: 'http-403' });
    assert.ok(!received.some(({ path }) => path.endsWith('.svc')));
  });
  it('a host that is not named, or offers no Basic, is asked nothing by either', async () => {
    for (const get of [401, 404]) {
      const other = await look({ get }, false);
      assert.deepEqual([other.hop.pox, other.credentials], [undefined, []]);
      const windows = await look({ get, offer: 'NTLM' });
      assert.equal(windows.hop.pox, undefined);
      assert.ok(!windows.credentials.some(({ headers }) => headers.authorization?.startsWith('Basic')));
    }
  });
  it('has its address beside the plain one only', () => {
    assert.equal(
      soapUrl(new URL('https://a.example/Autodiscover/Autodiscover.xml'))?.pathname,
      '/Autodiscover/autodiscover.svc',
    );
    assert.equal(soapUrl(new URL('https://a.example/EWS/Exchange.asmx')), undefined);
  });
});
