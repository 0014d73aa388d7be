import { fail, inconclusive, notApplicable, pass, rule } from '../rule.ts';
import { oauthState, oauthTexts, readOauth } from './common/oauth.ts';
import { told } from './common/told.ts';

const cloud = /(^|\.)(outlook|office365|office)\.com\.?$/i;
const url = "'https://autodiscover-s.outlook.com/autodiscover/autodiscover.svc'";

/** Mailboxes in the cloud, found through an alias: the servers do not follow that way (SFB-MF). */
export const oauthRedirectedByCname = rule({
  id: 'oauth-redirected-by-cname',
  severity: 'fault',
  grade: 'V',
  explains: ['other', 'photos_contacts_missing'],
  rank: 222,
  needs: ['complaint'],
  considers: ['said.oauth', 'said.exchangeVersion', 'said.nameLookup', 'endpoint'],
  cites: ['SFB-MF'],
  remedies: [
    { id: 'servers-not-your-computer', role: 'user' },
    { id: 'keep-servers-apart-from-client', role: 'agent' },
    {
      id: 'name-cloud-autodiscover',
      role: 'admin',
      commands: () => [
        ...readOauth(undefined).slice(0, 1),
        '$held = (Get-CsOAuthConfiguration).ExchangeAutodiscoverUrl',
        `Set-CsOAuthConfiguration -Identity Global -ExchangeAutodiscoverUrl ${url}`,
      ],
      rollback: () => ['Set-CsOAuthConfiguration -Identity Global -ExchangeAutodiscoverUrl $held'],
      waitMinutes: 15,
    },
  ],
  judge({ complaint }, considered) {
    const state = oauthState(complaint, told(considered['said.oauth']));
    if (state === undefined && !oauthTexts(complaint)) return notApplicable('no-sign-of-it');
    if (state === 'fine') return pass();
    const version = told(considered['said.exchangeVersion']);
    const online = version === 'online' || told(considered.endpoint)?.owner.kind === 'cloud';
    if (version !== undefined && !online) return notApplicable('own-servers');
    if (state !== 'autodiscovery-failed') return state === undefined ? inconclusive('said.oauth') : pass();
    if (!online) return inconclusive('said.exchangeVersion');
    const lookup = told(considered['said.nameLookup']);
    if (!lookup || !/^autodiscover\./i.test(lookup.name)) return inconclusive('said.nameLookup');
    if (lookup.type !== 'CNAME' || !lookup.target || !cloud.test(lookup.target)) return pass();
    return fail({ host: lookup.name, target: lookup.target });
  },
});
