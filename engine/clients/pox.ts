import type { PoxAnswer } from '../facts/lookup.ts';
import { elements, escaped, readXml, textAt } from './pox-xml.ts';

const requestSchema = 'http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006';
const responseSchema = 'http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a';

/** The body of a plain XML Autodiscover request for this address (the settings Outlook and Lync ask for). */
export function poxRequest(address: string): string {
  return (
    `<?xml version="1.0" encoding="utf-8"?><Autodiscover xmlns="${requestSchema}"><Request>` +
    `<EMailAddress>${escaped(address)}</EMailAddress>` +
    `<AcceptableResponseSchema>${responseSchema}</AcceptableResponseSchema></Request></Autodiscover>`
  );
}

const soapSchema = 'http://schemas.microsoft.com/exchange/2010/Autodiscover';

/** The body of a SOAP GetUserSettings request for this address: the two EWS URLs and nothing else. */
export function soapRequest(address: string, to: string): string {
  const settings = ['InternalEwsUrl', 'ExternalEwsUrl'].map((name) => `<a:Setting>${name}</a:Setting>`);
  return (
    `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:a="${soapSchema}" ` +
    'xmlns:w="http://www.w3.org/2005/08/addressing" xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">' +
    '<s:Header><a:RequestedServerVersion>Exchange2010</a:RequestedServerVersion>' +
    `<w:Action>${soapSchema}/Autodiscover/GetUserSettings</w:Action><w:To>${escaped(to)}</w:To></s:Header>` +
    `<s:Body><a:GetUserSettingsRequestMessage><a:Request><a:Users><a:User><a:Mailbox>${escaped(address)}` +
    `</a:Mailbox></a:User></a:Users><a:RequestedSettings>${settings.join('')}</a:RequestedSettings>` +
    '</a:Request></a:GetUserSettingsRequestMessage></s:Body></s:Envelope>'
  );
}

/** Reads a plain XML answer; the EXCH protocol's EwsUrl is the internal one, EXPR's the external. Undefined where it is none. Never throws. */
export function readPox(xml: string): PoxAnswer | undefined {
  const [response] = elements(readXml(xml), 'Autodiscover', 'Response');
  if (response === undefined) return undefined;
  const account = elements(response, 'Account')[0];
  const ews = (type: string): string | undefined => {
    const protocols = elements(account, 'Protocol').filter(
      (each) => textAt(each, 'Type')?.toUpperCase() === type,
    );
    return protocols.map((each) => webUrl(textAt(each, 'EwsUrl'))).find((url) => url !== undefined);
  };
  return answered({
    internalEwsUrl: ews('EXCH'),
    externalEwsUrl: ews('EXPR'),
    redirectAddr: textAt(account, 'RedirectAddr'),
    redirectUrl: webUrl(textAt(account, 'RedirectUrl')),
    errorCode: textAt(response, 'Error', 'ErrorCode'),
  });
}

/** Reads a SOAP GetUserSettings answer into the same shape; an error of request, user or setting is told, in that order. Never throws. */
export function readSoap(xml: string): PoxAnswer | undefined {
  const body = elements(readXml(xml), 'Envelope', 'Body')[0];
  const fault = textAt(body, 'Fault', 'faultcode') ?? textAt(body, 'Fault', 'Code', 'Value');
  if (fault) return { errorCode: fault };
  const [response] = elements(body, 'GetUserSettingsResponseMessage', 'Response');
  if (response === undefined) return undefined;
  const user = elements(response, 'UserResponses', 'UserResponse')[0];
  const setting = (name: string): string | undefined =>
    webUrl(
      textAt(
        elements(user, 'UserSettings', 'UserSetting').find((each) => textAt(each, 'Name') === name),
        'Value',
      ),
    );
  const settingFaults = elements(user, 'UserSettingErrors', 'UserSettingError');
  const codes = [response, user, ...settingFaults].map((each) => textAt(each, 'ErrorCode'));
  const code = codes.find((each) => each !== undefined && each !== 'NoError');
  const target = textAt(user, 'RedirectTarget');
  const internalEwsUrl = setting('InternalEwsUrl');
  const externalEwsUrl = setting('ExternalEwsUrl');
  return answered({
    internalEwsUrl,
    externalEwsUrl,
    redirectAddr: code === 'RedirectAddress' ? target : undefined,
    redirectUrl: code === 'RedirectUrl' ? webUrl(target) : undefined,
    errorCode: code,
  });
}

/** Only web addresses, without a user name: what a server says is shown, and its host may be looked at. */
function webUrl(text: string | undefined): string | undefined {
  const url = text === undefined ? null : URL.parse(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  url.username = '';
  url.password = '';
  return url.href;
}
function answered(answer: PoxAnswer): PoxAnswer {
  return Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined));
}
