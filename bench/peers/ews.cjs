// ews-javascript-api as a person would try it: look Exchange up for this address, then open the inbox at its Autodiscover host.
const ews = require('ews-javascript-api');
const { XhrApi } = require('@ewsjs/xhr');

const [mail, account, password] = process.argv.slice(2);
const [domain, name] = account.split('\\');
const said = (what, work) =>
  work().then(
    (found) => console.log(what, 'found', String(found)),
    (error) =>
      console.log(
        what,
        'error',
        error?.message,
        error?.cause?.message ?? '',
        error?.code ?? '',
        error?.errorCode ?? '',
      ),
  );
const prepared = (service) => {
  service.Credentials = new ews.WebCredentials(name, password, domain);
  service.XHRApi = new XhrApi({ rejectUnauthorized: true }).useNtlmAuthentication(account, password);
  return service;
};
(async () => {
  await said('settings', async () => {
    const service = prepared(new ews.AutodiscoverService(ews.ExchangeVersion.Exchange2013));
    service.EnableScpLookup = false;
    service.RedirectionUrlValidationCallback = () => true;
    const answer = await service.GetUserSettings(mail, [ews.UserSettingName.InternalEwsUrl]);
    return JSON.stringify(answer.Settings ?? answer);
  });
  await said('inbox', async () => {
    const service = prepared(new ews.ExchangeService(ews.ExchangeVersion.Exchange2013));
    service.Url = new ews.Uri(`https://autodiscover.${mail.split('@')[1]}/EWS/Exchange.asmx`);
    return (await ews.Folder.Bind(service, ews.WellKnownFolderName.Inbox)).DisplayName;
  });
  process.exit(0);
})();
