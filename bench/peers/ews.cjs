// ews-javascript-api as a person would try it: look Exchange up for this address, then open the inbox at its Autodiscover host.
const { inspect } = require('node:util');
const ews = require('ews-javascript-api');
const { XhrApi } = require('@ewsjs/xhr');

const [mail, account, password] = process.argv.slice(2);
const [domain, name] = account.split('\\');
/** Says what came of it; of an error everything that it carries, in the peer's favour. */
async function say(what, work) {
  try {
    console.log(what, 'found', String(await work()));
  } catch (error) {
    console.log(what, 'error', inspect(error, { depth: 5 }).slice(0, 4000));
  }
}
const prepared = (service, xhr) => {
  service.Credentials = new ews.WebCredentials(name, password, domain);
  service.XHRApi = xhr;
  return service;
};
const ntlm = () => new XhrApi({ rejectUnauthorized: true }).useNtlmAuthentication(account, password);
const plain = () => new XhrApi({ rejectUnauthorized: true });

async function settings() {
  const service = prepared(new ews.AutodiscoverService(ews.ExchangeVersion.Exchange2013), ntlm());
  service.EnableScpLookup = false;
  service.RedirectionUrlValidationCallback = () => true;
  const answer = await service.GetUserSettings(mail, [ews.UserSettingName.InternalEwsUrl]);
  return JSON.stringify(answer.Settings);
}
async function inbox(xhr) {
  const service = prepared(new ews.ExchangeService(ews.ExchangeVersion.Exchange2013), xhr);
  service.Url = new ews.Uri(`https://autodiscover.${mail.split('@')[1]}/EWS/Exchange.asmx`);
  return (await ews.Folder.Bind(service, ews.WellKnownFolderName.Inbox)).DisplayName;
}
(async () => {
  await say('settings', settings);
  await say('inbox', () => inbox(ntlm()));
  await say('inbox without NTLM', () => inbox(plain()));
  process.exit(0);
})();
